"""Makes rhythm-scipy.json: the rhythm of 80 drawn customers, fitted by scipy.

pip install numpy==2.4.6 scipy==1.17.1; python make-rhythm-scipy.py > rhythm-scipy.json
The objective is written out from the formula in src/segment/lifecycle/fit-rhythm.ts and minimised by Nelder-Mead with
tolerances of 1e-13, which needs no gradient; quantiles are those of scipy.stats.betaprime and scipy.stats.gamma.
"""

import json

import numpy as np
import scipy
from scipy.optimize import minimize
from scipy.special import gammaln
from scipy.stats import betaprime, gamma

draw = np.random.default_rng(6)
customers = []
for _ in range(80):
    rate = draw.gamma(3) / 60
    count = 1 + draw.poisson(6)
    customers.append([max(1, round(g)) for g in draw.gamma(1.6, 1 / rate, count)])
n = np.array([len(gaps) for gaps in customers])
days = np.array([sum(gaps) for gaps in customers])
ln_gaps = float(sum(np.log(gaps).sum() for gaps in customers))


def loss(x):
    k, r, a = np.exp(x)
    value = np.sum(gammaln(r + k * n) - gammaln(r) + r * np.log(a) - (r + k * n) * np.log(a + days))
    value += (k - 1) * ln_gaps - n.sum() * gammaln(k)
    return -(value - x[0] ** 2 / 4.5 - (x[1] - np.log(2)) ** 2 / 4.5) / n.sum()


best = minimize(loss, [0.3, 1, 4], method="Nelder-Mead", options=dict(xatol=1e-13, fatol=1e-15, maxiter=50000, maxfev=50000))
k, r, a = np.exp(best.x)
print(json.dumps(dict(
    tool=f"scipy {scipy.__version__}, numpy {np.__version__}",
    customers=customers, regularity=k, likeness=r, scale=a,
    category_quantiles={str(p): float(a * betaprime.ppf(p, k, r)) for p in (0.5, 0.95, 0.998)},
    own_quantiles={str(p): float((a + 100) / (r + k * 5) * gamma.ppf(p, k)) for p in (0.5, 0.95, 0.998)},
)))
