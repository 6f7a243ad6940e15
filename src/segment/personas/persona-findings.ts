import { message, type Names } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import { valueNames } from '../features/feature-names.js';
import {
  type PersonaAnswer,
  type PersonaRow,
  personaName,
  type TraitRow,
  traitsOf,
  type VerifyRow,
} from './persona-answer.js';

/** Width of the interval of the share of faked records up to which it is a finding. */
const widestShare = 0.3;

/** What a manager can act on; each number stands in a table or is a metric. */
export function personaFindings(
  answer: PersonaAnswer,
  {
    personas,
    traits,
    verify,
  }: { personas: readonly PersonaRow[]; traits: readonly TraitRow[]; verify: readonly VerifyRow[] },
  metrics: readonly Metric[],
  value: 'revenue' | 'margin',
): Finding[] {
  const { currency, names, products } = answer;
  const found = (id: string) => metrics.find((metric) => metric.id === id);
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`segment/personas.finding.${name}`, severity, params, currency));
  const called = (row: PersonaRow): Names | string => personaName(row.persona) ?? row.persona;
  const what = message(`segment/clusters.value.${value}`);
  add('personas', 'info', { personas: quoteMetric(found('personas')!), customers: quoteMetric(found('customers')!) });
  personas.forEach((row, i) => {
    const cell = (column: keyof PersonaRow & string, unit: 'customers' | 'share' | 'money') =>
      quoteCell('personas', personas, i, column, unit);
    const first = traitsOf(answer, i)[0];
    const at = traits.findIndex((trait) => trait.persona === names[i] && trait.trait === first?.id);
    if (first === undefined || at < 0) return;
    const usable = row.large_enough && row.identifiable && row.actionable;
    const offered = row.offer !== null;
    add(`${usable ? 'persona' : 'describe'}${offered ? '_offer' : ''}`, usable ? 'opportunity' : 'info', {
      persona: called(row),
      size: cell('size', 'customers'),
      share: cell('size_share', 'share'),
      money: cell('revenue_share', 'share'),
      what,
      trait: first.names,
      mean: quoteCell('traits', traits, at, 'mean', first.unit),
      others: quoteCell('traits', traits, at, 'others', first.unit),
      ...(offered
        ? {
            offer: products.get(row.offer!) ?? row.offer!,
            bought: cell('offer_share', 'share'),
            time: message(`best_time.${row.best_time}`),
            channel:
              row.channel === null ? message('segment/personas.any_channel') : valueNames('channel', row.channel),
          }
        : {}),
    });
  });
  if (verify.length > 0) {
    add('verify', 'risk', {
      doubted: quoteMetric(found('doubted')!),
      share: quoteMetric(found('doubted_share')!),
      records: quoteMetric(found('records')!),
      reason: message(`segment/personas.doubt.${verify[0]!.reason}`),
      value: quoteCell('verify', verify, 0, 'value', 'money'),
    });
  }
  const faked = found('faked_share');
  // A share that may be almost anything is left to its interval among the metrics.
  if (faked?.interval && faked.interval.high - faked.interval.low <= widestShare)
    add('faked', 'risk', { share: quoteMetric(faked), verified: quoteMetric(found('verified')!) });
  const age = found('data_age_days');
  if (age && age.value !== null) add('age', 'info', { days: quoteMetric(age) });
  return findings;
}
