"""Adjusted Rand index (scikit-learn), best matchings and eigenvalues (scipy, numpy) of seeded random cases.

pip install scikit-learn scipy numpy; python make-clusters-scipy.py > clusters-scipy.json
"""
import json,numpy as np,sklearn
from sklearn.metrics import adjusted_rand_score
from scipy.optimize import linear_sum_assignment
import scipy
rng=np.random.default_rng(5)
out={'tools':f'scikit-learn {sklearn.__version__}, scipy {scipy.__version__}, numpy {np.__version__}'}
a=rng.integers(0,4,40).tolist(); b=[(x if rng.random()<.7 else int(rng.integers(0,5))) for x in a]
out['rand']={'first':a,'second':b,'value':adjusted_rand_score(a,b)}
m=[]
for r,c in [(3,3),(4,6),(6,4),(8,8)]:
    w=rng.integers(0,50,(r,c)); i,j=linear_sum_assignment(-w); m.append({'rows':r,'columns':c,'worth':w.ravel().tolist(),'best':int(w[i,j].sum())})
out['matching']=m
x=rng.normal(size=(30,4))@rng.normal(size=(4,4)); v=np.linalg.eigvalsh(np.cov(x.T))[::-1]
out['components']={'values':x.ravel().tolist(),'variances':v.tolist()}
print(json.dumps(out))
