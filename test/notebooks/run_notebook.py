"""Runs a notebook in its kernel and prints it, with its outputs, as JSON.

usage: run_notebook.py NOTEBOOK [SECONDS]
"""

import json
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

path = Path(sys.argv[1])
seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 120
notebook = nbformat.read(path, as_version=4)
client = NotebookClient(notebook, timeout=seconds, kernel_name=notebook.metadata.kernelspec.name, allow_errors=True,
                        resources={"metadata": {"path": str(path.parent)}})
client.execute()
json.dump(notebook, sys.stdout, ensure_ascii=False)
