import { VitalfewError } from '../errors.js';
import { type Language, message, text } from '../messages/index.js';
import { type BatchReport, reportBatch, reportFromFile } from '../report/index.js';
import type { Command } from './command.js';
import { issueLines } from './issue-lines.js';
import { progressLine } from './progress.js';
import { pairsOf } from './set-pairs.js';

/** `vitalfew report report.yaml`: the report that a file describes, all of it or nothing. */
export const reportCommand: Command = {
  name: 'report',
  usage:
    'report <report.yaml> [--engine URL] [--out DIR] [--format html,pdf] [--language en|zh-CN] [--set key=value …] [--batch clients.csv [--resume]]',
  words: 1,
  flags: {
    engine: { value: 'URL', help: 'cli.flag.engine_report' },
    out: { value: 'DIR', help: 'cli.flag.out_dir' },
    format: { value: 'html,pdf', help: 'cli.flag.report_format' },
    set: { value: 'key=value', many: true, help: 'cli.flag.set_report' },
    batch: { value: 'clients.csv', help: 'cli.flag.batch' },
    resume: { help: 'cli.flag.resume' },
  },
  async run(args, effects, language) {
    const path = args.words[0];
    if (path === undefined) throw new VitalfewError('invalid_option', message('cli.error.no_config'));
    const line = progressLine(effects);
    try {
      const out = args.value('out');
      const options = {
        ...(out === undefined ? {} : { out }),
        ...(args.has('format') ? { format: args.value('format')!.split(',') } : {}),
        ...(args.has('language') ? { language } : {}),
        set: [
          ...pairsOf('vitalfew report', args.values('set')),
          ...args.values('engine').map((address): [string, string] => ['engine', address]),
        ],
        signal: effects.signal,
        progress: (share: number, what?: string) => line.show(what ?? '', share),
      };
      const table = args.value('batch');
      if (table !== undefined) {
        const batch = await reportBatch(path, table, { ...options, resume: args.has('resume') });
        line.clear();
        effects.stdout(batchLines(batch, language));
        return batch.exitCode;
      }
      const written = await reportFromFile(path, options);
      line.clear();
      effects.stderr(issueLines(written.warnings, written.language));
      for (const file of written.files) effects.stdout(`${file}\n`);
      return written.exitCode;
    } finally {
      line.clear();
    }
  },
};

/** What became of each client of a batch, a line each, and the count. */
function batchLines({ outcomes }: BatchReport, language: Language): string {
  const lines = outcomes.map(({ client, folder, status, reason }) =>
    text(message(`report.batch.${status}`, { client, folder, reason: reason ?? '' }), language),
  );
  const count = (n: number) => ({ value: n, unit: 'count' as const });
  const done = outcomes.filter((outcome) => outcome.status !== 'failed').length;
  lines.push(text(message('report.batch.summary', { done: count(done), all: count(outcomes.length) }), language));
  return `${lines.join('\n')}\n`;
}
