"""Reference values of the graph measures, from python-igraph, checked against networkx and a direct linear solve.

    python -m venv .reference && .reference/bin/pip install igraph networkx scipy
    .reference/bin/python make-graph-igraph.py <data folder> > graph-igraph.json

Self loops and duplicate arcs are removed first; weights are ignored. PageRank: damping 0.85, uniform teleport, the mass of nodes without
arcs out spread evenly. Cores, clustering and components are those of the undirected simple graph (each pair once); `core_both_ways` are
igraph's of the directed graph with mode="all", which counts an arc and its return as two.
"""

import csv
import gzip
import json
import platform
import sys

import igraph
import networkx
import numpy
import scipy
from scipy.sparse import csr_matrix, identity
from scipy.sparse.linalg import spsolve

folder = sys.argv[1]


def read_csv(name):
    with open(f"{folder}/networks/{name}") as file:
        return [(row["source"], row["target"]) for row in csv.DictReader(file)]


def read_snap(name):
    with gzip.open(f"{folder}/networks/{name}", "rt") as file:
        return [tuple(line.split()) for line in file if not line.startswith("#")]


def direct_pagerank(graph):
    """(I - d P') r = (1 - d)/n e with P completed by uniform rows for dangling nodes, solved and scaled to sum 1."""
    n = graph.vcount()
    out = numpy.array(graph.outdegree(), dtype=float)
    arcs = numpy.array(graph.get_edgelist())
    if not graph.is_directed():
        arcs = numpy.concatenate([arcs, arcs[:, ::-1]])
    matrix = csr_matrix((1 / out[arcs[:, 0]], (arcs[:, 1], arcs[:, 0])), shape=(n, n))
    # Dangling mass goes where jumps go, so it changes the scale alone.
    ranks = spsolve((identity(n) - 0.85 * matrix).tocsc(), numpy.full(n, 1 / n))
    return ranks / ranks.sum()


def measure(edges, directed, full):
    names = sorted({end for edge in edges for end in edge}, key=lambda name: (len(name), name))
    number = {name: i for i, name in enumerate(names)}
    raw = igraph.Graph(len(names), [(number[a], number[b]) for a, b in edges], directed=directed)
    loops = sum(raw.is_loop())
    graph = raw.copy().simplify()
    pairs = graph.as_undirected(mode="collapse")
    pagerank = graph.pagerank(damping=0.85)
    direct = direct_pagerank(graph)
    core = pairs.coreness()
    local = pairs.transitivity_local_undirected(mode="nan")
    components = graph.connected_components(mode="weak")
    assert list(networkx.core_number(pairs.to_networkx()).values()) == core
    triangles = list(networkx.triangles(pairs.to_networkx()).values())
    top = sorted(range(len(names)), key=lambda i: -direct[i])[:20]
    result = {
        "records": len(edges),
        "nodes": len(names),
        "edges": graph.ecount(),
        "self_loops": loops,
        "duplicates": len(edges) - loops - graph.ecount(),
        "pairs": pairs.ecount(),
        "components": len(components),
        "largest_component": max(components.sizes()),
        "pagerank_sum_of_squares": float((direct**2).sum()),
        "pagerank_top": [{"id": names[i], "igraph": pagerank[i], "direct": float(direct[i])} for i in top],
        "pagerank_igraph_to_direct_l1": float(numpy.abs(numpy.array(pagerank) - direct).sum()),
        "core_max": max(core),
        "core_histogram": [core.count(k) for k in range(max(core) + 1)],
        "core_both_ways_max": max(graph.coreness(mode="all")),
        "clustering_sum": float(numpy.nansum(local)),
        "clustering_undefined": int(numpy.isnan(local).sum()),
        "triangles": sum(triangles) // 3,
        "transitivity": pairs.transitivity_undirected(),
        "degree_in_sum_of_squares": int(sum(d * d for d in graph.indegree())),
        "degree_out_sum_of_squares": int(sum(d * d for d in graph.outdegree())),
        "degree_in_max": max(graph.indegree()),
        "degree_out_max": max(graph.outdegree()),
    }
    if full:
        result["ids"] = names
        result["degree"] = graph.degree()
        result["pagerank"] = [float(value) for value in direct]
        result["pagerank_igraph"] = pagerank
        result["core"] = core
        result["clustering"] = [None if value != value else value for value in local]
        result["triangles_by_node"] = triangles
        result["component"] = components.membership
    return result


json.dump(
    {
        "made_by": "make-graph-igraph.py",
        "versions": {
            "python": platform.python_version(),
            "igraph": igraph.__version__,
            "networkx": networkx.__version__,
            "scipy": scipy.__version__,
            "numpy": numpy.__version__,
        },
        "karate": measure(read_csv("karate.csv"), False, True),
        "karate_directed_as_listed": measure(read_csv("karate.csv"), True, True),
        "les_miserables": measure(read_csv("les_miserables.csv"), False, False),
        "email_eu_core": measure(read_snap("email-Eu-core.txt.gz"), True, False),
        "wiki_vote": measure(read_snap("wiki-Vote.txt.gz"), True, False),
    },
    sys.stdout,
    indent=1,
    ensure_ascii=False,
)
print()
