"""PageRank in igraph (its default solver, exact up to rounding).  python pagerank_igraph.py relations.csv"""
import sys
import time
import igraph
from ties import numbered_ties, show

source = sys.argv[1]
phases, mark = {}, time.perf_counter()


def phase(name):
    global mark
    phases[name], mark = time.perf_counter() - mark, time.perf_counter()


ids, heads, tails = numbered_ties(source)
phase("read and number")
graph = igraph.Graph(n=len(ids), edges=zip(heads.tolist(), tails.tolist()), directed=True)
phase("graph")
ranks = graph.pagerank(damping=0.85)
phase("pagerank")
show(igraph.__version__, phases, ids, ranks)
