import { type Language, languages, message, text } from '../messages/index.js';
import type { Market, MarketTable } from './market.js';
import { renderSolutions } from './solutions.js';

/**
 * The codebook of a market in both languages: its tables, columns and what is planted.
 *
 * @param options - format: how the tables are named; solutions: whether the answers stand in it too (not in a student's copy)
 */
export function renderCodebook(
  { tables, truth }: Market,
  { format = 'csv', solutions = false }: { readonly format?: string; readonly solutions?: boolean } = {},
): string {
  const { customers, seed, months, noise } = truth.options;
  const parts: string[] = [];
  for (const language of languages) {
    const say = (id: string, params = {}): string => text(message(`simulate.${id}`, params), language);
    parts.push(`# ${say('codebook.title')}`, '');
    parts.push(say('codebook.intro', { customers, from: truth.from, to: truth.to }), '');
    parts.push(`\`vitalfew simulate --customers ${customers} --seed ${seed} --months ${months} --noise ${noise}\``, '');
    for (const table of tables) {
      parts.push(`## ${table.name}.${format}`, '', say(`table.${table.name}`, { rows: table.rowCount }), '');
      parts.push(
        `| ${say('codebook.column')} | ${say('codebook.meaning')} |`,
        '|---|---|',
        ...columnLines(table, language),
        '',
      );
    }
    parts.push(`## ${say('codebook.questions')}`, '');
    for (const id of Object.keys(truth.stories)) parts.push(`- ${say(`story.${id}`)}`);
    parts.push('', say('codebook.truth'), '');
    if (solutions) parts.push(`## ${say('codebook.solutions')}`, '', ...renderSolutions(truth.stories, language));
  }
  return parts.join('\n');
}

/** A line a column; the numbered indicators share one. */
function columnLines({ name, columns }: MarketTable, language: Language): string[] {
  const isNumbered = (column: string): boolean => name === 'indicators' && /^x\d+$/.test(column);
  const numbered = columns.filter(isNumbered);
  return columns.flatMap((column) => {
    if (!isNumbered(column)) return [`| ${column} | ${text(message(`simulate.column.${name}.${column}`), language)} |`];
    if (column !== numbered[0]) return [];
    const meaning = text(message(`simulate.column.${name}.x`, { n: numbered.length }), language);
    return [`| ${numbered[0]} … ${numbered.at(-1)} | ${meaning} |`];
  });
}
