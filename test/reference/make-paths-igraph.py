"""Reference values of betweenness, harmonic closeness and communities, from python-igraph, checked against networkx.

    python -m venv .reference && .reference/bin/pip install igraph networkx
    .reference/bin/python make-paths-igraph.py <data folder> > paths-igraph.json

Self loops and duplicate ties are removed first. Betweenness is not divided by the number of pairs; undirected pairs count once. Harmonic
closeness is the mean of 1 / distance from the others to the node. Lengths of Les Misérables are 1 / weight. Communities: the best
modularity of 50 runs of igraph's Leiden until it is stable.
"""

import csv
import gzip
import json
import platform
import random
import sys

import igraph
import networkx

folder = sys.argv[1]


def read_csv(name):
    with open(f"{folder}/networks/{name}") as file:
        return [(row["source"], row["target"], float(row.get("weight") or 1)) for row in csv.DictReader(file)]


def read_snap(name):
    with gzip.open(f"{folder}/networks/{name}", "rt") as file:
        return [(*line.split()[:2], 1.0) for line in file if not line.startswith("#")]


def graph_of(edges, directed):
    names = sorted({end for edge in edges for end in edge[:2]}, key=lambda name: (len(name), name))
    number = {name: i for i, name in enumerate(names)}
    graph = igraph.Graph(len(names), [(number[a], number[b]) for a, b, _ in edges], directed=directed)
    graph.es["weight"] = [weight for *_, weight in edges]
    return names, graph.simplify(combine_edges="sum")


def measure(edges, directed, weighted=False):
    names, graph = graph_of(edges, directed)
    lengths = [1 / weight for weight in graph.es["weight"]] if weighted else None
    between = graph.betweenness(weights=lengths)
    peer = networkx.DiGraph() if directed else networkx.Graph()
    peer.add_nodes_from(range(len(names)))
    peer.add_weighted_edges_from([(a, b, 1 if lengths is None else lengths[i]) for i, (a, b) in enumerate(graph.get_edgelist())])
    if len(names) <= 1100:
        other = networkx.betweenness_centrality(peer, normalized=False, weight="weight" if weighted else None)
        assert all(abs(other[i] - between[i]) <= 1e-6 * max(1, between[i]) for i in range(len(names)))
    result = {"ids": names, "betweenness": between} if len(names) <= 1100 else {}
    top = sorted(range(len(names)), key=lambda i: -between[i])[:10]
    result |= {"betweenness_sum": sum(between), "betweenness_top": [{"id": names[i], "value": between[i]} for i in top]}
    if not weighted:
        harmonic = graph.harmonic_centrality(mode="in")
        if len(names) <= 1100:
            other = networkx.harmonic_centrality(peer)
            assert all(abs(other[i] / (len(names) - 1) - harmonic[i]) <= 1e-9 for i in range(len(names)))
            result["harmonic"] = harmonic
        result["harmonic_sum"] = sum(harmonic)
        pairs = graph.as_undirected(mode="collapse")
        random.seed(1)
        best = max(
            (pairs.community_leiden(objective_function="modularity", n_iterations=-1) for _ in range(50)),
            key=lambda found: found.modularity,
        )
        result |= {"modularity": best.modularity, "communities": len(best)}
    return result


json.dump(
    {
        "made_by": "make-paths-igraph.py",
        "versions": {"python": platform.python_version(), "igraph": igraph.__version__, "networkx": networkx.__version__},
        "karate": measure(read_csv("karate.csv"), False),
        "les_miserables": measure(read_csv("les_miserables.csv"), False),
        "les_miserables_lengths": measure(read_csv("les_miserables.csv"), False, True),
        "email_eu_core": measure(read_snap("email-Eu-core.txt.gz"), True),
        "wiki_vote": measure(read_snap("wiki-Vote.txt.gz"), True),
    },
    sys.stdout,
)
print()
