"""RFM in polars: one lazy query on its streaming engine, money in whole cents.  python rfm_polars.py orders.csv customers.csv"""
import json
import sys
import time
import numpy as np
import polars as pl
from rfm_rule import score, segment_names

source, out = sys.argv[1:]
phases, mark = {}, time.perf_counter()


def phase(name):
    global mark
    phases[name], mark = time.perf_counter() - mark, time.perf_counter()


lines = pl.scan_csv(
    source,
    schema={
        "order_id": pl.String,
        "customer_id": pl.String,
        "ordered_at": pl.String,
        "product_id": pl.String,
        "quantity": pl.Int64,
        "unit_price": pl.Float64,
    },
)
# ISO text sorts like the time it says, so only the last one of each customer is parsed.
customers = (
    lines.with_columns(cents=(pl.col("unit_price") * 100).round().cast(pl.Int64) * pl.col("quantity"))
    .group_by("customer_id")
    .agg(last=pl.col("ordered_at").max(), frequency=pl.col("order_id").n_unique(), cents=pl.col("cents").sum())
    .with_columns(day=pl.col("last").str.to_datetime("%Y-%m-%d %H:%M:%S").dt.date())
    .sort("customer_id")
    .collect(engine="streaming")
)
as_of = customers["day"].max()
customers = customers.with_columns(recency=(pl.lit(as_of) - pl.col("day")).dt.total_days())
phase("read and aggregate")

names, cells = segment_names()
r = score(-customers["recency"].to_numpy())
f = score(customers["frequency"].cast(pl.Int64).to_numpy())
m = score(customers["cents"].to_numpy())
segment = cells[r, f, m]
sizes = np.bincount(segment, minlength=len(names))
phase("score")

customers.select(
    "customer_id",
    "recency",
    "frequency",
    monetary=pl.col("cents") / 100,
    r=pl.Series(r),
    f=pl.Series(f),
    m=pl.Series(m),
    segment=pl.Series(np.array(names)[segment]),
).write_csv(out)
phase("write")
cents = int(customers["cents"].sum())
print(
    json.dumps(
        {
            "version": pl.__version__,
            "phases": phases,
            "answer": {
                "asOf": str(as_of),
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
