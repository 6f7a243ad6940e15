import { readFile } from 'node:fs/promises';
import { type Language, type Message, text } from '../messages/index.js';
import type { Result } from '../result/index.js';
import { displayText } from './display-text.js';
import { findingModels, metricModel } from './section-model.js';
import { hasCaption, type TableModel, tableModel } from './table-model.js';
import { loadTemplates, templateFile } from './templates.js';

export interface CardOptions {
  readonly language?: Language;
  /** Rows of each table (8). */
  readonly mostRows?: number;
  /** A folder of templates of one's own. */
  readonly templates?: string | null;
}

/**
 * A result as one piece of HTML for a notebook cell: headline numbers with their intervals, findings, tables, warnings.
 *
 * No script and no pictures: charts are outputs of their own.
 */
export async function renderCard(result: Result, options: CardOptions = {}): Promise<string> {
  const { language = 'en', mostRows = 8, templates = null } = options;
  const render = await loadTemplates(language, templates);
  const { currency } = result.input;
  const drawn = new Set(result.charts.map((chart) => chart.table));
  const tables: (TableModel & { first: boolean })[] = [];
  for (const [name, table] of Object.entries(result.tables)) {
    // Tables that are there to be drawn say nothing as rows.
    if (table.rowCount === 0 || (drawn.has(name) && !hasCaption(name, result.id))) continue;
    const model = await tableModel(table, {
      id: name,
      name,
      resultId: result.id,
      language,
      currency,
      most: mostRows,
    });
    tables.push({ ...model, first: tables.length === 0 });
  }
  const say = (what: Message): string => displayText(text(what, language));
  const css = await readFile(templateFile('card.css', templates), 'utf8');
  const body = render('card', {
    language,
    resultId: result.id,
    title: say(result.title),
    question: say(result.question),
    findings: findingModels(result, language),
    metrics: result.metrics.map((metric) => metricModel(metric, currency, language)),
    tables,
    warnings: result.warnings.map((issue) => say(issue.message)),
  });
  return `<style>${css}</style>\n${body}`;
}
