import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const sampleEveryMs = 10;
// Of the kernel's accounting; 100 on every Linux that Node runs on.
const ticksPerSecond = 100;

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Resident memory, its peak (kB) and the processor time (ticks) of one process; null when it has ended. */
function look(pid) {
  const status = read(`/proc/${pid}/status`);
  const kB = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  const stat = read(`/proc/${pid}/stat`);
  if (status === '' || stat === '') return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { now: kB('VmRSS'), peak: kB('VmHWM'), ticks: Number(fields[11]) + Number(fields[12]) };
}

/** The processor time of one process so far, in seconds; 0 when there is none. */
export function processorSeconds(pid) {
  return (look(pid)?.ticks ?? 0) / ticksPerSecond;
}

function childrenOf(pid) {
  let threads = [];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {}
  return threads.flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
}

/**
 * Runs a program to its end and says what it took: the whole process, from its start to its exit.
 *
 * Memory is the peak of the process, or of all processes of its tree at one moment where that is more; processor time is
 * that of the whole tree. Both are read from /proc, the last time at most 10 ms before the end (where there is no /proc:
 * null).
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} options
 * @returns {Promise<{ seconds: number, megabytes: number | null, cpuSeconds: number | null, stdout: string, stderr: string }>}
 * @throws when the program does not end with 0
 */
export async function measure(command, args, { env = process.env, cwd } = {}) {
  const started = performance.now();
  const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let peak = 0;
  const ticks = new Map();
  const sample = () => {
    let together = 0;
    for (const pids = [child.pid]; pids.length > 0; ) {
      const pid = pids.pop();
      const seen = look(pid);
      if (seen === null) continue;
      together += seen.now;
      peak = Math.max(peak, seen.peak);
      ticks.set(pid, seen.ticks);
      pids.push(...childrenOf(pid));
    }
    peak = Math.max(peak, together);
  };
  sample();
  const sampler = setInterval(sample, sampleEveryMs);
  const texts = { stdout: [], stderr: [] };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => texts[name].push(chunk));
  try {
    const ended = new Promise((resolve) => child.on('exit', () => resolve(performance.now())));
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status, signal) => resolve(status ?? signal));
    });
    const seconds = ((await ended) - started) / 1000;
    const [stdout, stderr] = ['stdout', 'stderr'].map((name) => Buffer.concat(texts[name]).toString());
    if (code !== 0)
      throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stderr.trim() || stdout.slice(-2000)}`);
    const used = [...ticks.values()].reduce((sum, each) => sum + each, 0);
    return {
      seconds,
      megabytes: peak > 0 ? peak / 1024 : null,
      cpuSeconds: ticks.size > 0 ? used / ticksPerSecond : null,
      stdout,
      stderr,
    };
  } finally {
    clearInterval(sampler);
  }
}

/** The middle of some numbers; null when there is none or one is unknown. */
export function median(values) {
  if (values.length === 0 || values.some((value) => value === null)) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
