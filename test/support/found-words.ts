import type { MemoryTable, Result, Tables } from '../../src/result/index.js';
import type { StoryTruths } from '../../src/simulate/index.js';

/** What of the planted word-of-mouth customers an answer of segment/word-of-mouth finds, as shares of what was planted. */
export function foundWords(
  result: Result<Tables>,
  truth: NonNullable<StoryTruths['word_of_mouth']>,
): Record<
  'recall' | 'talk' | 'degree' | 'revenue' | 'overlooked' | 'most_active' | 'critic_listed' | 'picks_covered',
  number
> {
  const rows = (name: string) => (result.tables[name] as MemoryTable).toRows();
  const customers = rows('customers');
  const planted = [...truth.active, ...truth.overlooked];
  const recall = (column: string, wanted: readonly string[]): number => {
    const set = new Set(wanted);
    const ranked = [...customers].sort(
      (a, b) => Number(b[column]) - Number(a[column]) || (String(a['customer_id']) < String(b['customer_id']) ? -1 : 1),
    );
    return ranked.slice(0, set.size).filter((row) => set.has(String(row['customer_id']))).length / set.size;
  };
  const idsOf = (name: string) => rows(name).map((row) => String(row['customer_id']));
  const share = (wanted: readonly string[], ids: readonly string[]) =>
    wanted.filter((id) => ids.includes(id)).length / wanted.length;
  const lists = ['overlooked', 'most_active', 'agents', 'launch_panel', 'actions'];
  const picks = new Map(rows('picks').map((row) => [row['pick'], row]));
  const covered = (['staff', 'loyal', 'events'] as const).map((name) => {
    const row = picks.get(name)!;
    const precision = truth.picks.find(({ pick }) => pick === name)!.precision;
    return Number(row['low']) <= precision && precision <= Number(row['high']) ? 1 : 0;
  });
  return {
    recall: recall('word_value', planted),
    talk: recall('talk_value', planted),
    degree: recall('heard_by', planted),
    revenue: recall('sales', planted),
    overlooked: share(truth.overlooked, idsOf('overlooked')),
    most_active: share(truth.active, idsOf('most_active')),
    critic_listed: lists.filter((name) => idsOf(name).includes(truth.critic)).length,
    picks_covered: covered.reduce<number>((sum, each) => sum + each, 0) / covered.length,
  };
}
