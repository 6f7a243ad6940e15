import type { Cell } from '../result/index.js';
import { createRandom } from '../stats/random.js';
import { encodeGbk } from './gbk.js';
import type { Market } from './market.js';

// Share of the lines with each fault; together well below the 1 % of rejects at which intake refuses a file.
const faults = { duplicate: 0.008, otherDate: 0.002, noAmount: 0.001, blank: 0.0005 };
const header = '订单编号,会员编号,下单时间,商品编号,商品名称,数量,金额,门店编号';

/** What intake must arrive at, with the options it has to be given. */
export interface MessyLedger {
  readonly table: 'orders' | 'customers' | 'products';
  readonly file: string;
  readonly options: { readonly encoding: 'gbk'; readonly dedupe: true };
  readonly records: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly excluded: { readonly duplicates?: number };
  /** Money of the accepted records of orders, in yuan. */
  readonly accepted_amount?: string;
  readonly faults: { readonly [fault: string]: number };
}

export interface MessyFile {
  readonly bytes: Buffer;
  readonly ledger: MessyLedger;
}

/**
 * The orders of a market as a till exports them: GBK, Chinese headers, amounts with thousands separators, some dates written
 * another way, cells that are no amount, lines twice, blank lines, a total at the end. The market stays
 * as it is; beside the file stands the ledger that intake must arrive at. Cost: O(lines), in memory.
 */
export function messyOrders({ tables, truth }: Market, file: string): MessyFile {
  const random = createRandom(truth.options.seed, 'messy');
  const orders = tables.find(({ name }) => name === 'orders')!;
  const products = tables.find(({ name }) => name === 'products')!;
  const at = (name: string): number => orders.columns.indexOf(name);
  const names = new Map(Array.from(products.rows(), (row) => [row[0], String(row[1])]));
  const lines = [header];
  const counts = { otherDate: 0, noAmount: 0, blank: 0, duplicate: 0, footer: 1 };
  let accepted = 0;
  let rejected = 0;
  let acceptedFen = 0;
  let totalFen = 0;
  for (const row of orders.rows()) {
    const cell = (name: string): Cell => row[at(name)] ?? null;
    const quantity = Number(cell('quantity'));
    const fen = Math.round(quantity * Number(cell('unit_price')) * 100);
    const fault = random.next();
    const isOtherDate = fault < faults.otherDate;
    const isNoAmount = !isOtherDate && fault < faults.otherDate + faults.noAmount;
    const isTwice = random.bernoulli(faults.duplicate) && !isOtherDate && !isNoAmount;
    const time = String(cell('ordered_at'));
    const line = [
      String(cell('order_id')),
      String(cell('customer_id') ?? ''),
      isOtherDate ? otherDate(time) : time,
      String(cell('product_id')),
      names.get(cell('product_id')) ?? '',
      String(quantity),
      isNoAmount ? '待定' : quoted(thousands(fen)),
      String(cell('store_id')),
    ].join(',');
    lines.push(line);
    counts.otherDate += isOtherDate ? 1 : 0;
    counts.noAmount += isNoAmount ? 1 : 0;
    totalFen += fen;
    if (isOtherDate || isNoAmount) rejected += 1;
    else {
      accepted += 1;
      acceptedFen += fen;
    }
    if (isTwice) {
      lines.push(line);
      counts.duplicate += 1;
    }
    if (random.bernoulli(faults.blank)) {
      lines.push('');
      counts.blank += 1;
    }
  }
  lines.push(`合计,,,,,,${quoted(thousands(totalFen))},`, '');
  rejected += counts.footer;
  return {
    bytes: encodeGbk(lines.join('\r\n')),
    ledger: {
      table: 'orders',
      file,
      options: { encoding: 'gbk', dedupe: true },
      records: accepted + rejected + counts.duplicate,
      accepted,
      rejected,
      excluded: { duplicates: counts.duplicate },
      accepted_amount: (acceptedFen / 100).toFixed(2),
      faults: counts,
    },
  };
}

/** `2024-03-05 14:20:11` as `05.03.2024 14:20:11`. */
export function otherDate(time: string): string {
  return `${time.slice(8, 10)}.${time.slice(5, 7)}.${time.slice(0, 4)}${time.slice(10)}`;
}

/** `1,234.50` for 123450 fen. */
export function thousands(fen: number): string {
  const [whole = '', cents = ''] = (Math.abs(fen) / 100).toFixed(2).split('.');
  return `${fen < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** A cell as it must stand in a file with commas. */
export function quoted(cell: string): string {
  return cell.includes(',') ? `"${cell}"` : cell;
}
