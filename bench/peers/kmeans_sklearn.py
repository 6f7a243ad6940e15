"""k-means in scikit-learn: the same algorithm (k-means++, Lloyd until no label changes).  python kmeans_sklearn.py customers.csv 5 10"""
import json
import sys
import time

mark = time.perf_counter()
import pandas
import sklearn
from sklearn.cluster import KMeans

source, clusters, starts = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
phases = {}


def phase(name):
    global mark
    phases[name], mark = time.perf_counter() - mark, time.perf_counter()


phase("import")
table = pandas.read_csv(source, dtype={"customer_id": str})
phase("read")
values = table[["x", "y", "z"]].to_numpy()
model = KMeans(clusters, n_init=starts, random_state=1, tol=0).fit(values)
phase("k-means")
table["cluster"] = model.labels_
table[["customer_id", "cluster"]].to_csv(source + ".sklearn.csv", index=False)
sizes = sorted(table["cluster"].value_counts().tolist(), reverse=True)
phase("write")
print(json.dumps({"version": sklearn.__version__, "phases": phases, "answer": {"within_ss": model.inertia_, "sizes": sizes}}))
