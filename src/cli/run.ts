import { alternatives, commonOptions, resolveWithin } from '../analysis/index.js';
import { catalogue, findAnalysis } from '../catalogue.js';
import { invalidOption, VitalfewError } from '../errors.js';
import { type Language, message } from '../messages/index.js';
import { type OptionSpecs, valueFromText } from '../option/index.js';
import { type Result, resultJsonText, tableCsv, tableJsonText } from '../result/index.js';
import type { Arguments } from './arguments.js';
import type { Command } from './command.js';
import { columnsFor, dataFlags, openFromFlags } from './data-flags.js';
import type { Effects } from './effects.js';
import { issueLines } from './issue-lines.js';
import { progressLine } from './progress.js';
import { pairsOf } from './set-pairs.js';
import { writeOutput } from './write-output.js';

const formats = ['csv', 'json', 'parquet'] as const;
type Format = (typeof formats)[number];

/** `--set option=value` pairs, each understood as its option's kind says. */
function optionsFromSet(pairs: readonly string[], specs: OptionSpecs): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [name, typed] of pairsOf('vitalfew run', pairs)) {
    given[name] = valueFromText(Object.hasOwn(specs, name) ? specs[name] : undefined, typed);
  }
  return given;
}

/** How the table of `--table` is written, known before anything is computed. */
function formatOf(args: Arguments): Format {
  const format = args.value('format') ?? (args.has('json') ? 'json' : 'csv');
  if (!formats.includes(format as Format)) {
    throw invalidOption('vitalfew run', '--format', {
      expected: message('must_be.one_of', { words: formats.join(', ') }),
      received: format,
    });
  }
  if (args.has('format') && !args.has('table')) {
    throw new VitalfewError('invalid_option', message('cli.error.format_of_table'));
  }
  if (format === 'parquet' && !args.has('out')) {
    throw invalidOption('vitalfew run', '--format', {
      expected: message('must_be.format_shown'),
      received: format,
      advice: message('cli.advice.out'),
    });
  }
  return format as Format;
}

async function outputTable(
  result: Result,
  name: string,
  format: Format,
  out: string | undefined,
  effects: Effects,
): Promise<void> {
  const table = Object.hasOwn(result.tables, name) ? result.tables[name] : undefined;
  if (!table) {
    throw invalidOption('vitalfew run', '--table', {
      expected: message('must_be.one_of', { words: Object.keys(result.tables).join(', ') }),
      received: name,
    });
  }
  if (format === 'parquet') {
    // The engine writes Parquet, also of tables that were made without it.
    await import('../engine/index.js');
    await table.writeParquet(out!);
  } else if (format === 'csv' && out !== undefined) {
    await table.writeCsv(out);
  } else {
    await writeOutput(out, format === 'json' ? tableJsonText(table) : tableCsv(table), effects);
  }
}

async function output(result: Result, args: Arguments, effects: Effects, language: Language): Promise<void> {
  const name = args.value('table');
  if (name !== undefined) return outputTable(result, name, formatOf(args), args.value('out'), effects);
  if (args.has('json')) {
    return writeOutput(args.value('out'), resultJsonText(result, language), effects);
  }
  const { resultText } = await import('../render/result-text.js');
  return writeOutput(args.value('out'), resultText(result, language), effects);
}

/** `vitalfew run <analysis>`: one analysis on files, its answer as text, JSON or one of its tables. */
export const run: Command = {
  name: 'run',
  usage:
    'run <analysis> [--orders FILE …] [--set option=value …] [--json | --table NAME --format csv|json|parquet] [--out FILE]',
  words: 1,
  flags: {
    ...dataFlags,
    set: { value: 'option=value', many: true, help: 'cli.flag.set' },
    seed: { value: 'N', help: 'analysis.option.seed' },
    json: { help: 'cli.flag.json' },
    table: { value: 'NAME', help: 'cli.flag.table' },
    format: { value: 'csv|json|parquet', help: 'cli.flag.format' },
    out: { value: 'FILE', help: 'cli.flag.out' },
    timings: { help: 'cli.flag.timings' },
  },
  async run(args, effects, language) {
    const id = args.words[0];
    if (id === undefined) {
      const known = catalogue.map((analysis) => analysis.declaration.id).join(', ');
      throw new VitalfewError('invalid_option', message('cli.error.no_analysis', { known }));
    }
    const analysis = findAnalysis(id);
    formatOf(args);
    const { declaration } = analysis;
    const specs: OptionSpecs = { ...commonOptions, ...declaration.options };
    const given = optionsFromSet(args.values('set'), specs);
    if (args.has('seed')) given['seed'] = valueFromText(specs['seed'], args.value('seed')!);
    const phases: [string, number][] = [];
    const onPhase = (name: string, seconds: number) => void phases.push([name, seconds]);
    // Options that may name any column of the data.
    const usesAll = Object.keys(given).some(
      (option) => ['where', 'by', 'within', 'unit', 'value'].includes(option) || specs[option]?.kind === 'column',
    );
    const dataset = await openFromFlags('run', args, effects, {
      onPhase,
      mayBeEmpty: alternatives(declaration.needs).some((needs) => Object.keys(needs).length === 0),
      ...(usesAll ? {} : { only: columnsFor(declaration) }),
    });
    const line = progressLine(effects);
    try {
      const started = performance.now();
      const result = await analysis(dataset, {
        ...(await resolveWithin(dataset, given, findAnalysis)),
        signal: effects.signal,
        progress: (share) => line.show(declaration.id, share),
      });
      line.clear();
      onPhase(declaration.id, (performance.now() - started) / 1000);
      effects.stderr(issueLines([...dataset.issues, ...result.warnings], language));
      await output(result, args, effects, language);
      if (args.has('timings'))
        effects.stderr(phases.map(([name, seconds]) => `${seconds.toFixed(2)} s  ${name}\n`).join(''));
      return 0;
    } finally {
      line.clear();
      await dataset.close();
    }
  },
};
