import { type MemoryTable, rowsTable } from '../../result/index.js';
import { shownWords, translationsOf } from '../features/translated.js';
import { label, type PersonaAnswer, personaName, type TraitRow, traitsEach, traitsOf } from './persona-answer.js';

/** What sets the personas apart; the same traits are told of every persona, so that they can be compared. */
export function traitTable(answer: PersonaAnswer): MemoryTable<TraitRow> {
  const { names, traits, currency } = answer;
  const told = names.flatMap((_, persona) => traitsOf(answer, persona).slice(0, traitsEach));
  const ids = [...new Set(told.map(({ id }) => id))];
  const compared = ids.flatMap((id) => traits.filter((trait) => trait.id === id));
  const words = shownWords(
    compared.map(({ mean, unit }) => ({ value: mean, unit })),
    currency,
  );
  const nameOf = new Map(compared.map((trait) => [trait.id, trait.names]));
  const rows = compared.map(
    ({ cluster, id, mean, others, difference, low, high, q, n }, i): TraitRow => ({
      persona: names[cluster]!,
      trait: id,
      shown: words.shown[i]!,
      mean,
      others,
      difference,
      difference_low: low,
      difference_high: high,
      q: Number.isNaN(q) ? null : q,
      grouped_by: Number.isNaN(q),
      n,
    }),
  );
  const number = (name: keyof TraitRow & string) => ({ unit: 'number' as const, label: label(name) });
  return rowsTable(rows, {
    persona: { unit: 'text', translations: translationsOf(names, personaName) },
    trait: { unit: 'text', label: label('trait'), translations: translationsOf(ids, (id) => nameOf.get(id) ?? null) },
    shown: { unit: 'text', label: label('shown'), translations: words.translations },
    mean: number('mean'),
    others: number('others'),
    difference: number('difference'),
    difference_low: number('difference_low'),
    difference_high: number('difference_high'),
    q: number('q'),
    grouped_by: { unit: 'text', type: 'boolean', label: label('grouped_by') },
    n: { unit: 'customers', label: label('n') },
  });
}
