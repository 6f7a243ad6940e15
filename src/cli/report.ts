import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { reportFromFile } from '../report/index.js';
import type { Command } from './command.js';
import { issueLines } from './issue-lines.js';
import { progressLine } from './progress.js';
import { pairsOf } from './set-pairs.js';

/** `vitalfew report report.yaml`: the report that a file describes, all of it or nothing. */
export const reportCommand: Command = {
  name: 'report',
  usage: 'report <report.yaml> [--out DIR] [--format html,pdf] [--language en|zh-CN] [--set key=value …]',
  flags: {
    out: { value: 'DIR', help: 'cli.flag.out_dir' },
    format: { value: 'html,pdf', help: 'cli.flag.report_format' },
    set: { value: 'key=value', many: true, help: 'cli.flag.set_report' },
  },
  async run(args, effects, language) {
    const path = args.words[0];
    if (path === undefined) throw new VitalfewError('invalid_option', message('cli.error.no_config'));
    const line = progressLine(effects);
    try {
      const out = args.value('out');
      const written = await reportFromFile(path, {
        ...(out === undefined ? {} : { out }),
        ...(args.has('format') ? { format: args.value('format')!.split(',') } : {}),
        ...(args.has('language') ? { language } : {}),
        set: pairsOf('vitalfew report', args.values('set')),
        signal: effects.signal,
        progress: (share, what) => line.show(what ?? '', share),
      });
      line.clear();
      effects.stderr(issueLines(written.warnings, language));
      for (const file of written.files) effects.stdout(`${file}\n`);
      return written.exitCode;
    } finally {
      line.clear();
    }
  },
};
