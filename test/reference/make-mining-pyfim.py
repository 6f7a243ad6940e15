"""Item sets of the FIMI files by Christian Borgelt's eclat (pyfim 6.28), as one hash a question.

    pip install pyfim==6.28; python make-mining-pyfim.py FOLDER_OF_FIMI > mining-pyfim.json

A set is written "items ascending by number, blank, (count)"; the lines are sorted by bytes and hashed with SHA-256. pyfim leaves out
items that are in every basket: one basket more, of an item of its own, keeps them in.
"""
import gzip
import hashlib
import json
import sys
from pathlib import Path
import fim

folder = Path(sys.argv[1])
questions = [
    ("retail", 89), ("retail", 18), ("T10I4D100K", 100), ("T10I4D100K", 50),
    ("mushroom_fimi_equivalent", 813), ("chess", 1918), ("chess", 2238),
]
answers = []
for name, minimum in questions:
    with gzip.open(folder / f"{name}.dat.gz", "rt") as lines:
        baskets = [[int(item) for item in line.split()] for line in lines]
    for target, sets in (("s", "all"), ("c", "closed"), ("m", "maximal")):
        found = fim.eclat(baskets + [[-1]], target=target, supp=-minimum, zmin=1, report="a")
        written = sorted(" ".join(map(str, sorted(items))) + f" ({int(count)})" for items, count in found)
        digest = hashlib.sha256(("\n".join(written) + "\n").encode()).hexdigest()
        answers.append({"file": name, "minCount": minimum, "sets": sets, "found": len(written), "sha256": digest})
print(json.dumps({"tool": "pyfim 6.28 (eclat)", "answers": answers}, indent=1))
