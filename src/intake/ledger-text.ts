import { formatValue, type Language, message, padEnd, padStart, terminalWidth, text } from '../messages/index.js';
import type { Dataset, InputTable, Totals } from './dataset.js';

/** Decimal text with separators of thousands, every digit kept. */
function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

function grid(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => terminalWidth(row[column] ?? ''))));
  return rows
    .map((row) =>
      `  ${row.map((cell, i) => (i === 0 ? padEnd(cell, widths[i]!) : padStart(cell, widths[i]!))).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

function tableText(table: InputTable, language: Language): string {
  const say = (id: string, params = {}) => text(message(`intake.ledger.${id}`, params), language);
  const count = (n: number) => formatValue(n, 'count', language);
  const part = (of: Totals | null, read: (totals: Totals) => string | undefined) =>
    of === null ? [] : [grouped(read(of) ?? '')];
  const row = (label: string, records: number | null, read: (totals: Totals) => string | undefined): string[] => [
    label,
    records === null ? '' : count(records),
    ...part(table.units, read),
    ...part(table.money, read),
  ];
  const { ledger } = table;
  const rules = [...new Set([...Object.keys(ledger.excluded), ...Object.keys(table.money?.excluded ?? {})])];
  const rows = [
    ['', say('records'), ...(table.units ? [say('units')] : []), ...(table.money ? [say('money')] : [])],
    row(say('accepted'), ledger.accepted, (totals) => totals.accepted),
    row(say('rejected'), ledger.rejected, (totals) => totals.rejected),
    ...rules.map((rule) =>
      row(
        say('excluded', { rule: message(`intake.rule.${rule}`) }),
        ledger.excluded[rule] ?? null,
        (totals) => totals.excluded[rule],
      ),
    ),
    row(say('all'), ledger.records, (totals) => totals.records),
  ];
  const columns = table.understood
    .filter((column) => column.by !== 'attribute' && column.by !== 'unused')
    .map((column) => {
      const format = column.format === null ? '' : ` (${column.format})`;
      return `    ${column.source === column.name ? column.source : `${column.source} → ${column.name}`}${format}`;
    });
  const attributes = table.understood.filter((column) => column.by === 'attribute').map((column) => column.source);
  const form = Object.values(table.form).join(', ');
  const lines = [
    `${table.name}: ${table.source.name}${form === '' ? '' : ` (${form})`}`,
    grid(rows),
    `  ${say('columns')}`,
    ...columns,
  ];
  if (attributes.length > 0) lines.push(`    ${say('attributes', { names: attributes.join(', ') })}`);
  if (table.limited && table.limited.no_customer > 0)
    lines.push(
      `  ${say('limited', {
        n: { value: table.limited.no_customer, unit: 'count' },
        share: { value: table.limited.revenue_share, unit: 'share' },
      })}`,
    );
  if (table.returns && table.returns.matched + table.returns.unmatched > 0)
    lines.push(
      `  ${say('returns', {
        matched: { value: table.returns.matched, unit: 'count' },
        unmatched: { value: table.returns.unmatched, unit: 'count' },
        money: { value: table.returns.money, unit: 'money' },
      })}`,
    );
  if (table.rejectsFile !== null) lines.push(`  ${say('rejects_file', { file: table.rejectsFile })}`);
  return lines.join('\n');
}

/** The ledger of every table in words and columns, for a terminal. */
export function ledgerText(dataset: Dataset, language: Language): string {
  const tables = Object.values(dataset.tables) as InputTable[];
  const asOf =
    dataset.asOf === null ? '' : `${text(message('intake.ledger.as_of', { day: dataset.asOf }), language)}\n`;
  return `${tables.map((table) => tableText(table, language)).join('\n\n')}\n${asOf}`;
}
