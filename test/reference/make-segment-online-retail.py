"""Reference values of RFM and concentration for the UCI Online Retail file, by another route.

Python 3.11 standard library alone (csv, decimal, fractions): exact sums, plain loops, no sorting tricks.
Run: python3 make-segment-online-retail.py PATH/online_retail.csv.gz > segment-online-retail.json
"""

import csv
import datetime
import gzip
import json
import platform
import sys
from decimal import Decimal
from fractions import Fraction
from statistics import median


def read(path):
    with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            quantity, price = Decimal(row["Quantity"]), Decimal(row["UnitPrice"])
            returned = row["InvoiceNo"].startswith("C") or quantity < 0
            day = datetime.date.fromisoformat(row["InvoiceDate"][:10])
            yield row["CustomerID"], row["InvoiceNo"], day, quantity, price, returned


def describe(lines):
    last = datetime.date(2011, 12, 9)
    orders, money, days = {}, {}, {}
    count = nameless = 0
    for customer, invoice, day, quantity, price, returned in lines:
        if customer == "":
            nameless += 1
            continue
        count += 1
        money[customer] = money.get(customer, Decimal(0)) + quantity * price
        orders.setdefault(customer, set())
        if not returned:
            orders[customer].add(invoice)
            days[customer] = max(days.get(customer, day), day)
    n = len(money)
    total = sum(money.values())
    earning = sorted(Fraction(value) for value in money.values() if value > 0)
    k, whole = len(earning), sum(earning)
    # The Gini coefficient as the mean of all differences, half of it over the mean.
    before, differences = Fraction(0), Fraction(0)
    for i, value in enumerate(earning):
        differences += value * i - before
        before += value
    gini = differences / k / whole
    top, left = Fraction(0), Fraction(k) / 5
    for value in reversed(earning):
        top += min(left, 1) * value
        left -= min(left, 1)
        if left == 0:
            break
    need, taken = whole * 4 / 5, Fraction(0)
    for value in reversed(earning):
        if value >= need:
            taken += need / value
            break
        need -= value
        taken += 1
    mean = whole / k
    net = {customer for customer in money if money[customer] <= 0 or not orders[customer]}
    return {
        "rows": count,
        "lines_without_customer": nameless,
        "customers": n,
        "orders": sum(len(each) for each in orders.values()),
        "revenue": float(total),
        "mean_frequency": float(Fraction(sum(len(each) for each in orders.values()), n)),
        "mean_monetary": float(Fraction(total) / n),
        "median_recency_days": median((last - day).days for day in days.values()),
        "net_returns": len(net),
        "once": sum(1 for each in orders.values() if len(each) == 1),
        "earning": k,
        "gini": float(gini),
        "top_share": float(top / whole),
        "customers_for_80": float(taken / k),
        "mean": float(mean),
        "median": float(median(earning)),
        "near_mean_share": float(Fraction(sum(1 for value in earning if abs(value - mean) <= mean / 4), k)),
    }


lines = list(read(sys.argv[1]))
positive = [line for line in lines if line[3] > 0 and line[4] > 0]
json.dump(
    {
        "tool": f"Python {platform.python_version()}, standard library",
        "how": "make-segment-online-retail.py",
        "all": describe(lines),
        "quantity and price above 0": describe(positive),
    },
    sys.stdout,
    indent=2,
)
print()
