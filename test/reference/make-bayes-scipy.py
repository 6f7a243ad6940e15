"""Reference values of the cross-sell prior and posterior, from scipy.

    python -m venv .reference && .reference/bin/pip install scipy numpy
    .reference/bin/python make-bayes-scipy.py > bayes-scipy.json

The prior is the maximum of scipy.stats.betabinom's log likelihood over (logit mu, ln M) by Nelder-Mead and then BFGS; the
mixture adds a share of uniform rates. Posterior quantiles are those of scipy.stats.beta (mixtures by brentq).
"""

import json
import platform

import numpy
import scipy
from scipy import optimize, special, stats

random = numpy.random.default_rng(20240601)


def draw(count, mean, concentration, exceptions):
    n = random.integers(20, 800, count)
    p = random.beta(mean * concentration, (1 - mean) * concentration, count)
    strange = random.random(count) < exceptions
    p = numpy.where(strange, random.random(count), p)
    return random.binomial(n, p), n


def rule(k, n, mean, m):
    return stats.betabinom.logpmf(k, n, mean * m, (1 - mean) * m)


def search(loss, start):
    best = optimize.minimize(loss, start, method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000})
    again = optimize.minimize(loss, best.x, method="Nelder-Mead", options={"xatol": 1e-11, "fatol": 1e-13, "maxiter": 20000, "maxfev": 20000})
    return again.x


def fit(k, n):
    x = search(lambda x: -rule(k, n, special.expit(x[0]), numpy.exp(x[1])).sum(), [-3.0, 3.0])
    return {"mean": special.expit(x[0]), "concentration": numpy.exp(x[1])}


def fit_mixture(k, n):
    def loss(x):
        w = special.expit(x[2])
        return -numpy.logaddexp(
            numpy.log1p(-w) + rule(k, n, special.expit(x[0]), numpy.exp(x[1])), numpy.log(w) - numpy.log(n + 1)
        ).sum()

    x = search(loss, [-3.0, 4.0, -3.0])
    return {"mean": special.expit(x[0]), "concentration": numpy.exp(x[1]), "exceptions": special.expit(x[2])}


def mixed_quantile(q, a1, b1, a2, b2, w):
    f = lambda x: (1 - w) * stats.beta.cdf(x, a1, b1) + w * stats.beta.cdf(x, a2, b2) - q
    return optimize.brentq(f, 0, 1, xtol=1e-15, rtol=1e-14)


cases = []
for count, mean, m, exceptions in [(300, 0.05, 80, 0), (60, 0.2, 15, 0), (400, 0.04, 200, 0.03)]:
    k, n = draw(count, mean, m, exceptions)
    case = {"k": k.tolist(), "n": n.tolist(), "plain": fit(k, n)}
    if exceptions > 0:
        case["mixture"] = fit_mixture(k, n)
    cases.append(case)

posteriors = []
for mean, m, w, k, n in [(0.05, 80, 0.02, 49, 54), (0.05, 80, 0.02, 3, 54), (0.05, 80, 0.02, 11, 54), (0.2, 15, 0, 30, 100)]:
    a, b = mean * m + k, (1 - mean) * m + n - k
    ln_rule = rule(k, n, mean, m)
    chance = 0.0 if w == 0 else float(special.expit(numpy.log(w / (1 - w)) - numpy.log(n + 1) - ln_rule))
    posteriors.append({
        "prior": {"mean": mean, "concentration": m, "exceptions": w},
        "k": k,
        "n": n,
        "ln_rule": float(ln_rule),
        "chance": chance,
        "low": mixed_quantile(0.05, a, b, k + 1, n - k + 1, chance),
        "high": mixed_quantile(0.95, a, b, k + 1, n - k + 1, chance),
    })

print(json.dumps({
    "made_by": "make-bayes-scipy.py",
    "versions": {"python": platform.python_version(), "scipy": scipy.__version__, "numpy": numpy.__version__},
    "fits": cases,
    "posteriors": posteriors,
}, indent=1, default=float))
