import { codeName } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import type { GroupRow } from './group-buying.js';
import type { ModeRow, ReferrerRow } from './referral-tables.js';

const id = 'influence/referral';

export function findingsOf(
  currency: string | null,
  metrics: readonly Metric[],
  {
    referrers,
    modes,
    groups,
  }: { referrers: readonly ReferrerRow[]; modes: readonly ModeRow[]; groups: readonly GroupRow[] },
): Finding[] {
  const known = (name: string) => metrics.find((metric) => metric.id === name)!;
  const of = (name: string) => quoteMetric(known(name));
  const findings: Finding[] = [];
  const k = known('k_factor');
  if (k.value !== null) {
    const verdict = k.interval!.low > 1 ? 'grows' : k.interval!.high < 1 ? 'fades' : 'unclear';
    findings.push(
      finding(`${id}.finding.k.${verdict}`, verdict === 'grows' ? 'opportunity' : 'info', {
        k: of('k_factor'),
        customers: of('customers'),
      }),
    );
  } else
    findings.push(finding(`${id}.finding.few`, 'info', { referrals: of('referrals'), referrers: of('referrers') }));
  const judged = modes.map((row, i) => ({ row, i })).filter(({ row }) => row.k !== null && row.n >= 10);
  if (judged.length > 1) {
    const sorted = [...judged].sort((a, b) => b.row.k! - a.row.k!);
    const [best, worst] = [sorted[0]!, sorted.at(-1)!];
    findings.push(
      finding(`${id}.finding.modes`, 'opportunity', {
        best: codeName(best.row.mode),
        k: quoteCell('modes', modes, best.i, 'k', 'number'),
        low: quoteCell('modes', modes, best.i, 'k_low', 'number'),
        high: quoteCell('modes', modes, best.i, 'k_high', 'number'),
        worst: codeName(worst.row.mode),
        least: quoteCell('modes', modes, worst.i, 'k', 'number'),
      }),
    );
  }
  if (known('value').value !== null && referrers.length > 0)
    findings.push(
      finding(
        `${id}.finding.value`,
        'info',
        { value: of('value'), own: of('value_own'), share: of('anyway_share'), referrers: of('referrers') },
        currency,
      ),
    );
  if (groups.length > 0) {
    const best = [...groups.keys()].sort((a, b) => groups[b]!.completion - groups[a]!.completion)[0]!;
    findings.push(
      finding(`${id}.finding.groups`, 'opportunity', {
        size: quoteCell('group_sizes', groups, best, 'size', 'count'),
        share: quoteCell('group_sizes', groups, best, 'completion', 'share'),
        opened: quoteCell('group_sizes', groups, best, 'opened', 'count'),
      }),
    );
  }
  if (known('suspects').value! > 0)
    findings.push(finding(`${id}.finding.suspects`, 'risk', { suspects: of('suspects'), rings: of('rings') }));
  return findings;
}
