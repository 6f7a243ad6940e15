import { type MemoryTable, memoryTable } from '../../result/index.js';
import { numbers, texts } from './columns.js';
import type { CategoryRhythm } from './life-of.js';

/** The rhythm of all customers and of each category that has enough of them for its own. */
export function rhythmsTable(rhythms: readonly CategoryRhythm[]): MemoryTable {
  const days = (name: string, of: (rhythm: CategoryRhythm) => number) => numbers(rhythms.map(of), 'days', name);
  return memoryTable({
    rhythm_of: texts(
      rhythms.map(({ category }) => (category === null ? 'shop' : 'category')),
      'rhythm_of',
      'segment/lifecycle.rhythm_of',
    ),
    category: texts(
      rhythms.map(({ category }) => category),
      'category',
    ),
    customers: numbers(
      rhythms.map(({ customers }) => customers),
      'customers',
      'customers_with_gap',
      'integer',
    ),
    gaps: numbers(
      rhythms.map(({ gaps }) => gaps),
      'count',
      'gaps',
      'integer',
    ),
    regularity: numbers(
      rhythms.map(({ rhythm }) => rhythm.regularity),
      'ratio',
      'regularity',
    ),
    typical_gap_days: days('typical_gap_days', ({ typical }) => typical),
    typical_gap_days_low: days('typical_gap_days_low', ({ low }) => low),
    typical_gap_days_high: days('typical_gap_days_high', ({ high }) => high),
    growth_from_days: days('growth_from_days', ({ limits }) => limits.growth),
    mature_from_days: days('mature_from_days', ({ limits }) => limits.mature),
    dormant_from_days: days('dormant_from_days', ({ limits }) => limits.dormant),
    lost_from_days: days('lost_from_days', ({ limits }) => limits.lost),
  });
}
