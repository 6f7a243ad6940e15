import type { Engine } from '../engine.js';
import { machineMark, type ScratchOwner, scratchOwner } from './scratch-names.js';

/** What became of the scratch tables that were found. */
export interface Cleaned {
  readonly dropped: readonly string[];
  /** Those of sessions that may still run. */
  readonly kept: readonly string[];
}

/** Hours after which nobody is thought to work with a table any more. */
export const hoursKept = 24;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process of this machine can be asked for; of another one only the age of its tables is known. */
function mayRun({ started, machine, process: pid }: ScratchOwner, now: number): boolean {
  if (machine === machineMark() && !isAlive(pid)) return false;
  return now / 1000 - started < hoursKept * 3600;
}

/**
 * Drops the scratch tables that sessions left behind: those of processes of this machine that are gone, and those older
 * than a day. Tables that vitalfew did not make are not touched.
 *
 * @param all - drop those of sessions that may still run, too
 */
export async function cleanScratch(
  engine: Engine,
  { all = false, now = Date.now(), signal }: { all?: boolean; now?: number; signal?: AbortSignal | undefined } = {},
): Promise<Cleaned> {
  const how = signal === undefined ? {} : { signal };
  const found = await engine.query(
    `SELECT table_name AS name, table_type AS kind FROM information_schema.tables
     WHERE table_schema = current_schema ORDER BY table_name`,
    [],
    how,
  );
  const [names, kinds] = [found.texts('name'), found.texts('kind')];
  const [dropped, kept]: [string[], string[]] = [[], []];
  for (const [i, name] of names.entries()) {
    const owner = name === null ? null : scratchOwner(name);
    if (name === null || owner === null) continue;
    if (!all && mayRun(owner, now)) kept.push(name);
    else {
      await engine.query(
        `DROP ${kinds[i] === 'VIEW' ? 'VIEW' : 'TABLE'} IF EXISTS ${engine.dialect.identifier(name)}`,
        [],
        how,
      );
      dropped.push(name);
    }
  }
  if (dropped.length > 0 && dropped.length === names.length) await dropSchema(engine, how);
  return { dropped, kept };
}

/** The schema goes with its last table; who may not drop it leaves it empty. */
async function dropSchema(engine: Engine, how: { signal?: AbortSignal }): Promise<void> {
  const schema = (await engine.query('SELECT current_schema AS name', [], how)).texts('name')[0];
  if (schema) await engine.query(`DROP SCHEMA IF EXISTS ${engine.dialect.identifier(schema)}`, [], how).catch(() => {});
}
