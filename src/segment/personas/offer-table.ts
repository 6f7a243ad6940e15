import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import { translationsOf } from '../features/translated.js';
import { label, type PersonaAnswer, personaName } from './persona-answer.js';

export interface OfferRow extends Row {
  readonly persona: string;
  readonly product_id: string;
  readonly product: string;
  readonly buyers: number;
  readonly share: number;
  readonly share_low: number;
  readonly share_high: number;
  readonly others_share: number;
  readonly lift: number;
  readonly q: number;
}

/** Products that a persona buys more often than the others. */
export function offerTable({ names, offers, products }: PersonaAnswer): MemoryTable<OfferRow> {
  const rows = offers.map(
    ({ persona, product, buyers, share, interval, othersShare, lift, q }): OfferRow => ({
      persona: names[persona]!,
      product_id: product,
      product,
      buyers,
      share,
      share_low: interval.low,
      share_high: interval.high,
      others_share: othersShare,
      lift,
      q,
    }),
  );
  const shares = (name: keyof OfferRow & string) => ({ unit: 'share' as const, label: label(name) });
  return rowsTable(rows, {
    persona: { unit: 'text', translations: translationsOf(names, personaName) },
    product_id: 'text',
    product: {
      unit: 'text',
      label: label('product'),
      translations: translationsOf(
        rows.map(({ product }) => product),
        (id) => products.get(id) ?? null,
      ),
    },
    buyers: { unit: 'customers', label: label('buyers') },
    share: shares('share'),
    share_low: shares('share_low'),
    share_high: shares('share_high'),
    others_share: shares('others_share'),
    lift: 'ratio',
    q: { unit: 'number', label: label('q') },
  });
}
