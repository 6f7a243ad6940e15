import { type Language, type MessageParam, message, text } from '../messages/index.js';
import type { StoryTruths } from './stories/index.js';

const mostRows = 15;
// Numbers of the truth that are shares by their name; all others are written as they are.
const isShare = /^(p_|parameters_|carries_|expected_(?!lift))|share|spill_over|precision/;

type Told = { readonly [key: string]: unknown };

/** What each story planted, as a teacher reads it: a sentence with its numbers, then its short tables. */
export function renderSolutions(stories: StoryTruths, language: Language): string[] {
  const parts: string[] = [];
  for (const [id, told] of Object.entries(stories)) {
    parts.push(`- **${id}** ${text(message(`simulate.solution.${id}`, paramsOf(told as Told)), language)}`, '');
    for (const [key, value] of Object.entries(told as Told)) {
      if (Array.isArray(value) && value.length > 0) parts.push(...listLines(key, value, language));
    }
  }
  return parts;
}

/** The single values of a story's truth, those of objects inside under `outer_inner`. */
function paramsOf(told: Told, prefix = ''): Record<string, MessageParam> {
  const params: Record<string, MessageParam> = {};
  for (const [key, value] of Object.entries(told)) {
    const name = prefix + key;
    if (typeof value === 'number') params[name] = isShare.test(name) ? { value, unit: 'share' } : value;
    else if (typeof value === 'string' || typeof value === 'boolean') params[name] = value;
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      Object.assign(params, paramsOf(value as Told, `${name}_`));
    }
  }
  return params;
}

function listLines(key: string, list: readonly unknown[], language: Language): string[] {
  const rows = list.filter((row): row is Told => typeof row === 'object' && row !== null && !Array.isArray(row));
  if (list.length > mostRows) {
    return [`  ${key}: ${text(message('simulate.codebook.list', { n: list.length }), language)}`, ''];
  }
  if (rows.length === 0) return [`  ${key}: ${list.join(', ')}`, ''];
  const isPlain = (column: string): boolean => rows.every((row) => typeof row[column] !== 'object');
  const columns = Object.keys(rows[0]!).filter(isPlain);
  const cell = (value: unknown): string =>
    typeof value === 'number' ? String(Math.round(value * 1e4) / 1e4) : String(value);
  return [
    `  | ${columns.join(' | ')} |`,
    `  |${columns.map(() => '---|').join('')}`,
    ...rows.map((row) => `  | ${columns.map((column) => cell(row[column])).join(' | ')} |`),
    '',
  ];
}
