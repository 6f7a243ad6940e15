import { type PersonaAnswer, traitsEach, traitsOf } from './persona-answer.js';

/** The member of a given segment nearest to its means in the traits that set it apart, in standard deviations. */
export function typical(answer: PersonaAnswer, members: Uint32Array, persona: number): number {
  const parts = traitsOf(answer, persona)
    .filter(({ id }) => !id.includes('='))
    .slice(0, traitsEach);
  const columns = parts.map(({ feature }) => answer.features.columns.find(({ id }) => id === feature)!.values);
  const spread = columns.map(
    (values, j) =>
      Math.sqrt(members.reduce((sum, row) => sum + ((values[row] || 0) - parts[j]!.mean) ** 2, 0) / members.length) ||
      1,
  );
  const away = (row: number) =>
    columns.reduce(
      (sum, values, j) => sum + (Number.isNaN(values[row]!) ? 1 : ((values[row]! - parts[j]!.mean) / spread[j]!) ** 2),
      0,
    );
  return members.reduce((best, row) => (away(row) < away(best) ? row : best), members[0]!);
}
