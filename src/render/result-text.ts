import { formatValue, type Language, message, text } from '../messages/index.js';
import type { Metric, Result } from '../result/index.js';

/** How many columns a text takes on a terminal: East Asian wide characters take two. */
function width(shown: string): number {
  let columns = 0;
  for (const character of shown) {
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return columns;
}

function metricRow(metric: Metric, currency: string | null, language: Language): [string, string, string] {
  const show = (value: number | null) => formatValue(value, metric.unit, language, currency);
  const { interval } = metric;
  const range = interval
    ? `[${show(interval.low)}, ${show(interval.high)}] ${formatValue(interval.level, 'share', language)}`
    : '';
  return [text(metric.label, language), show(metric.value), range];
}

/** A result for a terminal, and for kernels that print what a cell gives: title, findings, metrics, names of its tables. */
export function resultText(result: Result, language: Language = 'en'): string {
  const rows = result.metrics.map((metric) => metricRow(metric, result.input.currency, language));
  const left = Math.max(0, ...rows.map(([label]) => width(label)));
  const right = Math.max(0, ...rows.map(([, value]) => width(value)));
  const lines = [`${text(result.title, language)} (${result.id})`, text(result.question, language), ''];
  for (const finding of result.findings) lines.push(`• ${text(finding.message, language)}`);
  if (result.findings.length > 0) lines.push('');
  for (const [label, value, range] of rows) {
    lines.push(
      `${label}${' '.repeat(left - width(label))}  ${' '.repeat(right - width(value))}${value}  ${range}`.trimEnd(),
    );
  }
  const tables = Object.entries(result.tables).map(
    ([name, table]) => `${name} (${table.rowCount} × ${table.columns.length})`,
  );
  lines.push('', `${text(message('result_text.tables'), language)}: ${tables.join(', ')}`);
  if (result.charts.length > 0) {
    lines.push(
      `${text(message('result_text.charts'), language)}: ${result.charts.map((chart) => text(chart.title, language)).join(', ')}`,
    );
  }
  for (const issue of result.warnings) lines.push(`! ${text(issue.message, language)}`);
  return `${lines.join('\n')}\n`;
}
