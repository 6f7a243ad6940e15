/** The first Node that has what is used here and lets a notebook cell load modules by require. */
const least = [22, 12] as const;

/** @throws Error naming the version that runs and the one that is needed, where the former is older */
export function assertNodeVersion(running: string): void {
  const [major = 0, minor = 0] = running.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  throw new Error(
    `vitalfew: a program or a notebook needs Node ${least.join('.')} or newer; this is ${running}. ` +
      'The command line (npx vitalfew) brings its own.',
  );
}

// Imported first by the public list: an older Node would fail later, in the middle of an answer, with a TypeError.
assertNodeVersion(process.versions.node);
