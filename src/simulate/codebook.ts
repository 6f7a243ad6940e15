import { languages, message, text } from '../messages/index.js';
import type { Market } from './market.js';

/**
 * The codebook of a market in both languages: its tables, columns and what is planted, without the answers.
 */
export function renderCodebook({ tables, truth }: Market): string {
  const { customers, seed, months, noise } = truth.options;
  const parts: string[] = [];
  for (const language of languages) {
    const say = (id: string, params = {}): string => text(message(`simulate.${id}`, params), language);
    parts.push(`# ${say('codebook.title')}`, '');
    parts.push(say('codebook.intro', { customers, from: truth.from, to: truth.to }), '');
    parts.push(`\`vitalfew simulate --customers ${customers} --seed ${seed} --months ${months} --noise ${noise}\``, '');
    for (const { name, columns, rowCount } of tables) {
      parts.push(`## ${name}.csv`, '', say(`table.${name}`, { rows: rowCount }), '');
      parts.push(`| ${say('codebook.column')} | ${say('codebook.meaning')} |`, '|---|---|');
      for (const column of columns) parts.push(`| ${column} | ${say(`column.${name}.${column}`)} |`);
      parts.push('');
    }
    parts.push(`## ${say('codebook.questions')}`, '');
    for (const id of Object.keys(truth.stories)) parts.push(`- ${say(`story.${id}`)}`);
    parts.push('', say('codebook.truth'), '');
  }
  return parts.join('\n');
}
