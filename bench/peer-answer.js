import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.js';

export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** A peer prints one line of JSON: its version, the seconds of its phases, its answer. */
export function peerAnswer({ stdout }) {
  return JSON.parse(stdout);
}

/** The lines `1.23 s  phase` that `--timings` gives. */
export function phasesOfTimings(stderr) {
  const lines = [...stderr.matchAll(/^([\d.]+) s {2}(.+)$/gm)];
  return Object.fromEntries(lines.map(([, seconds, name]) => [name, Number(seconds)]));
}
