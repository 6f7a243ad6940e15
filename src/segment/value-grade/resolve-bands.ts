import type { Shop } from '../../analysis/index.js';
import { invalidOption } from '../../errors.js';
import { message } from '../../messages/index.js';
import { type Band, type TradeName, trades } from './bands.js';
import { type BandColumn, findColumn } from './read-bands.js';

/** The bands that are asked for, and where they are read. */
export interface BandChoice {
  readonly bands: readonly Band[];
  /** Null where no column says it: then every customer's band is unknown. */
  readonly column: BandColumn | null;
}

interface BandOptions {
  readonly trade: TradeName | 'auto';
  readonly bands: readonly Band[] | null;
  readonly bandBy: string | null;
  readonly bandScores: Readonly<Record<string, number>> | null;
}

/** What `auto` tries, in this order: most shops know ages, companies know their size, a school what it sells. */
const tried: readonly TradeName[] = ['retail', 'b2b', 'education'];

/** @throws VitalfewError invalid_option for a column that is not there, or a score of a band that is not one */
export function resolveBands(name: string, shop: Shop, { trade, bands, bandBy, bandScores }: BandOptions): BandChoice {
  const firstOf = (columns: readonly string[]) =>
    columns.map((column) => findColumn(shop, column)).find((column) => column !== null) ?? null;
  const stated = bandBy === null ? null : findColumn(shop, bandBy);
  if (bandBy !== null && stated === null) {
    const known = (['customers', 'products'] as const).flatMap((table) =>
      shop.columns(table).map((column) => `${table}.${column}`),
    );
    const expected = message('must_be.band_column.known', { columns: known.join(', ') });
    throw invalidOption(name, 'bandBy', { expected, received: bandBy });
  }
  const chosen = trade === 'auto' ? (tried.find((each) => firstOf(trades[each].by) !== null) ?? 'retail') : trade;
  const list: readonly Band[] = bands ?? trades[chosen].bands;
  for (const id of Object.keys(bandScores ?? {})) {
    if (list.some((band) => band.id === id)) continue;
    const expected = message('must_be.band_scores.known', { bands: list.map((band) => band.id).join(', ') });
    throw invalidOption(name, 'bandScores', { expected, received: id });
  }
  return { bands: list, column: stated ?? firstOf(trades[chosen].by) };
}
