"""Reference values of special functions and distributions at 40 digits (mpmath) and of statistics (scipy).

    python -m venv .reference && .reference/bin/pip install mpmath scipy
    .reference/bin/python make-stats-mpmath.py > stats-mpmath.json

Numbers from mpmath are text with 20 digits. Every argument is the double nearest to what is printed.
"""

import json
import platform

import mpmath
import numpy
import scipy
from mpmath import mp, mpf
from scipy import optimize, stats

mp.dps = 40


def text(value):
    return mpmath.nstr(value, 20)


def beta_tails(x, a, b):
    """ln of both tails, from the series of positive terms on the side of the mean on which x lies."""
    a, b, x = mpf(a), mpf(b), mpf(x)

    def side(a, b, x):
        factor = mpmath.exp(a * mpmath.log(x) + b * mpmath.log(1 - x) - mpmath.loggamma(a) - mpmath.loggamma(b) + mpmath.loggamma(a + b))
        term = total = 1 / a
        n = 0
        while True:
            ratio = (a + b + n) / (a + 1 + n) * x
            term *= ratio
            total += term
            n += 1
            if ratio < 1 and term * ratio / (1 - ratio) < total * mpf(10) ** -30:
                return factor * total

    mp.dps = 60
    if x <= a / (a + b):
        lower = side(a, b, x)
        upper = 1 - lower
    else:
        upper = side(b, a, 1 - x)
        lower = 1 - upper
    result = text(mpmath.log(lower)), text(mpmath.log(upper))
    mp.dps = 40
    return result


def beta_rows():
    rows = []
    for a, b in [(0.01, 0.01), (0.01, 5.5), (0.1, 2), (0.5, 0.5), (0.5, 1e4), (1, 1), (2, 3.5), (3.5, 100), (10, 10), (31.4, 1234.5), (100, 0.1), (1000, 1000), (1e5, 3), (1e5, 1e5), (2e4, 1e6), (1e6, 1e6)]:
        mean = a / (a + b)
        spread = (a * b / (a + b) ** 2 / (a + b + 1)) ** 0.5
        for z in (-30, -6, -1.5, 0, 0.7, 4, 25):
            x = mean + z * spread
            if 0 < x < 1:
                rows.append([x, a, b, *beta_tails(x, a, b)])
    return rows


def beta_quantile_rows():
    rows = []
    for a, b in [(0.5, 0.5), (1, 3), (2.5, 17), (40, 1.2), (300, 700), (12, 98765.5), (1e6, 3e6)]:
        for p in (1e-8, 0.025, 0.5, 0.975, 0.9999):
            lower_p = mpf(p)
            guess = mpf(stats.beta.ppf(p, a, b))

            def gap(x):
                return mpmath.exp(mpf(beta_tails(x, a, b)[0])) - lower_p

            density = mpmath.exp((mpf(a) - 1) * mpmath.log(guess) + (mpf(b) - 1) * mpmath.log(1 - guess) - mpmath.log(mpmath.beta(a, b)))
            for _ in range(2):
                guess -= gap(guess) / density
            rows.append([p, a, b, text(guess)])
    return rows


def gamma_rows():
    rows = []
    for a in [1e-3, 0.1, 0.5, 0.9, 1, 2.5, 10, 100, 1e4]:
        for z in (-5, -1, 0, 0.5, 3, 8):
            x = a + z * a**0.5
            if x <= 0:
                continue
            A, X = mpf(a), mpf(x)
            term = lower = 1 / A
            n = 0
            mp.dps = 60
            while term > lower * mpf(10) ** -55:
                n += 1
                term *= X / (A + n)
                lower += term
            lower *= mpmath.exp(A * mpmath.log(X) - X - mpmath.loggamma(A))
            rows.append([x, a, text(mpmath.log(lower)), text(mpmath.log(1 - lower))])
            mp.dps = 40
    return rows


def fisher_rows():
    rows = []
    for both, first, second, total in [(3, 3, 3, 6), (1, 8, 2, 12), (10, 20, 30, 100), (30, 40, 50, 1000), (48, 65, 80, 5000), (300, 900, 1500, 9835), (137, 900, 1500, 9835), (100, 900, 1500, 9835), (2500, 50000, 40000, 1000000)]:
        total_ways = mpmath.binomial(total, second)
        lower = max(both, 0)
        tail = mpf(0)
        for j in range(lower, min(first, second) + 1):
            term = mpmath.binomial(first, j) * mpmath.binomial(total - first, second - j)
            tail += term
            if j > lower + 50 and term < tail * mpf(10) ** -30:
                break
        rows.append([both, first, second, total, text(mpmath.log(tail / total_ways))])
    return rows


def beta_binomial():
    """Counts drawn once and written out, the fit by scipy's L-BFGS-B and Nelder-Mead on the exact log likelihood."""
    rng = numpy.random.default_rng(11)
    cases = []
    for mu, concentration, groups, trials in [(0.1, 20, 40, 60), (0.35, 3, 25, 30), (0.02, 150, 200, 400), (0.6, 8, 6, 12)]:
        n = rng.integers(1, trials, groups)
        k = rng.binomial(n, rng.beta(mu * concentration, (1 - mu) * concentration, groups))

        def loss(theta):
            m = 1 / (1 + numpy.exp(-theta[0]))
            s = numpy.exp(theta[1])
            return -stats.betabinom.logpmf(k, n, m * s, (1 - m) * s).sum()

        best = min((optimize.minimize(loss, [a, b], method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-12, "maxiter": 10000}) for a in (-3, 0) for b in (0, 4)), key=lambda r: r.fun)
        cases.append({"k": k.tolist(), "n": n.tolist(), "mu": float(1 / (1 + numpy.exp(-best.x[0]))), "concentration": float(numpy.exp(best.x[1])), "log_likelihood": float(-best.fun)})
    return cases


def scipy_values():
    x = [3.2, 1.1, 4.5, 4.5, 0.3, 9.9, 2.0, 4.5, 7.25]
    y = [1.0, 0.5, 2.5, 2.0, 2.0, 3.5, 1.0, 2.5, 0.1]
    p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986]
    wilson = []
    for successes, n, level in [(0, 10, 0.95), (1, 10, 0.95), (7, 20, 0.9), (1000, 1000, 0.99), (123, 4567, 0.95)]:
        interval = stats.binomtest(successes, n).proportion_ci(level, method="wilson")
        wilson.append([successes, n, level, interval.low, interval.high])
    return {
        "x": x,
        "y": y,
        "rank": stats.rankdata(x).tolist(),
        "pearson": stats.pearsonr(x, y).statistic,
        "spearman": stats.spearmanr(x, y).statistic,
        "quantile_shares": [0, 0.1, 0.25, 0.5, 0.77, 1],
        "quantiles": numpy.quantile(x, [0, 0.1, 0.25, 0.5, 0.77, 1]).tolist(),
        "p_values": p,
        "benjamini_hochberg": stats.false_discovery_control(p).tolist(),
        "wilson": wilson,
        "binomial_upper": [[k, n, q, float(stats.binom.sf(k - 1, n, q))] for k, n, q in [(3, 10, 0.2), (60, 100, 0.4), (5, 1000, 0.001), (990, 1000, 0.9)]],
    }


def binomial_rows():
    rows = []
    for k, n, p in [(0, 10, 0.2), (3, 10, 0.2), (10, 10, 0.9), (60, 100, 0.4), (5, 1000, 0.001), (990, 1000, 0.9), (2500, 10000, 0.3), (40, 10**6, 3e-5), (700, 1000, 0.01)]:
        q = 1 - mpf(p)
        density = [mpmath.binomial(n, j) * mpf(p) ** j * q ** (n - j) for j in range(k, min(n, k + 4000) + 1)]
        upper = sum(density)
        rows.append([k, n, p, text(mpmath.log(density[0])), text(upper), text(1 - upper + density[0])])
    return rows


def student_rows():
    rows = []
    for degrees in (1, 2, 3.5, 10, 30, 1000, 1e6):
        v = mpf(degrees)

        def within(t):
            return 1 - mpmath.betainc(v / 2, mpf(1) / 2, 0, v / (v + t * t), regularized=True)

        for level in (0.01, 0.5, 0.9, 0.95, 0.999):
            start = mpf(float(stats.t.ppf((1 + level) / 2, degrees)))
            rows.append([level, degrees, text(mpmath.findroot(lambda t: within(t) - mpf(level), start))])
    return rows


def legendre_rows():
    """The zeros by Newton's method at 40 digits from numpy's, the weights by DLMF 3.5.18."""
    rows = []
    for n in (1, 2, 3, 7, 16, 48, 96):
        for i, start in enumerate(numpy.polynomial.legendre.leggauss(n)[0]):
            x = mpf(float(start))
            slope = mpf(0)
            for _ in range(3):
                before, value = mpf(1), x
                for k in range(2, n + 1):
                    before, value = value, ((2 * k - 1) * x * value - (k - 1) * before) / k
                slope = n * (x * value - before) / (x * x - 1)
                x -= value / slope
            if i % max(1, n // 6) == 0:
                rows.append([n, i, text(x), text(2 / ((1 - x * x) * slope * slope))])
    return rows


points = [1e-10, 1e-3, 0.1, 0.3, 0.4999, 0.5, 0.75, 0.999, 1, 1.0001, 1.2, 1.5, 1.9, 1.99999, 2, 2.00001, 2.3, 2.5, 2.50001, 3, 4.7, 7.5, 9.999, 10, 12.3, 100, 1234.5, 1e6, 1e10]
probabilities = [1e-300, 1e-100, 1e-20, 1e-11, 1e-5, 0.01, 0.0749, 0.0751, 0.3, 0.5, 0.7, 0.924, 0.926, 0.975, 0.999999]


def normal_quantile(p):
    start = mpf(float(stats.norm.ppf(p)))
    return mpmath.findroot(lambda z: mpmath.log(mpmath.ncdf(z)) - mpmath.log(mpf(p)), start) if p != 0.5 else mpf(0)


result = {
    "made_by": "make-stats-mpmath.py",
    "versions": {"python": platform.python_version(), "mpmath": mpmath.__version__, "scipy": scipy.__version__, "numpy": numpy.__version__},
    "gamma_functions": [[x, text(mpmath.loggamma(mpf(x))), text(mpmath.psi(0, mpf(x))), text(mpmath.psi(1, mpf(x)))] for x in points],
    "ln_beta": [[a, b, text(mpmath.log(mpmath.beta(mpf(a), mpf(b))))] for a in [1e-5, 0.3, 1, 4.5, 9.9, 10, 300.5, 1e7] for b in [1e-3, 0.5, 2, 11, 1e4, 1e7]],
    "ln_choose": [[n, k, text(mpmath.log(mpmath.binomial(n, k)))] for n, k in [(5, 2), (60, 30), (1000, 3), (10**6, 5 * 10**5), (10**9, 7)]],
    "erf": [[x, text(mpmath.erf(mpf(x))), text(mpmath.erfc(mpf(x)))] for x in [-5, -1.5, -0.5, -1e-8, 0, 1e-10, 0.1, 0.5, 0.9, 0.99999, 1, 1.00001, 1.3, 2, 2.7, 3.3, 5, 8.123, 15.5, 26]],
    "normal_quantile": [[p, text(normal_quantile(p))] for p in probabilities],
    "beta_tails": beta_rows(),
    "beta_quantiles": beta_quantile_rows(),
    "gamma_tails": gamma_rows(),
    "fisher_ln_upper": fisher_rows(),
    "stirling_error": [[x, text(mpmath.loggamma(mpf(x)) - ((mpf(x) - mpf(1) / 2) * mpmath.log(mpf(x)) - mpf(x) + mpmath.log(2 * mpmath.pi) / 2))] for x in (0.01, 0.3, 1, 2, 4.7, 9.999, 10, 17.5, 300, 1e6)],
    "ln_rising": [[x, k, text(mpmath.loggamma(mpf(x) + k) - mpmath.loggamma(mpf(x)))] for x in (1e-5, 0.3, 2, 9.9, 10, 150.5, 1e7) for k in (1, 2, 31, 32, 100, 5000)],
    "log_1_minus_exp": [[x, text(mpmath.log1p(-mpmath.exp(mpf(x))))] for x in (-1e-20, -1e-8, -0.1, -0.6931, -0.6932, -1, -5, -40, -700)],
    "log_1_plus_exp": [[x, text(mpmath.log1p(mpmath.exp(mpf(x))))] for x in (-700, -40, -5, -1, -1e-8, 0, 1e-8, 1, 5, 40, 700)],
    "log_1_plus_minus": [[x, text(mpmath.log(1 + mpf(x)) - mpf(x))] for x in (-0.99, -0.51, -0.49, -0.1, -1e-4, -1e-9, 1e-9, 1e-4, 0.1, 0.69, 0.71, 5, 1e6)],
    "binomial": binomial_rows(),
    "beta_density": [[x, a, b, text(mpf(x) ** (mpf(a) - 1) * (1 - mpf(x)) ** (mpf(b) - 1) / mpmath.beta(mpf(a), mpf(b)))] for x, a, b in [(0.5, 2, 2), (0.01, 0.5, 3), (0.99, 40, 1.2), (0.3, 300, 700), (0.25, 1e6, 3e6), (1e-6, 0.01, 0.01)]],
    "student_half_width": student_rows(),
    "gauss_legendre": legendre_rows(),
    "beta_binomial": beta_binomial(),
    "scipy": scipy_values(),
}


def lines(value, indent=0):
    """JSON with one row a line, so that a change of one value is a change of one line."""
    pad = " " * (indent + 1)
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"{pad}{json.dumps(key)}: {lines(item, indent + 1)}" for key, item in value.items()) + "\n" + " " * indent + "}"
    if isinstance(value, list) and value and isinstance(value[0], (list, dict)):
        rows = (json.dumps(item) if isinstance(item, list) else lines(item, indent + 1) for item in value)
        return "[\n" + ",\n".join(pad + row for row in rows) + "\n" + " " * indent + "]"
    return json.dumps(value)


print(lines(result))
