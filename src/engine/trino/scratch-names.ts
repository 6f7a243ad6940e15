import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** Which session made a scratch table: when it began, on which machine, in which process. */
export interface ScratchOwner {
  /** Seconds since 1970. */
  readonly started: number;
  readonly machine: string;
  readonly process: number;
}

const pattern = /_vf([0-9a-z]{6,8})_([0-9a-f]{6})_([0-9a-z]+)_[0-9a-f]{4}_\d+$/;

/** A short name of this machine that does not tell its own. */
export function machineMark(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
}

/** Names of scratch tables that no other session uses, and that tell who made them. */
export function scratchNames(now: number = Date.now()): (prefix: string) => string {
  const session = [
    `vf${Math.floor(now / 1000).toString(36)}`,
    machineMark(),
    process.pid.toString(36),
    randomBytes(2).toString('hex'),
  ].join('_');
  let counter = 0;
  return (prefix) => `${prefix}_${session}_${++counter}`;
}

/** Who made a table, from its name; null when it is not a scratch table. */
export function scratchOwner(table: string): ScratchOwner | null {
  const [, started, machine, owner] = pattern.exec(table) ?? [];
  if (started === undefined || machine === undefined || owner === undefined) return null;
  return { started: Number.parseInt(started, 36), machine, process: Number.parseInt(owner, 36) };
}
