import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import type { Ties, TieTable } from '../ties/index.js';

/** @throws VitalfewError empty_input where no tie is left */
export function assertTies(name: string, tables: readonly TieTable[], { from }: Pick<Ties, 'from'>): void {
  if (from.length > 0) return;
  const params = { function: name, table: tables.join(', '), advice: message('influence/centrality.advice.empty') };
  throw new VitalfewError('empty_input', message('error.empty_input', params));
}
