import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Issue, isVitalfewError, VitalfewError } from '../errors.js';
import { type Language, type Message, type MessageParam, message } from '../messages/index.js';
import type { JsonObject, JsonValue } from '../result/index.js';
import type { ReportWatch } from './content.js';
import { jsonDifferences } from './json-differences.js';
import { sha256 } from './manifest.js';
import { reportFiles } from './report-files.js';
import { readReportConfig } from './report-from-file.js';
import { runReport } from './run.js';

export interface Manifest {
  readonly tool: 'vitalfew';
  readonly version: string;
  readonly report: { readonly language: Language };
  readonly config: { readonly path: string; readonly sha256: string } | null;
  readonly set: Readonly<Record<string, unknown>>;
  readonly inputs: readonly { readonly name: string; readonly path: string | null; readonly sha256: string | null }[];
  readonly outputs: readonly { readonly file: string; readonly sha256: string }[];
}

/** The most differences between two results.json that are listed. */
const mostDifferences = 50;

/**
 * Does this report still follow from these data? Checks the files of the report and its inputs against the hashes of the
 * manifest, answers every section again, and compares the answers number by number.
 *
 * @param dir - the folder of a report
 * @returns what differs; nothing when the report holds
 * @throws VitalfewError bad_input when there is no report in the folder
 */
export async function verify(dir: string, watch: ReportWatch = {}): Promise<Issue[]> {
  const folder = resolve(dir);
  const manifest = await readManifest(folder);
  const issues = [...(await changedOutputs(folder, manifest)), ...(await changedInputs(folder, manifest))];
  if (manifest.config === null) {
    issues.push(difference('report.verify.no_config', {}, 'info'));
    return issues;
  }
  try {
    issues.push(...(await changedAnswers(folder, manifest, manifest.config.path, watch)));
  } catch (error) {
    if (!isVitalfewError(error) || error.code === 'cancelled') throw error;
    issues.push(difference('report.verify.cannot_run', { reason: error.text(manifest.report.language) }));
  }
  return issues;
}

export async function readManifest(folder: string): Promise<Manifest> {
  try {
    const found = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    if (found.tool === 'vitalfew' && Array.isArray(found.outputs)) return found;
  } catch (cause) {
    throw new VitalfewError('bad_input', message('report.verify.no_report', { path: folder }), { cause });
  }
  throw new VitalfewError('bad_input', message('report.verify.no_report', { path: folder }));
}

function difference(id: string, params: Message['params'] & object, severity: Issue['severity'] = 'error'): Issue {
  return { code: id.slice('report.'.length), severity, message: message(id, params as Record<string, MessageParam>) };
}

async function hashOf(path: string): Promise<string | null> {
  try {
    return sha256(await readFile(path));
  } catch {
    return null;
  }
}

export async function changedOutputs(folder: string, manifest: Manifest): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const { file, sha256: expected } of manifest.outputs) {
    const found = await hashOf(join(folder, file));
    if (found === null) issues.push(difference('report.verify.output_missing', { file }));
    else if (found !== expected) issues.push(difference('report.verify.output_changed', { file }));
  }
  return issues;
}

export async function changedInputs(folder: string, manifest: Manifest): Promise<Issue[]> {
  const issues: Issue[] = [];
  const config = manifest.config ? [{ ...manifest.config, name: manifest.config.path }] : [];
  for (const { path, name, sha256: expected } of [...config, ...manifest.inputs]) {
    if (path === null || expected === null) continue;
    const found = await hashOf(join(folder, path));
    if (found === null) issues.push(difference('report.verify.input_missing', { file: name }));
    else if (found !== expected) issues.push(difference('report.verify.input_changed', { file: name }));
  }
  return issues;
}

/** Runs the report again, without printing it, and compares the answers. */
async function changedAnswers(folder: string, manifest: Manifest, path: string, watch: ReportWatch): Promise<Issue[]> {
  const { config } = await readReportConfig(join(folder, path), { set: manifest.set });
  const stored = await readFile(join(folder, 'results.json'), 'utf8');
  const style = { ...config, formats: ['html'] as const };
  const made = await runReport(config, { ...watch, rejectsDir: null }, (content) => reportFiles(content, style, watch));
  const fresh = made.files.find((file) => file.name === 'results.json')!.content as string;
  if (fresh === stored) return [];
  const found = jsonDifferences(JSON.parse(stored) as JsonValue, JSON.parse(fresh) as JsonObject);
  const listed = found
    .slice(0, mostDifferences)
    .map(({ place, before, after }) => difference('report.verify.differs', { place, before, after }));
  if (found.length > listed.length) {
    listed.push(difference('report.verify.more', { n: { value: found.length - listed.length, unit: 'count' } }));
  }
  return listed;
}
