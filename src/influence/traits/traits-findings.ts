import { codeName, message } from '../../messages/index.js';
import { type Finding, finding, type MemoryTable, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import type { AnsweredRow, GapTestRow } from './heard-tables.js';
import type { MavenRow, TopRow } from './traits-tables.js';

const id = 'influence/traits';

/** What a manager should know: whom the top is made of, how firm it is, mavens, whose word moves whom, the forum. */
export function traitsFindings(
  metrics: readonly Metric[],
  tables: {
    readonly top: MemoryTable<TopRow>;
    readonly mavens: MemoryTable<MavenRow>;
    readonly gap_tests: MemoryTable<GapTestRow>;
    readonly answered: MemoryTable<AnsweredRow>;
  },
): Finding[] {
  const of = (name: string) => quoteMetric(metrics.find((metric) => metric.id === name)!);
  const value = (name: string) => metrics.find((metric) => metric.id === name)!.value ?? 0;
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]): void => {
    findings.push(finding(`${id}.finding.${name}`, severity, params));
  };
  const [top, mavens, tests, answered] = [
    tables.top.toRows(),
    tables.mavens.toRows(),
    tables.gap_tests.toRows(),
    tables.answered.toRows(),
  ];
  if (top.length > 0)
    add(value('top_stability') >= 0.7 ? 'top.firm' : 'top.loose', 'opportunity', {
      n: of('top'),
      customers: of('customers'),
      name: top[0]!.label,
      stability: of('top_stability'),
    });
  else add('nobody', 'info', { customers: of('customers') });
  const first = mavens.findIndex((row) => row.tag !== null);
  if (first >= 0)
    add('mavens', 'opportunity', {
      n: of('mavens'),
      categories: of('maven_categories'),
      twice: of('mavens_of_two'),
      name: mavens[first]!.label,
      category: codeName(mavens[first]!.category),
      times: quoteCell('mavens', mavens, first, 'times', 'number'),
    });
  // Where hubs are not known they are no part of the sentence.
  const hubs = metrics.find((metric) => metric.id === 'hubs')!.value;
  if (value('voices') > 0)
    add(
      hubs === null ? 'voices_alone' : 'voices',
      'opportunity',
      hubs === null ? { n: of('voices') } : { n: of('voices'), hubs: of('hubs') },
    );
  tests.forEach((row, i) => {
    if (row.verdict === 'too_few') return;
    const quote = (column: string, unit: 'share' | 'number' | 'customers') =>
      quoteCell('gap_tests', tests, i, column, unit);
    add(`gap.${row.verdict}`, row.verdict === 'inverted_u' || row.verdict === 'down' ? 'opportunity' : 'info', {
      attribute: message(`${id}.attribute.${row.attribute}`),
      above: quote('above', 'share'),
      others: quote('others', 'share'),
      told: quote('told', 'customers'),
      ...(row.verdict === 'inverted_u' ? { peak: quote('peak', 'number') } : {}),
    });
  });
  const byHelper = answered.findIndex((row) => row.answered_by === 'helper' && row.rate !== null && row.known >= 10);
  if (byHelper >= 0) {
    const { topic } = answered[byHelper]!;
    const none = answered.findIndex(
      (row) => row.topic === topic && row.answered_by === 'nobody' && row.rate !== null && row.known >= 10,
    );
    if (none >= 0)
      add('helpers', 'opportunity', {
        n: of('helpers'),
        topic: codeName(topic),
        rate: quoteCell('answered', answered, byHelper, 'rate', 'share'),
        nobody: quoteCell('answered', answered, none, 'rate', 'share'),
      });
  }
  if (value('open_questions') > 0)
    add('open', 'risk', { open: of('open_questions'), questions: of('questions'), share: of('open_share') });
  return findings;
}
