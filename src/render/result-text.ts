import { formatValue, type Language, message, padEnd, padStart, terminalWidth, text } from '../messages/index.js';
import type { Metric, Result } from '../result/index.js';

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
  const left = Math.max(0, ...rows.map(([label]) => terminalWidth(label)));
  const right = Math.max(0, ...rows.map(([, value]) => terminalWidth(value)));
  const lines = [`${text(result.title, language)} (${result.id})`, text(result.question, language), ''];
  for (const finding of result.findings) lines.push(`• ${text(finding.message, language)}`);
  if (result.findings.length > 0) lines.push('');
  for (const [label, value, range] of rows) {
    lines.push(`${padEnd(label, left)}  ${padStart(value, right)}  ${range}`.trimEnd());
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
