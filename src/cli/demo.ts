import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue } from '../catalogue.js';
import { tableNames } from '../intake/index.js';
import { formatValue, type Language, message, text } from '../messages/index.js';
import { resolveOptions } from '../option/index.js';
import { reportFromFile } from '../report/index.js';
import { simulateMarket, simulateOptions, writeMarket } from '../simulate/index.js';
import type { Command } from './command.js';
import { issueLines } from './issue-lines.js';
import { progressLine } from './progress.js';

const market = join('out', 'market');
const out = join('out', 'demo');

/** The report.yaml of the demo: every analysis of the catalogue, in its order, on every table of the sample market. */
function demoConfig(tables: readonly string[], language: Language): string {
  return [
    `client: ${language === 'en' ? 'Good Neighbour (好邻居)' : '好邻居'}`,
    `language: ${language}`,
    'data:',
    ...tables.map((table) => `  ${table}: ${table}.csv`),
    'sections:',
    ...catalogue.map(({ declaration }) => `  - ${declaration.id}`),
    'theme: plain',
    'privacy: pseudonyms',
    '',
  ].join('\n');
}

/** `vitalfew demo`: from nothing to a report, with data whose truth is known. */
export const demo: Command = {
  name: 'demo',
  usage: 'demo [--language en|zh-CN]',
  flags: {},
  async run(_args, effects, language) {
    const options = resolveOptions('simulate', simulateOptions, {});
    await mkdir(market, { recursive: true });
    const made = simulateMarket(options);
    await writeMarket(made, market, { signal: effects.signal });
    const tables = tableNames.filter((name) => made.tables.some((table) => table.name === name));
    const config = join(market, 'report.yaml');
    await writeFile(config, demoConfig(tables, language));
    const customers = formatValue(options.customers, 'customers', language);
    effects.stdout(`${text(message('cli.demo.market', { customers, dir: market }), language)}\n`);
    const line = progressLine(effects);
    try {
      const written = await reportFromFile(config, {
        out,
        signal: effects.signal,
        progress: (share, what) => line.show(what ?? '', share),
      });
      line.clear();
      effects.stderr(issueLines(written.warnings, language));
      for (const file of written.files) effects.stdout(`${text(message('cli.written', { path: file }), language)}\n`);
      return written.exitCode;
    } finally {
      line.clear();
    }
  },
};
