import { fileURLToPath } from 'node:url';
import { message, padEnd, terminalWidth, text } from '../messages/index.js';
import type { Command } from './command.js';
import { inspectParts } from './parts/inspect-parts.js';
import type { Part } from './parts/part.js';

/** `vitalfew doctor`: every part, its version, and what is missing. Ends with 3 where a part is missing that something needs. */
export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [--json]',
  flags: { json: { help: 'cli.flag.json' } },
  async run(args, effects, language) {
    const found = inspectParts(fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, ''));
    const parts = found.map((part) => ({ ...part, note: text(part.note, language) }));
    const said = (state: Part['state']): string => text(message(`doctor.state.${state}`), language);
    if (args.has('json')) effects.stdout(`${JSON.stringify(parts, null, 2)}\n`);
    else effects.stdout(table(parts.map(({ id, version, state, note }) => [id, version ?? '-', said(state), note])));
    return parts.some(({ state }) => state === 'missing') ? 3 : 0;
  },
};

/** Columns as wide as their widest cell; the last one as it is. */
function table(rows: readonly (readonly string[])[]): string {
  const width = (column: number): number => Math.max(...rows.map((row) => terminalWidth(row[column]!)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column < row.length - 1 ? padEnd(cell, width(column)) : cell)).join('  ');
  return rows.map((row) => `${line(row)}\n`).join('');
}
