"""Counts of all pairs of products by customer: pandas reads and numbers, scipy multiplies a sparse matrix with itself.
python pairs_pandas.py orders.csv asked.json"""
import json
import sys
import time
import numpy as np
import pandas as pd
import scipy.sparse as sparse

source, asked = sys.argv[1:]
phases, mark = {}, time.perf_counter()
least = 20


def phase(name):
    global mark
    phases[name], mark = time.perf_counter() - mark, time.perf_counter()


lines = pd.read_csv(source, usecols=["customer_id", "product_id"])
phase("read")

customer = pd.factorize(lines["customer_id"])[0]
item, ids = pd.factorize(lines["product_id"])
shape = (customer.max() + 1, len(ids))
bought = sparse.csr_array((np.ones(len(item), dtype=np.int32), (customer, item)), shape=shape)
bought.data[:] = 1
n = np.asarray(bought.sum(axis=0)).ravel()
kept = np.flatnonzero(n >= least)
bought = bought[:, kept]
counts = (bought.T @ bought).tocsr()
phase("count")

place = {ids[i]: at for at, i in enumerate(kept)}
wanted = json.load(open(asked))
answer = []
for a, b in wanted:
    answer.append([a, b, int(n[kept[place[a]]]), int(counts[place[a], place[b]])])
print(
    json.dumps(
        {"version": pd.__version__, "phases": phases, "answer": {"products": len(kept), "pairs": answer}}
    )
)
