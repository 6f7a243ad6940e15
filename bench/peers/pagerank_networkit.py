"""PageRank in NetworKit, without ties out like everybody else.  python pagerank_networkit.py relations.csv tolerance"""
import sys
import time
import networkit as nk
from ties import numbered_ties, show

source, tolerance = sys.argv[1:]
phases, mark = {}, time.perf_counter()


def phase(name):
    global mark
    phases[name], mark = time.perf_counter() - mark, time.perf_counter()


ids, heads, tails = numbered_ties(source)
phase("read and number")
n = len(ids)
graph = nk.graph.GraphFromCoo((heads, tails), n=n, directed=True)
phase("graph")
rank = nk.centrality.PageRank(
    graph, damp=0.85, tol=float(tolerance), distributeSinks=nk.centrality.SinkHandling.DistributeSinks
)
rank.norm = nk.centrality.Norm.L1_NORM
rank.maxIterations = 1000
rank.run()
phase("pagerank")
show(nk.__version__, phases, ids, rank.scores())
