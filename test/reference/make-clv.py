"""Reference values of the models of customer lifetime value: closed forms at 60 digits (mpmath), fits and forecasts by lifetimes.

    python -m venv .reference && .reference/bin/pip install mpmath lifetimes
    .reference/bin/python make-clv.py CDNOW_sample.txt > clv.json

Numbers from mpmath are text with 20 digits. Every argument is the double nearest to what is printed. `lifetimes` holds what that
library answers for the CDNOW sample, weeks, calibrated until 1997-09-30, forecast of 39 weeks; its optimiser stops at about six digits.
"""

import itertools
import json
import platform
import sys
import warnings

import lifetimes
import mpmath
import pandas
from lifetimes.utils import calibration_and_holdout_data
from mpmath import mp, mpf

mp.dps = 60
warnings.simplefilter("ignore")


def text(value):
    return mpmath.nstr(value, 20)


def hypergeometric_rows():
    rows = []
    for a, b, c in [(1, 1, 2), (0.243, 2.426, 2.219), (1.243, 2.426, 3.219), (31.2, 12.4, 13.1), (3.5, 0.7, 4.9), (0.01, 0.02, 0.03), (150.5, 151, 152.3), (2, 3, 100), (1000.5, 3, 900), (0.5, 0.5, 0.0001)]:
        for z in (0, 1e-8, 0.1, 0.5, 0.9, 0.99, 0.9999):
            rows.append([a, b, c, z, text(mpmath.log(mpmath.hyp2f1(mpf(a), mpf(b), mpf(c), mpf(z))))])
    return rows


def bg_expected(r, alpha, a, b, x, T, t, k):
    """Purchases of a customer who is still there, by Fader, Hardie and Lee's closed form with b + k in place of b + x."""
    r, alpha, a, b, x, T, t, k = map(mpf, (r, alpha, a, b, x, T, t, k))
    z = t / (alpha + T + t)
    c = a + b + k - 1
    return c / (a - 1) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * mpmath.hyp2f1(r + x, b + k, c, z))


def bg_rows():
    rows = []
    for (r, alpha, a, b), (x, T), t in itertools.product(
        [(0.243, 4.414, 0.793, 2.426), (1.8, 0.02, 1 + 1e-9, 0.4), (0.6, 30, 3.5, 9), (12, 200, 0.01, 0.2)],
        [(0, 0), (0, 38.86), (1, 20), (26, 38.5), (300, 104)],
        (0.5, 39, 520),
    ):
        mp.dps = 90
        rows.append([r, alpha, a, b, x, T, t, text(bg_expected(r, alpha, a, b, x, T, t, x)), text(bg_expected(r, alpha, a, b, x, T, t, x + 1))])
        mp.dps = 60
    return rows


def pareto_rows():
    """ln of the integral over the time of stopping (closed form: A0 s / (r + s + x)), ln of both parts together, P(alive)."""
    rows = []
    for (r, alpha, s, beta), (x, tx, T) in itertools.product(
        [(0.553, 10.578, 0.606, 11.669), (0.553, 11.669, 0.606, 10.578), (1.5, 7, 0.4, 7), (0.3, 0.01, 2.5, 40), (2, 60, 0.2, 0.05)],
        [(0, 0, 38.86), (2, 30.43, 38.86), (1, 38.859, 38.86), (5, 38.86, 38.86), (26, 10, 38.5), (150, 100, 104), (40, 1, 104)],
    ):
        R, A, S, B, X, U, V = map(mpf, (r, alpha, s, beta, x, tx, T))
        big, gap = max(A, B), abs(A - B)
        second = S + 1 if A >= B else R + X

        def part(time):
            return mpmath.hyp2f1(R + S + X, second, R + S + X + 1, gap / (big + time)) / (big + time) ** (R + S + X)

        stopped = S / (R + S + X) * (part(U) - part(V))
        alive = (A + V) ** -(R + X) * (B + V) ** -S
        ln = mpmath.loggamma(R + X) - mpmath.loggamma(R) + R * mpmath.log(A) + S * mpmath.log(B) + mpmath.log(alive + stopped)
        rows.append([r, alpha, s, beta, x, tx, T, text(mpmath.log(stopped)) if stopped > 0 else "-inf", text(ln), text(alive / (alive + stopped))])
    return rows


def cdnow(path):
    frame = pandas.read_csv(path, sep=r"\s+", header=None, names=["id", "sample", "day", "cds", "money"])
    frame["day"] = pandas.to_datetime(frame["day"], format="%Y%m%d")
    table = calibration_and_holdout_data(frame, "id", "day", calibration_period_end="1997-09-30", observation_period_end="1998-06-30", freq="D", monetary_value_col="money")
    x, tx, T = table["frequency_cal"], table["recency_cal"] / 7, table["T_cal"] / 7
    fits = {}
    for name, fitter in [("bg-nbd", lifetimes.BetaGeoFitter()), ("mbg-nbd", lifetimes.ModifiedBetaGeoFitter()), ("pareto-nbd", lifetimes.ParetoNBDFitter())]:
        fitter.fit(x, tx, T)
        expected = fitter.conditional_expected_number_of_purchases_up_to_time(39, x, tx, T)
        alive = fitter.conditional_probability_alive(x, tx, T)
        fits[name] = {"parameters": [float(value) for value in fitter.params_], "expected_39": float(expected.sum()), "alive": float(alive.sum())}
    return fits


result = {
    "made_by": "make-clv.py",
    "versions": {"python": platform.python_version(), "mpmath": mpmath.__version__, "lifetimes": lifetimes.__version__},
    "ln_hypergeometric": hypergeometric_rows(),
    "bg_expected": bg_rows(),
    "pareto": pareto_rows(),
    "lifetimes": cdnow(sys.argv[1]),
}


def lines(value, indent=0):
    """JSON with one row a line, so that a change of one value is a change of one line."""
    pad = " " * (indent + 1)
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"{pad}{json.dumps(key)}: {lines(item, indent + 1)}" for key, item in value.items()) + "\n" + " " * indent + "}"
    if isinstance(value, list) and value and isinstance(value[0], list):
        return "[\n" + ",\n".join(pad + json.dumps(item) for item in value) + "\n" + " " * indent + "]"
    return json.dumps(value)


print(lines(result))
