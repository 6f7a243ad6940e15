"""BG/NBD and Gamma-Gamma by lifetimes, as its documentation shows it.  python clv_lifetimes.py purchases.csv customers.csv"""
import json
import sys
import time
import warnings
import lifetimes
import pandas as pd
from lifetimes.utils import summary_data_from_transaction_data

warnings.simplefilter("ignore")
source, out = sys.argv[1:]
phases, mark = {}, time.perf_counter()


def phase(name):
    global mark
    phases[name], mark = time.perf_counter() - mark, time.perf_counter()


lines = pd.read_csv(source, usecols=["customer_id", "ordered_at", "amount"], parse_dates=["ordered_at"])
phase("read")
table = summary_data_from_transaction_data(lines, "customer_id", "ordered_at", monetary_value_col="amount")
phase("aggregate")
purchases = lifetimes.BetaGeoFitter().fit(table["frequency"], table["recency"], table["T"])
phase("fit BG/NBD")
returning = table[table["frequency"] > 0]
money = lifetimes.GammaGammaFitter().fit(returning["frequency"], returning["monetary_value"])
phase("fit Gamma-Gamma")
table["p_alive"] = purchases.conditional_probability_alive(table["frequency"], table["recency"], table["T"])
table["purchases"] = purchases.conditional_expected_number_of_purchases_up_to_time(
    365, table["frequency"], table["recency"], table["T"]
)
table["spend"] = money.conditional_expected_average_profit(table["frequency"], table["monetary_value"])
table["clv"] = table["purchases"] * table["spend"]
phase("predict")
table.to_csv(out)
phase("write")
fits = {**purchases.params_, **money.params_}
print(
    json.dumps(
        {
            "version": lifetimes.__version__,
            "phases": phases,
            "answer": {
                "customers": len(table),
                **{name: float(fits[name]) for name in ("r", "alpha", "a", "b", "p", "q")},
                "gamma": float(fits["v"]),
                "active_customers": float(table["p_alive"].sum()),
                "expected_purchases": float(table["purchases"].sum()),
                "clv_total": float(table["clv"].sum()),
            },
        }
    )
)
