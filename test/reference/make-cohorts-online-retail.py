"""Cohorts of the UCI Online Retail file by another route: sets of customers per month, plain loops.

Python 3.11 standard library alone. Lines with quantity and price above 0 and a customer.
Run: python3 make-cohorts-online-retail.py PATH/online_retail.csv.gz > cohorts-online-retail.json
"""

import csv
import gzip
import json
import platform
import sys
from collections import defaultdict
from decimal import Decimal

lines = []
with gzip.open(sys.argv[1], "rt", encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file):
        quantity, price = Decimal(row["Quantity"]), Decimal(row["UnitPrice"])
        if row["CustomerID"] and quantity > 0 and price > 0:
            lines.append((row["CustomerID"], row["InvoiceNo"], row["InvoiceDate"][:7], quantity * price))

begun = {}
money = defaultdict(Decimal)
for customer, invoice, month, amount in lines:
    key = (customer, invoice)
    begun[key] = min(begun.get(key, month), month)
    money[month] += amount

active, orders = defaultdict(set), defaultdict(int)
for (customer, _), month in begun.items():
    active[month].add(customer)
    orders[month] += 1
months = sorted(active)

periods, seen = [], set()
for i, month in enumerate(months):
    before = active[months[i - 1]] if i else set()
    now = active[month]
    periods.append(
        {
            "period": month,
            "customers": len(now),
            "new_customers": len(now - seen),
            "retained": len(now & before),
            "returned": len((now & seen) - before),
            "left": len(before - now),
            "orders": orders[month],
            "revenue": float(money[month]),
        }
    )
    seen |= now

first = {}
for month in months:
    for customer in active[month]:
        first.setdefault(customer, month)
triangle = []
for i, month in enumerate(months):
    cohort = {customer for customer, began in first.items() if began == month}
    triangle.append([len(cohort & active[later]) for later in months[i:]])

json.dump(
    {"made_with": f"Python {platform.python_version()}", "periods": periods, "triangle": triangle},
    sys.stdout,
    indent=1,
)
print()
