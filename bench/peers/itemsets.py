"""All frequent item sets of a file of baskets.  python itemsets.py eclat|fpgrowth|mlxtend|efficient-apriori baskets.dat SHARE

Each peer is called as its users call it; modules of the others are not loaded.
"""
import json
import math
import sys
import time
from importlib.metadata import version

how, source, share = sys.argv[1], sys.argv[2], float(sys.argv[3])
phases, mark = {}, time.perf_counter()


def phase(name):
    global mark
    phases[name], mark = time.perf_counter() - mark, time.perf_counter()


def least(baskets):
    return math.ceil(round(share * len(baskets), 9))


with open(source) as lines:
    baskets = [[int(item) for item in line.split()] for line in lines]
phase("read")

if how in ("eclat", "fpgrowth"):
    import fim

    # pyfim leaves out items that are in every basket: one basket more, of an item of its own, keeps them in.
    minimum = least(baskets)
    baskets.append([-1])
    found = ((len(items), count) for items, count in getattr(fim, how)(baskets, target="s", supp=-minimum, report="a"))
    tool = "pyfim"
elif how == "mlxtend":
    import pandas
    from mlxtend.frequent_patterns import fpgrowth
    from mlxtend.preprocessing import TransactionEncoder

    n = len(baskets)
    encoder = TransactionEncoder()
    table = pandas.DataFrame.sparse.from_spmatrix(
        encoder.fit_transform(baskets, sparse=True), columns=[str(each) for each in encoder.columns_]
    )
    phase("encode")
    # Half a basket below the count: its own comparison must not lose one to rounding.
    sets = fpgrowth(table, min_support=(least(baskets) - 0.5) / n)
    found = ((len(items), round(support * n)) for items, support in zip(sets["itemsets"], sets["support"]))
    tool = "mlxtend"
else:
    from efficient_apriori import itemsets_from_transactions

    sets, _ = itemsets_from_transactions([tuple(basket) for basket in baskets], (least(baskets) - 0.5) / len(baskets))
    found = ((length, count) for length, own in sets.items() for count in own.values())
    tool = "efficient-apriori"

by_length = {}
for length, count in found:
    own = by_length.setdefault(length, [0, 0])
    own[0] += 1
    own[1] += int(count)
phase("mine")
print(json.dumps({"version": version(tool), "phases": phases, "answer": by_length}))
