import { existsSync, realpathSync } from 'node:fs';
import { alternatives, type Declaration, dayColumns } from '../analysis/index.js';
import { VitalfewError } from '../errors.js';
import type { Dataset } from '../intake/dataset.js';
import { open, type Sources } from '../intake/open.js';
import { intakeOptions } from '../intake/options.js';
import { type TableName, tableNames } from '../intake/schema.js';
import { message } from '../messages/index.js';
import { type OptionSpecs, valueFromText } from '../option/index.js';
import type { Arguments, Flag, Flags } from './arguments.js';
import type { Effects } from './effects.js';
import { progressLine } from './progress.js';
import { pairsOf } from './set-pairs.js';

/** `dateFormat` is `--date-format` on the command line. */
function flagName(option: string): string {
  return option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function optionFlags(specs: OptionSpecs): Flags {
  const flags: Record<string, Flag> = {};
  for (const [name, option] of Object.entries(specs)) {
    const help = `intake.option.${name}`;
    if (option.kind === 'boolean') flags[flagName(name)] = { help };
    else flags[flagName(name)] = { value: name === 'map' ? 'table.column=NAME' : 'VALUE', help, many: name === 'map' };
  }
  return flags;
}

/** Flags that say which files (or tables of an engine) hold which table and how they are read; made from the tables and the intake's options. */
export const dataFlags: Flags = {
  ...Object.fromEntries(tableNames.map((table) => [table, { value: 'FILE', help: `cli.flag.${table}` }])),
  ...optionFlags(intakeOptions),
  engine: { value: 'URL', help: 'cli.flag.engine' },
};

function sourcesOf(args: Arguments): Sources {
  const sources: { -readonly [table in TableName]?: string } = {};
  for (const table of tableNames) {
    const file = args.value(table);
    if (file !== undefined) sources[table] = file;
  }
  return sources;
}

/** The intake options that were given as flags. */
function intakeOptionsOf(args: Arguments): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(intakeOptions as OptionSpecs)) {
    const flag = flagName(name);
    if (!args.has(flag)) continue;
    if (name === 'map')
      given[name] = Object.fromEntries(pairsOf('vitalfew', args.values(flag), '--map', message('must_be.map_pair')));
    else if (option.kind === 'boolean') given[name] = true;
    else given[name] = valueFromText(option, args.value(flag) ?? '');
  }
  return given;
}

/** The columns an analysis can use, so that intake need not keep the others; a table of which `*` is named keeps all. */
export function columnsFor(declaration: Declaration): { readonly [table in TableName]?: readonly string[] } {
  const wanted: { [table in TableName]?: string[] } = {};
  for (const needs of [...alternatives(declaration.needs), declaration.uses ?? {}]) {
    for (const [table, columns] of Object.entries(needs) as [TableName, readonly string[]][]) {
      wanted[table] = [...new Set([...(wanted[table] ?? []), ...columns])];
    }
  }
  for (const table of Object.keys(wanted) as TableName[]) {
    if (wanted[table]!.includes('*')) delete wanted[table];
    // Any analysis may be asked for a day or a period.
    else if (dayColumns[table]) wanted[table]!.push(dayColumns[table]);
  }
  return wanted;
}

/** An answer never takes the place of the data it comes from. @throws VitalfewError invalid_option */
function assertOutIsNoInput(command: string, args: Arguments, sources: Sources): void {
  const path = args.value('out');
  if (path === undefined || !existsSync(path)) return;
  const out = realpathSync(path);
  const table = tableNames.find((each) => {
    const file = sources[each];
    return typeof file === 'string' && existsSync(file) && realpathSync(file) === out;
  });
  if (table) throw new VitalfewError('invalid_option', message('cli.error.out_is_input', { command, path, table }));
}

/** Opens the tables named by flags. @throws VitalfewError missing_table when none is named, unless that is allowed */
export async function openFromFlags(
  command: string,
  args: Arguments,
  effects: Effects,
  { mayBeEmpty = false, ...more }: Parameters<typeof open>[1] & { readonly mayBeEmpty?: boolean } = {},
): Promise<Dataset> {
  const sources = sourcesOf(args);
  if (Object.keys(sources).length === 0 && !mayBeEmpty) {
    throw new VitalfewError('missing_table', message('cli.error.no_data', { command }));
  }
  assertOutIsNoInput(command, args, sources);
  const address = args.value('engine');
  // An engine is loaded when it is opened: a file of baskets needs none.
  const engine =
    address === undefined
      ? null
      : await (await import('../engine/index.js')).openTrino(address, { signal: effects.signal });
  const line = progressLine(effects);
  try {
    const dataset = await open(sources, {
      ...intakeOptionsOf(args),
      signal: effects.signal,
      progress: (share: number) => line.show('intake', share),
      ...(engine === null ? {} : { engine }),
      ...more,
    });
    return engine === null ? dataset : { ...dataset, close: () => engine.close() };
  } catch (error) {
    await engine?.close();
    throw error;
  } finally {
    line.clear();
  }
}
