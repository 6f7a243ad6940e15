import { readFileSync } from 'node:fs';

export interface CdnowOrder {
  readonly customer_id: string;
  readonly ordered_at: string;
  readonly quantity: number;
  readonly amount: number;
}

/** Order lines of CDNOW_sample.txt: blank-separated, without header (id, id in the sample, day, CDs, dollars). */
export function cdnowOrders(path: string): CdnowOrder[] {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [customer_id = '', , day = '', count = '', dollars = ''] = line.trim().split(/\s+/);
    const ordered_at = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
    return { customer_id, ordered_at, quantity: Number(count), amount: Number(dollars) };
  });
}
