"""PageRank in NetworKit, without ties out like everybody else; the ties read by pandas or by its own reader.

    python pagerank_networkit.py relations.csv tolerance pandas|own
"""
import sys
import time
import networkit as nk
from ties import numbered_ties, show

source, tolerance, reader = sys.argv[1:]
phases, mark = {}, time.perf_counter()


def phase(name):
    global mark
    phases[name], mark = time.perf_counter() - mark, time.perf_counter()


if reader == "pandas":
    ids, tails, heads = numbered_ties(source)
    phase("read and number")
    graph = nk.graph.GraphFromCoo((tails, heads), n=len(ids), directed=True)
    phase("graph")
else:
    # The header is taken for a comment.
    own = nk.graphio.EdgeListReader(",", 0, "from", continuous=False, directed=True)
    graph = own.read(source)
    numbers = own.getNodeMap()
    ids = sorted(numbers, key=numbers.get)
    phase("read and number")
rank = nk.centrality.PageRank(
    graph, damp=0.85, tol=float(tolerance), distributeSinks=nk.centrality.SinkHandling.DistributeSinks
)
rank.norm = nk.centrality.Norm.L1_NORM
rank.maxIterations = 1000
rank.run()
phase("pagerank")
show(nk.__version__, phases, ids, rank.scores())
