import { type Analysis, alternatives, commonOptions } from '../analysis/index.js';
import { catalogue, findAnalysis } from '../catalogue.js';
import { type Language, message, text } from '../messages/index.js';
import type { Option } from '../option/index.js';
import type { Command } from './command.js';

function optionLine(id: string, name: string, option: Option, language: Language): string {
  const meaning = text(message(`${id}.option.${name}`), language);
  return `  ${name} = ${JSON.stringify(option.default) ?? 'none'}\n      ${meaning} (${text(option.expected, language)})\n`;
}

/** Question, needs and options of one analysis. */
function describe({ declaration }: Analysis, language: Language): string {
  const { id, needs, uses, options } = declaration;
  const say = (what: string) => text(message(what), language);
  const tables = (set: object) =>
    Object.entries(set)
      .map(([table, columns]) => `${table} (${(columns as string[]).join(', ')})`)
      .join('; ');
  const lines = [`${id}: ${say(`${id}.title`)}`, say(`${id}.question`), ''];
  lines.push(
    `${say('cli.list.needs')}: ${alternatives(needs)
      .map(tables)
      .join(` ${say('cli.list.or')} `)}`,
  );
  if (uses) lines.push(`${say('cli.list.uses')}: ${tables(uses)}`);
  const own = Object.entries(options).map(([name, option]) => optionLine(id, name, option, language));
  const shared = Object.entries(commonOptions).map(([name, option]) =>
    optionLine('analysis', name, option as Option, language),
  );
  return `${lines.join('\n')}\n\n${say('cli.list.options')}\n${own.join('')}\n${say('cli.list.shared')}\n${shared.join('')}`;
}

function declarationJson({ declaration }: Analysis, language: Language): object {
  const { id, needs, uses = {}, options, methods } = declaration;
  return {
    id,
    title: text(message(`${id}.title`), language),
    question: text(message(`${id}.question`), language),
    needs: alternatives(needs),
    uses,
    options: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [
        name,
        {
          kind: option.kind,
          default: option.default,
          expected: text(option.expected, language),
          schema: option.schema,
          meaning: text(message(`${id}.option.${name}`), language),
        },
      ]),
    ),
    methods,
  };
}

/** `vitalfew list [analysis]`: what can be asked, made from the catalogue. */
export const list: Command = {
  name: 'list',
  usage: 'list [analysis] [--json]',
  words: 1,
  flags: { json: { help: 'cli.flag.json' } },
  async run(args, effects, language) {
    const chosen = args.words[0] === undefined ? catalogue : [findAnalysis(args.words[0])];
    if (args.has('json')) {
      effects.stdout(
        `${JSON.stringify(
          chosen.map((analysis) => declarationJson(analysis, language)),
          null,
          2,
        )}\n`,
      );
    } else if (args.words[0] !== undefined) {
      effects.stdout(describe(chosen[0]!, language));
    } else {
      const width = Math.max(...catalogue.map((analysis) => analysis.declaration.id.length));
      const lines = catalogue.map(
        ({ declaration: { id } }) => `${id.padEnd(width)}  ${text(message(`${id}.question`), language)}\n`,
      );
      effects.stdout(lines.join(''));
    }
    return 0;
  },
};
