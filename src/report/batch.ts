import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isVitalfewError, VitalfewError } from '../errors.js';
import { type Language, message } from '../messages/index.js';
import { findBrowser } from '../render/find-browser.js';
import { openBrowser, type PdfBrowser } from '../render/pdf-browser.js';
import { type BatchClient, readBatchTable } from './batch-table.js';
import type { ReportWatch } from './content.js';
import { isCurrent } from './is-current.js';
import { reasonOf } from './output-place.js';
import { type ReportFileOptions, reportFromFile } from './report-from-file.js';
import { slug } from './slug.js';

/** What became of one client of a batch. */
export interface BatchOutcome {
  readonly client: string;
  /** Folder of the report, below the folder of the batch. */
  readonly folder: string;
  /** `current`: the report of an earlier run still follows from the same file, data and changes. */
  readonly status: 'written' | 'current' | 'no_pdf' | 'failed';
  readonly reason: string | null;
}

export interface BatchReport {
  readonly outcomes: readonly BatchOutcome[];
  /** 0 all there, 3 some failed, 6 all there but without a PDF. */
  readonly exitCode: 0 | 3 | 6;
}

export interface BatchOptions extends ReportFileOptions {
  /** Folder that gets a folder per client; `batch` beside the report.yaml otherwise. */
  readonly out?: string | undefined;
  /** Reports that are still current are left as they are. */
  readonly resume?: boolean | undefined;
}

/**
 * Makes one report per line of a table: its columns are keys of report.yaml (`client`, `data.orders`, `language`,
 * `segment/rfm.bins`, …), an empty cell keeps what the file says. A client whose report fails is listed with the reason, the
 * others go on; `batch.json` says what became of each.
 *
 * @param path - report.yaml
 * @param table - CSV with a column `client`
 * @throws VitalfewError bad_input (the table) | output_failed (the folder) | cancelled
 */
export async function reportBatch(path: string, table: string, options: BatchOptions = {}): Promise<BatchReport> {
  const { out = join(resolve(path, '..'), 'batch'), resume = false, progress = () => {}, ...rest } = options;
  const clients = await readBatchTable(table);
  const folder = resolve(out);
  await makeFolder(folder);
  const taken = new Set<string>();
  const outcomes: BatchOutcome[] = [];
  const browser = await sharedBrowser();
  try {
    for (const [place, client] of clients.entries()) {
      rest.signal?.throwIfAborted();
      const name = slug(client.name, taken);
      progress(place / clients.length, client.name);
      const how = { ...rest, browser: browser ?? undefined };
      outcomes.push(await oneReport(path, client, { folder, name, resume, how }));
    }
  } finally {
    await browser?.close();
  }
  await writeOutcomes(folder, outcomes);
  progress(1);
  const has = (status: BatchOutcome['status']) => outcomes.some((outcome) => outcome.status === status);
  return { outcomes, exitCode: has('failed') ? 3 : has('no_pdf') ? 6 : 0 };
}

async function oneReport(
  path: string,
  client: BatchClient,
  {
    folder,
    name,
    resume,
    how,
  }: { folder: string; name: string; resume: boolean; how: ReportFileOptions & ReportWatch },
): Promise<BatchOutcome> {
  const outcome = { client: client.name, folder: name };
  const set = [...pairs(how.set), ...client.set];
  const out = join(folder, name);
  try {
    if (resume && (await isCurrent(out, path, { ...how, set }))) return { ...outcome, status: 'current', reason: null };
    const written = await reportFromFile(path, { ...how, set, out });
    return { ...outcome, status: written.exitCode === 6 ? 'no_pdf' : 'written', reason: null };
  } catch (error) {
    if (how.signal?.aborted || !isVitalfewError(error)) throw error;
    const language: Language = how.language ?? 'en';
    return { ...outcome, status: 'failed', reason: error.text(language) };
  }
}

function pairs(set: ReportFileOptions['set']): readonly (readonly [string, string])[] {
  if (set === undefined) return [];
  if (Array.isArray(set)) return set;
  return Object.entries(set).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]);
}

/** One browser for all reports; without one each report says so itself. */
async function sharedBrowser(): Promise<PdfBrowser | null> {
  if (findBrowser() === null) return null;
  try {
    return await openBrowser();
  } catch (error) {
    if (isVitalfewError(error) && error.code === 'no_browser') return null;
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new VitalfewError(
      'output_failed',
      message('report.cannot_write', { path: folder, reason: reasonOf(cause) }),
      { cause },
    );
  }
}

async function writeOutcomes(folder: string, outcomes: readonly BatchOutcome[]): Promise<void> {
  const file = join(folder, 'batch.json');
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, `${JSON.stringify(outcomes, null, 2)}\n`, { flush: true });
    await rename(beside, file);
  } catch (cause) {
    throw new VitalfewError('output_failed', message('report.cannot_write', { path: file, reason: reasonOf(cause) }), {
      cause,
    });
  }
}
