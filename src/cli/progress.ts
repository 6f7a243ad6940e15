import type { Effects } from './effects.js';

/** A progress line on standard error that is drawn over itself; silent when standard error is no terminal. */
export function progressLine(effects: Effects): { show(label: string, share: number): void; clear(): void } {
  if (!effects.isTerminal) return { show: () => {}, clear: () => {} };
  const width = 24;
  let last = '';
  return {
    show(label, share) {
      const filled = Math.round(Math.min(1, Math.max(0, share)) * width);
      const line = `\r[${'█'.repeat(filled)}${'░'.repeat(width - filled)}] ${label}\u001b[K`;
      if (line !== last) effects.stderr(line);
      last = line;
    },
    clear() {
      if (last !== '') effects.stderr('\r\u001b[K');
      last = '';
    },
  };
}
