"""KADABRA in NetworKit; with `exact` the exact values too.  python betweenness.py relations.csv out epsilon delta [exact]"""
import json
import os
import sys
import time
import networkit as nk
import numpy as np
import pandas as pd
from ties import numbered_ties

source, out, epsilon, delta, *more = sys.argv[1:]
phases, mark = {}, time.perf_counter()


def phase(name):
    global mark
    phases[name], mark = time.perf_counter() - mark, time.perf_counter()


ids, tails, heads = numbered_ties(source)
phase("read and number")
n = len(ids)
graph = nk.graph.GraphFromCoo((tails, heads), n=n, directed=False)
graph.removeMultiEdges()
phase("graph")
kadabra = nk.centrality.KadabraBetweenness(graph, float(epsilon), float(delta))
kadabra.run()
scores = np.empty(n)
# Its scores are twice the share of pairs (against its own exact values).
scores[kadabra.topkNodesList()] = np.asarray(kadabra.topkScoresList()) / 2
phase("kadabra")
pd.DataFrame({"customer_id": ids, "betweenness": scores}).to_csv(f"{out}-networkit.csv", index=False)
phase("write")
answer = {"version": nk.__version__, "phases": phases}
if more:
    # Made in the first round, whose time does not count.
    known = f"{out}-exact.json"
    if not os.path.exists(known):
        exact = nk.centrality.Betweenness(graph, normalized=False)
        exact.run()
        # NetworKit counts each undirected pair twice.
        with open(known, "w") as file:
            json.dump(dict(zip(ids.tolist(), (np.asarray(exact.scores()) / 2).tolist())), file)
    with open(known) as file:
        values = json.load(file)
    off = np.abs(scores - np.array([values[each] for each in ids]) / (n * (n - 1) / 2))
    answer["notes"] = f"largest error {off.max():.5f} of all pairs"
print(json.dumps(answer))
