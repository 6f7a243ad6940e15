import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One output of a cell, as nbformat has it. */
export interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: string;
  readonly ename?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

interface Cell {
  readonly cell_type: string;
  readonly source: string | string[];
  readonly execution_count: number | null;
  readonly outputs?: readonly Output[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const python = `${root}.venv/${process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python'}`;
const pathOf = (name: string) => `${root}notebooks/${name}.ipynb`;

/** The cells of a notebook as it is committed. */
export function readNotebook(name: string): readonly Cell[] {
  return (JSON.parse(readFileSync(pathOf(name), 'utf8')) as { cells: Cell[] }).cells;
}

/** Runs a notebook in stock tslab and gives the outputs of its code cells, in their order. */
export function runNotebook(name: string): Output[][] {
  if (!existsSync(python)) throw new Error('There is no .venv: npm run setup makes it.');
  const ran = execFileSync(python, [`${root}test/notebooks/run_notebook.py`, pathOf(name), '180'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { cells } = JSON.parse(ran) as { cells: Cell[] };
  return cells.filter((cell) => cell.cell_type === 'code').map((cell) => [...(cell.outputs ?? [])]);
}
