import { vitalfew } from '../paths.js';
import { version } from '../peer-answer.js';

/** How long a command takes that does nothing: what is loaded before it is needed shows here. */
export const start = {
  name: 'start',
  title: 'Start of the command line (beside it Node alone)',
  runs: 15,

  contestants() {
    const command = (...args) => [process.execPath, args];
    return [
      {
        name: 'vitalfew --version',
        command: command(vitalfew, '--version'),
        read: ({ stdout }) => ({ version, answer: stdout.trim() === version }),
      },
      {
        name: 'vitalfew list',
        command: command(vitalfew, 'list'),
        read: ({ stdout }) => ({ version, answer: stdout.includes('segment/rfm') }),
      },
      {
        name: 'Node',
        command: command('-p', 'process.version'),
        read: ({ stdout }) => ({ version: stdout.trim(), answer: stdout.startsWith('v') }),
      },
    ];
  },
};
