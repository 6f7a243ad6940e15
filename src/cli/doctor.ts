import { fileURLToPath } from 'node:url';
import type { Command } from './command.js';
import { inspectParts } from './parts/inspect-parts.js';

/** `vitalfew doctor`: every part, its version, and what is missing. Ends with 3 where a part is missing that something needs. */
export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [--json]',
  flags: { json: { help: 'cli.flag.json' } },
  async run(args, effects) {
    const parts = inspectParts(fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, ''));
    if (args.has('json')) effects.stdout(`${JSON.stringify(parts, null, 2)}\n`);
    else effects.stdout(table(parts.map(({ id, version, state, note }) => [id, version ?? '-', state, note])));
    return parts.some(({ state }) => state === 'missing') ? 3 : 0;
  },
};

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
