import { VitalfewError } from '../errors.js';
import { message, text } from '../messages/index.js';
import { verify } from '../report/index.js';
import type { Command } from './command.js';
import { issueLines } from './issue-lines.js';

/** `vitalfew verify DIR`: does this report still follow from these data? */
export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify <DIR> [--json]',
  words: 1,
  flags: { json: { help: 'cli.flag.json' } },
  async run(args, effects, language) {
    const dir = args.words[0];
    if (dir === undefined)
      throw new VitalfewError('invalid_option', message('cli.error.no_dir', { command: 'verify' }));
    const differences = await verify(dir, { signal: effects.signal });
    // A remark (the report was made by a program) is no difference.
    const same = differences.every((issue) => issue.severity !== 'error');
    if (args.has('json')) effects.stdout(`${JSON.stringify({ same, differences }, null, 2)}\n`);
    else {
      effects.stdout(issueLines(differences, language));
      if (same) effects.stdout(`${text(message('cli.verify.same'), language)}\n`);
    }
    return same ? 0 : 3;
  },
};
