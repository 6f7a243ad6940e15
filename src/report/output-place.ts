import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { invalidOption, VitalfewError } from '../errors.js';
import { type Message, message } from '../messages/index.js';

/** Where a report goes: a folder of its own in a parent that is there. */
export interface OutputPlace {
  /** Absolute, links of the parent resolved. */
  readonly path: string;
  readonly parent: string;
  readonly name: string;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path);
}

/**
 * Checks where a report is to be written before anything is computed: a folder that is new, empty or holds an earlier
 * report, no link, with none of the inputs in it.
 *
 * @throws VitalfewError invalid_option (the place is wrong) | output_failed (it cannot be written)
 */
export async function outputPlace(out: string, inputs: readonly string[]): Promise<OutputPlace> {
  const refuse = (expected: Message, advice: Message | '' = ''): VitalfewError =>
    invalidOption('report', 'out', { expected, received: out, advice });
  if (out === '' || out.includes('\0')) throw refuse(message('must_be.folder'));
  const wanted = resolve(out);
  const name = basename(wanted);
  if (name === '') throw refuse(message('must_be.folder.not_root'));
  let parent: string;
  try {
    await mkdir(dirname(wanted), { recursive: true });
    parent = realpathSync(dirname(wanted));
  } catch (cause) {
    throw new VitalfewError(
      'output_failed',
      message('report.cannot_write', { path: wanted, reason: reasonOf(cause) }),
      {
        cause,
      },
    );
  }
  const path = join(parent, name);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink())
    throw refuse(message('must_be.folder.not_link'), message('must_be.folder.not_link.advice'));
  for (const input of inputs) {
    const real = existsSync(input) ? realpathSync(input) : resolve(input);
    if (isInside(real, path)) {
      throw refuse(
        message('must_be.folder.no_inputs'),
        message('must_be.folder.no_inputs.advice', { name: basename(input) }),
      );
    }
  }
  if (stats && !stats.isDirectory()) {
    throw new VitalfewError('output_failed', message('report.not_a_folder', { path }));
  }
  if (stats && !(await mayReplace(path)))
    throw new VitalfewError('output_failed', message('report.not_ours', { path }));
  return { path, parent, name };
}

/** Only what a report wrote is replaced by a report. */
async function mayReplace(path: string): Promise<boolean> {
  const names = await readdir(path);
  if (names.length === 0) return true;
  try {
    const manifest = JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')) as { tool?: unknown };
    return manifest.tool === 'vitalfew';
  } catch {
    return false;
  }
}

/** What the system said, in its own words, without the stack. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
