import { fileURLToPath } from 'node:url';
import { VitalfewError } from '../errors.js';
import type { Command } from './command.js';
import { inspectParts } from './parts/inspect-parts.js';

/**
 * `vitalfew doctor`: every part, its version, and what is missing.
 *
 * @param args - `--json` for an array of parts instead of the table
 * @returns 0, or 3 where a part is missing without which something does not work
 * @throws VitalfewError unknown_option
 */
export async function doctor(args: string[], effects: { stdout: (text: string) => void }): Promise<number> {
  const unknown = args.find((arg) => arg !== '--json');
  if (unknown !== undefined) {
    throw new VitalfewError('unknown_option', `doctor: takes no option but --json; got ${unknown}.`);
  }
  const parts = inspectParts(fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, ''));
  if (args.includes('--json')) effects.stdout(`${JSON.stringify(parts, null, 2)}\n`);
  else effects.stdout(table(parts.map(({ id, version, state, note }) => [id, version ?? '-', state, note])));
  return parts.some(({ state }) => state === 'missing') ? 3 : 0;
}

/** Columns as wide as their widest cell; the last one as it is. */
function table(rows: readonly (readonly string[])[]): string {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]!.length));
  return rows
    .map(
      (row) =>
        `${row.map((cell, column) => (column < row.length - 1 ? cell.padEnd(width(column)) : cell)).join('  ')}\n`,
    )
    .join('');
}

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor [--json]',
  flags: { json: { help: 'cli.flag.json' } },
  run: (args, effects) => doctor(args.has('json') ? ['--json'] : [], effects),
};
