import { readFile } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import { isVitalfewError, VitalfewError } from '../errors.js';
import type { Dataset } from '../intake/index.js';
import { type Language, languages, message } from '../messages/index.js';
import type { JsonObject } from '../result/index.js';
import { parseReportConfig, type ReportConfig } from './config.js';
import { valuesOfSet } from './config-set.js';
import type { ReportWatch } from './content.js';
import { type ReportOrigin, sha256 } from './manifest.js';
import { outputPlace, reasonOf } from './output-place.js';
import { runReport } from './run.js';
import { type WrittenReport, writeReport } from './write-report.js';

/** What is said beside the file, on the command line. */
export interface ReportFileOptions extends ReportWatch {
  /** Folder of the report; the file's own `out` otherwise. */
  readonly out?: string | undefined;
  readonly format?: readonly string[] | undefined;
  readonly language?: Language | undefined;
  /** Changes: `client`, `data.orders`, `segment/rfm.bins`, … as values, or as they were typed. */
  readonly set?: Readonly<Record<string, unknown>> | readonly (readonly [string, string])[] | undefined;
}

/**
 * Makes the report that a file describes: all of its files, or none.
 *
 * @param path - report.yaml
 * @throws VitalfewError bad_input | invalid_option | unknown_option | locked | output_failed | cancelled, and those of the analyses
 */
export async function reportFromFile(path: string, options: ReportFileOptions = {}): Promise<WrittenReport> {
  const { config, text, set } = await readReportConfig(path, options);
  return inLanguage(config.language, () => reportOf(config, text, set, options));
}

async function reportOf(
  config: ReportConfig,
  text: string,
  set: JsonObject,
  options: ReportFileOptions,
): Promise<WrittenReport> {
  const inputs = config.engine === null ? Object.values(config.data).filter((file) => file !== undefined) : [];
  const place = await outputPlace(config.out, [config.path, config.key, ...inputs]);
  return writeReport(place, config, options, (use) =>
    runReport(config, options, (content, dataset) => use(content, originOf(config, text, set, dataset, place.path))),
  );
}

/** Reads the file and puts what was said beside it in. */
export async function readReportConfig(
  path: string,
  options: ReportFileOptions,
): Promise<{ config: ReportConfig; text: string; set: JsonObject }> {
  const file = resolve(path);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const params = { path: basename(file), reason: reasonOf(cause) };
    throw new VitalfewError('bad_input', message('report.cannot_read', params), { cause });
  }
  const set = {
    ...(isTyped(options.set) ? valuesOfSet(options.set) : options.set),
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.format === undefined ? {} : { format: options.format.map((word) => word.trim()) }),
  } as JsonObject;
  const config = await inLanguage(options.language ?? languageWritten(text), async () =>
    parseReportConfig(text.replace(/^\uFEFF/, ''), file, set),
  );
  return { config: options.out === undefined ? config : { ...config, out: resolve(options.out) }, text, set };
}

/** What goes wrong with a report is told in its language. */
async function inLanguage<T>(language: Language | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isVitalfewError(error)) error.language ??= language;
    throw error;
  }
}

/** The language that a file names, where it is too broken to be read whole. */
function languageWritten(text: string): Language | null {
  const word = /^language:[ \t]*["']?([\w-]+)/m.exec(text)?.[1];
  return languages.find((language) => language === word) ?? null;
}

function isTyped(set: ReportFileOptions['set']): set is readonly (readonly [string, string])[] {
  return Array.isArray(set);
}

function originOf(config: ReportConfig, text: string, set: JsonObject, dataset: Dataset, folder: string): ReportOrigin {
  const wayTo = (file: string): string => relative(folder, file).split(sep).join('/');
  return {
    config: { path: wayTo(config.path), sha256: sha256(text) },
    set,
    inputs: Object.values(dataset.tables).map((table) => {
      const file = config.engine === null ? config.data[table.name] : undefined;
      return { ...table.source, path: file === undefined ? null : wayTo(file) };
    }),
  };
}
