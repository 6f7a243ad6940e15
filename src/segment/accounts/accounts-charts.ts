import { barChart, cardChart, intervalChart } from '../../chart/index.js';
import { codeName, message } from '../../messages/index.js';
import type { Chart } from '../../result/index.js';
import { pageGrid } from './account-pages.js';
import type { AccountRow } from './account-rows.js';
import type { CoverageRow } from './coverage-rows.js';
import type { GroupRow } from './group-rows.js';
import type { MeetingRow } from './meeting-rows.js';

/** Win rate by coverage and by role where meetings are known, one page per account, and what each parent company brought. */
export function accountsCharts(rows: {
  readonly coverage: readonly CoverageRow[];
  readonly meetings: readonly MeetingRow[];
  readonly parents: readonly GroupRow[];
  readonly shown: readonly AccountRow[];
}): Chart[] {
  const most = rows.shown[0]!;
  const charts = [
    cardChart({
      id: 'pages',
      title: message('segment/accounts.chart.pages.title'),
      alt: message('segment/accounts.chart.pages.alt', {
        n: { value: rows.shown.length, unit: 'count' },
        first: most.company_id,
        won: { value: most.won, unit: 'count' },
        closed: { value: most.closed, unit: 'count' },
      }),
      table: 'pages',
      kind: 'kind',
      x: 'x',
      x2: 'x2',
      y: 'y',
      y2: 'y2',
      heading: 'name',
      label: 'label',
      value: 'shown',
      ...pageGrid(rows.shown.length),
    }),
  ];
  // Without amounts nobody brought anything that could be drawn.
  const priced = rows.parents.filter(({ won_amount }) => won_amount !== null);
  const [first] = priced;
  if (first)
    charts.push(
      barChart({
        id: 'parents',
        title: message('segment/accounts.chart.parents.title'),
        alt: message('segment/accounts.chart.parents.alt', {
          n: { value: Math.min(15, priced.length), unit: 'count' },
          first: first.group,
          amount: { value: first.won_amount, unit: 'money' },
        }),
        table: 'top_parents',
        category: 'group',
        value: 'won_amount',
      }),
    );
  if (rows.coverage.length === 0) return charts;
  const compared = rows.meetings.filter((row) => row.difference !== null);
  if (compared.length > 0) {
    const best = compared.reduce((top, row) => (row.difference! > top.difference! ? row : top));
    charts.unshift(
      intervalChart({
        id: 'role_meetings',
        title: message('segment/accounts.chart.role_meetings.title'),
        alt: message('segment/accounts.chart.role_meetings.alt', {
          n: { value: compared.length, unit: 'count' },
          role: codeName(best.role),
          met: { value: best.win_met, unit: 'share' },
          not_met: { value: best.win_not_met, unit: 'share' },
        }),
        table: 'role_meetings',
        category: 'role',
        value: 'win_met',
        low: 'met_low',
        high: 'met_high',
        reference: 'win_not_met',
      }),
    );
  }
  const known = rows.coverage.filter((row) => row.closed > 0);
  charts.unshift(
    intervalChart({
      id: 'coverage',
      title: message('segment/accounts.chart.coverage.title'),
      alt: message('segment/accounts.chart.coverage.alt', {
        n: { value: known.reduce((sum, row) => sum + row.closed, 0), unit: 'count' },
        from: { value: known[0]?.win_rate ?? null, unit: 'share' },
        to: { value: known.at(-1)?.win_rate ?? null, unit: 'share' },
      }),
      table: 'coverage',
      category: 'deciders_met',
      value: 'win_rate',
      low: 'win_low',
      high: 'win_high',
    }),
  );
  return charts;
}
