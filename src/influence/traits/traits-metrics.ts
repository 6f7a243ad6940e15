import { type Message, message, type Unit } from '../../messages/index.js';
import type { Interval, Metric } from '../../result/index.js';
import { quantileSorted } from '../../stats/index.js';
import type { TraitName } from '../traits-options.js';
import type { TagName } from './tag-customers.js';
import type { Material } from './traits-material.js';
import type * as t from './traits-tables.js';

const id = 'influence/traits';
const text = (what: string, params?: Message['params']) => message(`${id}.${what}`, params);

/** The headline numbers. */
export function metricsOf(
  { ids, options, scores, stability, forum, gaps, told, top }: Material,
  tags: readonly t.TagRow[],
  overlap: readonly t.OverlapRow[],
): Metric[] {
  const metric = (name: string, value: number | null, unit: Unit, interval?: Interval): Metric => ({
    id: name,
    label: text(`metric.${name}`),
    value,
    unit,
    ...(interval ? { interval } : {}),
  });
  const kept = Float64Array.from(stability.kept)
    .filter((each) => !Number.isNaN(each))
    .sort();
  const mean = kept.length > 0 ? kept.reduce((sum, each) => sum + each, 0) / kept.length : null;
  const { level } = options;
  const known = (trait: TraitName, value: number): number | null => (scores[trait] ? value : null);
  const bearers = (tag: TagName): number =>
    new Set(tags.filter((row) => row.tag === tag).map((row) => row.customer_id)).size;
  const categories = new Set(tags.filter((row) => row.tag === 'maven').map((row) => row.category));
  const twice = tags.filter((row) => row.tag === 'maven').length - bearers('maven');
  const questions = forum?.questions.length ?? 0;
  const open = forum?.questions.filter(({ helper, byStaff }) => helper === null && !byStaff).length ?? 0;
  return [
    metric(
      'top_stability',
      mean,
      'share',
      mean === null
        ? undefined
        : {
            low: quantileSorted(kept, (1 - level) / 2),
            high: quantileSorted(kept, (1 + level) / 2),
            level,
            kind: 'bootstrap',
          },
    ),
    metric('customers', ids.length, 'customers'),
    metric('top', top.length, 'customers'),
    metric('mavens', known('maven', bearers('maven')), 'customers'),
    metric('maven_categories', known('maven', categories.size), 'count'),
    metric('mavens_of_two', known('maven', twice), 'customers'),
    metric(
      'maven_overlap',
      overlap.length > 0 ? overlap.reduce((sum, row) => sum + row.jaccard, 0) / overlap.length : null,
      'share',
    ),
    metric('sharers', known('sharing', bearers('sharing')), 'customers'),
    metric('voices', known('voice', bearers('voice')), 'customers'),
    metric('hubs', known('hub', bearers('hub')), 'customers'),
    metric('early_ones', known('early', bearers('early')), 'customers'),
    metric('told', gaps ? told : null, 'count'),
    metric('helpers', forum ? bearers('helper') : null, 'customers'),
    metric('questions', forum ? questions : null, 'count'),
    metric('open_questions', forum ? open : null, 'count'),
    metric('open_share', questions > 0 ? open / questions : null, 'share'),
  ];
}
