import { cleanScratch, hoursKept, openTrino } from '../engine/index.js';
import { invalidOption, VitalfewError } from '../errors.js';
import { importTables, ledgerText } from '../intake/index.js';
import { type Language, message, text } from '../messages/index.js';
import type { Arguments } from './arguments.js';
import type { Command } from './command.js';
import { dataFlags, openFromFlags } from './data-flags.js';
import type { Effects } from './effects.js';
import { issueLines } from './issue-lines.js';

const { engine: _, ...fileFlags } = dataFlags;

function needed(args: Arguments, flag: 'to' | 'files' | 'location'): string {
  const value = args.value(flag);
  if (value === undefined)
    throw invalidOption('vitalfew engine import', `--${flag}`, {
      expected: message(`must_be.import.${flag}`),
      received: undefined,
    });
  return value;
}

/**
 * `vitalfew engine import`: files, checked under their ledger, become tables of a cluster. `vitalfew engine clean`: the
 * scratch tables that a crash left there are dropped.
 */
export const engine: Command = {
  name: 'engine',
  usage:
    'engine import --orders FILE [--customers FILE …] --to trino://user@host/catalog/schema --files DIR --location URI [--replace]\n' +
    '       vitalfew engine clean trino://user@host/catalog [--all]',
  words: 2,
  flags: {
    ...fileFlags,
    to: { value: 'URL', help: 'cli.flag.import_to' },
    files: { value: 'DIR', help: 'cli.flag.import_files' },
    location: { value: 'URI', help: 'cli.flag.import_location' },
    replace: { help: 'cli.flag.import_replace' },
    all: { help: 'cli.flag.clean_all' },
  },
  async run(args, effects, language) {
    if (args.words[0] === 'clean') return clean(args, effects, language);
    if (args.words[0] !== 'import') throw new VitalfewError('invalid_option', message('cli.error.engine_command'));
    const address = needed(args, 'to');
    const files = needed(args, 'files');
    const location = needed(args, 'location');
    const { signal } = effects;
    const to = await openTrino(address, { signal });
    try {
      const dataset = await openFromFlags('engine import', args, effects);
      try {
        effects.stdout(ledgerText(dataset, language));
        effects.stderr(issueLines(dataset.issues, language));
        const done = await importTables(dataset, to, { files, location, replace: args.has('replace'), signal });
        for (const { rows, ...each } of done) {
          const params = { ...each, rows: { value: rows, unit: 'count' as const } };
          effects.stdout(`${text(message('engine.import.done', params), language)}\n`);
        }
        return 0;
      } finally {
        await dataset.close();
      }
    } finally {
      await to.close();
    }
  },
};

/** Says what was dropped, and what was left to sessions that may still run. */
async function clean(args: Arguments, effects: Effects, language: Language): Promise<number> {
  const address = args.words[1];
  if (address === undefined) throw new VitalfewError('invalid_option', message('cli.error.engine_command'));
  const cluster = await openTrino(address, { signal: effects.signal });
  try {
    const { dropped, kept } = await cleanScratch(cluster, { all: args.has('all'), signal: effects.signal });
    const count = (value: number) => ({ value, unit: 'count' as const });
    effects.stdout(`${text(message('engine.clean.dropped', { n: count(dropped.length) }), language)}\n`);
    if (kept.length > 0) {
      const params = { n: count(kept.length), hours: hoursKept };
      effects.stdout(`${text(message('engine.clean.kept', params), language)}\n`);
    }
    return 0;
  } finally {
    await cluster.close();
  }
}
