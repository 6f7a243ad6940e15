import { VitalfewError } from '../errors.js';
import { message, text } from '../messages/index.js';
import { verify } from '../report/index.js';
import type { Command } from './command.js';
import { issueLines } from './issue-lines.js';

/** `vitalfew verify DIR`: does this report still follow from these data? */
export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify <DIR> [--json]',
  flags: { json: { help: 'cli.flag.json' } },
  async run(args, effects, language) {
    const dir = args.words[0];
    if (dir === undefined)
      throw new VitalfewError('invalid_option', message('cli.error.no_dir', { command: 'verify' }));
    const differences = await verify(dir, { signal: effects.signal });
    if (args.has('json'))
      effects.stdout(`${JSON.stringify({ same: differences.length === 0, differences }, null, 2)}\n`);
    else if (differences.length === 0) effects.stdout(`${text(message('cli.verify.same'), language)}\n`);
    else effects.stdout(issueLines(differences, language));
    return differences.length === 0 ? 0 : 3;
  },
};
