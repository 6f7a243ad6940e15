import { basename, dirname, resolve } from 'node:path';
import { commonOptions } from '../analysis/index.js';
import { intakeOptions, type TableName, tableNames } from '../intake/index.js';
import { type Language, languages, message } from '../messages/index.js';
import { isIsoDate, type OptionSpecs, resolveOptions } from '../option/index.js';
import { ConfigProblems } from './config-problems.js';
import { parseSections, type SectionConfig } from './config-sections.js';
import { applySet } from './config-set.js';
import { isYamlObject, readYaml, type YamlObject, type YamlValue } from './read-yaml.js';
import { type ReportFormat, reportFormats } from './report-format.js';

/** A report as it was asked for, complete: every path absolute, every default filled in. */
export interface ReportConfig {
  /** The file it was read from. */
  readonly path: string;
  readonly client: string | null;
  readonly title: string | null;
  readonly language: Language;
  /** Files, or tables where an engine is named. */
  readonly data: { readonly [table in TableName]?: string };
  /** The address of an engine that has the tables; null for files. */
  readonly engine: string | null;
  readonly intake: YamlObject;
  readonly sections: readonly SectionConfig[];
  readonly theme: string;
  /** A folder of templates of one's own; null for the package's. */
  readonly templates: string | null;
  readonly privacy: 'pseudonyms' | 'ids';
  readonly detail: 'brief' | 'full';
  /** Findings that are not shown, by their ids. */
  readonly hide: readonly string[];
  readonly asOf: string | null;
  readonly seed: number | null;
  readonly formats: readonly ReportFormat[];
  readonly out: string;
  /** Where the key of the pseudonyms stands. */
  readonly key: string;
}

const keys = [
  'client',
  'title',
  'language',
  'data',
  'engine',
  'map',
  'intake',
  'sections',
  'theme',
  'templates',
  'privacy',
  'detail',
  'hide',
  'asOf',
  'seed',
  'format',
  'out',
  'key',
] as const;

/**
 * Reads report.yaml: what may be anything becomes a complete configuration in one step, or one error with every problem
 * and its line.
 *
 * @param yaml - the text of the file
 * @param path - where it stands; data, theme, templates, key and out are relative to it
 * @param set - changes made on the command line: `client`, `data.orders`, `segment/rfm.bins`, …
 * @throws VitalfewError bad_input (no YAML) | invalid_option | unknown_option
 */
export function parseReportConfig(
  yaml: string,
  path: string,
  set: Readonly<Record<string, unknown>> = {},
): ReportConfig {
  const file = resolve(path);
  const source = readYaml(yaml, basename(file));
  const problems = new ConfigProblems(source);
  const spec = applySet(source.value, set, problems);
  const folder = dirname(file);
  for (const key of Object.keys(spec))
    if (!(keys as readonly string[]).includes(key)) problems.unknown([key], key, keys);

  const textOf = (key: string): string | null => {
    const value = spec[key];
    if (value === undefined || value === null) return null;
    if (typeof value === 'string' && value.trim() !== '' && !value.includes('\0')) return value;
    problems.expected([key], message('must_be.report.text'), value);
    return null;
  };
  const choiceOf = <W extends string>(key: string, words: readonly W[], fallback: W): W => {
    const value = spec[key];
    if (value === undefined || value === null) return fallback;
    const found = words.find((word) => word === value);
    if (found === undefined) problems.expected([key], message('must_be.one_of', { words: words.join(', ') }), value);
    return found ?? fallback;
  };

  const engine = textOf('engine');
  const templates = textOf('templates');
  const config: ReportConfig = {
    path: file,
    client: textOf('client'),
    title: textOf('title'),
    language: choiceOf('language', languages, 'en'),
    data: parseData(spec.data, engine === null ? folder : null, problems),
    engine,
    intake: parseIntake(spec, problems),
    sections: parseSections(spec.sections, problems),
    theme: themeOf(textOf('theme') ?? 'plain', folder),
    templates: templates === null ? null : resolve(folder, templates),
    privacy: choiceOf('privacy', ['pseudonyms', 'ids'] as const, 'pseudonyms'),
    detail: choiceOf('detail', ['brief', 'full'] as const, 'brief'),
    hide: parseHide(spec.hide, problems),
    asOf: parseAsOf(spec.asOf, problems),
    seed: parseSeed(spec.seed, problems),
    formats: parseFormats(spec.format, problems),
    out: resolve(folder, textOf('out') ?? basename(file).replace(/\.ya?ml$/i, '')),
    key: resolve(folder, textOf('key') ?? 'vitalfew.key'),
  };
  problems.throwIfAny();
  return config;
}

/** A name, or a file beside report.yaml. */
function themeOf(theme: string, folder: string): string {
  return /[/\\]|\.css$/i.test(theme) ? resolve(folder, theme) : theme;
}

/** @param folder - what the paths are relative to; null where they are names of tables */
function parseData(
  value: YamlValue | undefined,
  folder: string | null,
  problems: ConfigProblems,
): ReportConfig['data'] {
  const data: { [table in TableName]?: string } = Object.create(null);
  if (!isYamlObject(value)) {
    problems.expected(['data'], message('must_be.report.data'), value);
    return data;
  }
  for (const [table, given] of Object.entries(value)) {
    const known = tableNames.find((name) => name === table);
    if (!known) problems.unknown(['data', table], `data.${table}`, tableNames);
    else if (typeof given !== 'string' || given === '')
      problems.expected(['data', table], message('must_be.file'), given);
    else data[known] = folder === null ? given : resolve(folder, given);
  }
  if (Object.keys(value).length === 0) problems.expected(['data'], message('must_be.report.data.one'), value);
  return data;
}

function parseIntake(spec: YamlObject, problems: ConfigProblems): YamlObject {
  const given: Record<string, YamlValue> = Object.create(null);
  if (isYamlObject(spec.intake)) Object.assign(given, spec.intake);
  else if (spec.intake !== undefined && spec.intake !== null) {
    problems.expected(['intake'], message('must_be.report.intake'), spec.intake);
  }
  if (spec.map !== undefined && spec.map !== null) given.map = spec.map;
  problems.collect(['intake'], () => resolveOptions('intake', intakeOptions as OptionSpecs, given));
  return given;
}

function parseHide(value: YamlValue | undefined, problems: ConfigProblems): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value as string[];
  problems.expected(['hide'], message('must_be.finding_ids'), value);
  return [];
}

function parseAsOf(value: YamlValue | undefined, problems: ConfigProblems): string | null {
  if (value === undefined || value === null) return null;
  if (isIsoDate(value)) return value;
  problems.expected(['asOf'], message('must_be.date'), value);
  return null;
}

function parseSeed(value: YamlValue | undefined, problems: ConfigProblems): number | null {
  if (value === undefined || value === null) return null;
  const parsed = commonOptions.seed.parse(value);
  if (parsed.ok) return parsed.value;
  problems.expected(['seed'], parsed.expected, value);
  return null;
}

function parseFormats(value: YamlValue | undefined, problems: ConfigProblems): readonly ReportFormat[] {
  if (value === undefined || value === null) return reportFormats;
  const words = typeof value === 'string' ? value.split(',').map((word) => word.trim()) : value;
  if (Array.isArray(words) && words.length > 0 && words.every((word) => reportFormats.includes(word as ReportFormat))) {
    return reportFormats.filter((format) => words.includes(format));
  }
  problems.expected(['format'], message('must_be.any_of', { words: reportFormats.join(', ') }), value);
  return reportFormats;
}
