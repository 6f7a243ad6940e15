"""How the graph libraries get their input and show their answer: neither takes text ids as fast as pandas numbers them."""
import json
import numpy as np
import pandas as pd


def numbered_ties(source):
    """The ids in the order of their numbers, and the two ends of each tie as numbers."""
    ties = pd.read_csv(source, engine="pyarrow", dtype=str)
    codes, ids = pd.factorize(pd.concat([ties["from"], ties["to"]], ignore_index=True))
    return ids, codes[: len(ties)], codes[len(ties) :]


def show(version, phases, ids, ranks):
    """The twenty with the highest rank, as one line of JSON."""
    ranks = np.asarray(ranks)
    best = np.argpartition(-ranks, min(20, len(ranks) - 1))[:20]
    best = best[np.argsort(-ranks[best], kind="stable")]
    top = [[ids[i], float(ranks[i])] for i in best]
    print(json.dumps({"version": version, "phases": phases, "answer": {"top": top}}))
