"""Leiden in NetworKit or igraph, one run to its own end.  python communities.py networkit|igraph relations.csv communities.csv"""
import json
import sys
import time
import pandas as pd
from ties import numbered_ties

library, source, out = sys.argv[1:]
phases, mark = {}, time.perf_counter()


def phase(name):
    global mark
    phases[name], mark = time.perf_counter() - mark, time.perf_counter()


ids, tails, heads = numbered_ties(source)
phase("read and number")
if library == "networkit":
    import networkit as nk

    graph = nk.graph.GraphFromCoo((tails, heads), n=len(ids), directed=False)
    graph.removeMultiEdges()
    phase("graph")
    leiden = nk.community.ParallelLeiden(graph)
    leiden.run()
    partition = leiden.getPartition()
    phase("leiden")
    membership, count = partition.getVector(), partition.numberOfSubsets()
    modularity = nk.community.Modularity().getQuality(partition, graph)
    version = nk.__version__
else:
    import igraph

    graph = igraph.Graph(len(ids), zip(tails.tolist(), heads.tolist())).simplify()
    phase("graph")
    found = graph.community_leiden(objective_function="modularity", n_iterations=2)
    phase("leiden")
    membership, count, modularity = found.membership, len(found), found.modularity
    version = igraph.__version__
pd.DataFrame({"customer_id": ids, "community": membership}).to_csv(out, index=False)
phase("write")
print(
    json.dumps(
        {
            "version": version,
            "phases": phases,
            "answer": {"modularity": modularity},
            "notes": f"modularity {modularity:.5f} in {count} communities",
        }
    )
)
