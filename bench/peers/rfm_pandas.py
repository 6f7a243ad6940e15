"""RFM in pandas: its default reader, money in whole cents.  python rfm_pandas.py orders.csv customers.csv"""
import json
import sys
import time
import numpy as np
import pandas as pd
from rfm_rule import score, segment_names

source, out = sys.argv[1:]
phases, mark = {}, time.perf_counter()


def phase(name):
    global mark
    phases[name], mark = time.perf_counter() - mark, time.perf_counter()


lines = pd.read_csv(
    source,
    usecols=["order_id", "customer_id", "ordered_at", "quantity", "unit_price"],
    parse_dates=["ordered_at"],
)
phase("read")

lines["cents"] = (lines["unit_price"] * 100).round().astype("int64") * lines["quantity"]
customers = lines.groupby("customer_id").agg(
    last=("ordered_at", "max"), frequency=("order_id", "nunique"), cents=("cents", "sum")
)
as_of = customers["last"].max().normalize()
customers["recency"] = (as_of - customers["last"].dt.normalize()).dt.days
phase("aggregate")

names, cells = segment_names()
r = score(-customers["recency"].to_numpy())
f = score(customers["frequency"].to_numpy())
m = score(customers["cents"].to_numpy())
segment = cells[r, f, m]
sizes = np.bincount(segment, minlength=len(names))
phase("score")

table = customers[["recency", "frequency"]].assign(
    monetary=customers["cents"] / 100, r=r, f=f, m=m, segment=np.array(names)[segment]
)
table.to_csv(out)
phase("write")
cents = int(customers["cents"].sum())
print(
    json.dumps(
        {
            "version": pd.__version__,
            "phases": phases,
            "answer": {
                "asOf": str(as_of.date()),
                "customers": len(customers),
                "orders": int(customers["frequency"].sum()),
                "revenue": f"{cents // 100}.{cents % 100:02d}",
                "medianRecency": float(customers["recency"].median()),
                "meanFrequency": float(customers["frequency"].mean()),
                "segments": {name: int(size) for name, size in zip(names, sizes) if size > 0},
            },
        }
    )
)
