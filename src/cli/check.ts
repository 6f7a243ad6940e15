import { checkReport, ledgerText } from '../intake/index.js';
import type { Command } from './command.js';
import { dataFlags, openFromFlags } from './data-flags.js';
import { issueLines } from './issue-lines.js';
import { writeOutput } from './write-output.js';

/** `vitalfew check`: what intake sees, the ledger, the rejects; nothing else. */
export const check: Command = {
  name: 'check',
  usage: 'check --orders FILE [--customers FILE …] [--json]',
  flags: {
    ...dataFlags,
    json: { help: 'cli.flag.json' },
    out: { value: 'FILE', help: 'cli.flag.out' },
    timings: { help: 'cli.flag.timings' },
  },
  async run(args, effects, language) {
    const phases: [string, number][] = [];
    const dataset = await openFromFlags('check', args, effects, {
      onPhase: (name: string, seconds: number) => void phases.push([name, seconds]),
    });
    try {
      if (args.has('json')) {
        await writeOutput(args.value('out'), `${JSON.stringify(checkReport(dataset), null, 2)}\n`, effects);
      } else {
        await writeOutput(args.value('out'), ledgerText(dataset, language), effects);
      }
      effects.stderr(issueLines(dataset.issues, language));
      if (args.has('timings'))
        effects.stderr(phases.map(([name, seconds]) => `${seconds.toFixed(2)} s  ${name}\n`).join(''));
      return 0;
    } finally {
      await dataset.close();
    }
  },
};
