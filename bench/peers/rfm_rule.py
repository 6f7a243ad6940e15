"""The scores and segments all peers give: five runs of distinct values, equal values never split (numpy)."""
import json
import os
import numpy as np


def cuts(values):
    """The highest value of each run, each as near as can be to its share of the customers not yet placed."""
    distinct, counts = np.unique(values, return_counts=True)
    upto = np.cumsum(counts)
    middles = upto - counts / 2
    ends, placed, at = [], 0, 0
    for run in range(4):
        share = placed + (len(values) - placed) / (5 - run)
        # The run takes a value as long as the middle of it lies below the run's share.
        end = max(at, int(np.searchsorted(middles, share, side="left")) - 1)
        end = min(end, len(distinct) - (5 - run))
        ends.append(distinct[end])
        placed, at = int(upto[end]), end + 1
    return np.array(ends)


def score(values):
    return (np.searchsorted(cuts(values), values, side="left") + 1).astype(np.int8)


def segment_names():
    """Names and, for each cell r, f, m, the position of its name."""
    with open(os.path.join(os.path.dirname(__file__), "rfm_segments.json")) as file:
        boxes = json.load(file)
    names = sorted({box["name"] for box in boxes})
    cells = np.full((6, 6, 6), -1, dtype=np.int8)
    for box in boxes:
        (r0, r1), (f0, f1), (m0, m1) = box["r"], box["f"], box["m"]
        cells[r0 : r1 + 1, f0 : f1 + 1, m0 : m1 + 1] = names.index(box["name"])
    return names, cells
