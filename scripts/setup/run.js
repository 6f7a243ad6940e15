import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A program that did not do its work; the message holds the end of what it said. */
export class RunError extends Error {}

/**
 * Runs a program with its output in a log file, so that what it says is shown only when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, log: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, shell?: boolean }} options
 * @throws RunError with the exit code and the end of the log
 */
export async function run(command, args, { cwd, log, env = process.env, timeoutMs, shell = false }) {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, 'w');
  // A group of its own, so that a time-out ends what the program started too.
  const group = process.platform !== 'win32';
  const child = spawn(command, args, { cwd, env, shell, detached: group, stdio: ['ignore', file, file] });
  const end = () => {
    try {
      if (group) process.kill(-child.pid, 'SIGKILL');
      else child.kill();
    } catch {
      // It has ended already.
    }
  };
  const interrupt = (signal) => {
    end();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  let late = false;
  const endLate = () => {
    late = true;
    end();
  };
  const timer = timeoutMs === undefined ? undefined : setTimeout(endLate, timeoutMs);
  try {
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (status, signal) => resolve(status ?? signal));
    });
    if (late) throw new RunError(`${command} took longer than ${timeoutMs / 1000} s.`);
    if (code !== 0) throw new RunError(`${command} ended with ${code}:\n${tail(log)}\n(whole log: ${log})`);
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    closeSync(file);
  }
}

function tail(log) {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-30).join('\n');
}
