import type { Cell } from '../result/index.js';
import { createRandom, type Random } from '../stats/random.js';
import { encodeGbk } from './gbk.js';
import type { Market, MarketTable } from './market.js';
import { type MessyFile, otherDate, quoted, thousands } from './messy-orders.js';

/** Intake refuses a file of which more than 1 % is rejected; a small table has room for its total only. */
const mostRejected = 0.009;
const blankShare = 0.002;

interface MessyColumn {
  readonly name: string;
  readonly header: string;
  readonly kind: 'text' | 'money' | 'date' | 'id';
  /** What the export writes for a value. */
  readonly words?: { readonly [value: string]: string };
}

const column = (name: string, header: string, kind: MessyColumn['kind'] = 'text'): MessyColumn => ({
  name,
  header,
  kind,
});

const customerColumns: readonly MessyColumn[] = [
  column('customer_id', '会员编号', 'id'),
  { ...column('kind', '客户类型'), words: { person: '个人', company: '企业' } },
  column('name', '姓名'),
  { ...column('gender', '性别'), words: { female: '女', male: '男' } },
  column('birth_date', '出生日期'),
  column('region', '地区'),
  column('income', '收入', 'money'),
  column('joined_at', '注册日期', 'date'),
  column('acquisition_cost', '获客成本', 'money'),
];
const productColumns: readonly MessyColumn[] = [
  column('product_id', '商品编号', 'id'),
  column('name', '商品名称'),
  column('category', '类别'),
  column('price', '售价', 'money'),
  column('cost', '成本', 'money'),
];

/** The customers of a market as a member system exports them, and the ledger that intake must arrive at. */
export function messyCustomers(market: Market, file: string): MessyFile {
  return messyTable(market, file, 'customers', customerColumns);
}

/** The products of a market as a till exports them, and the ledger that intake must arrive at. */
export function messyProducts(market: Market, file: string): MessyFile {
  return messyTable(market, file, 'products', productColumns);
}

/**
 * GBK, Chinese headers and words, amounts with thousands separators, blank lines, a total at the end; and in as many
 * records as intake lets pass: a date written another way, no amount, no number. Cost: O(rows), in memory.
 */
function messyTable(
  { tables, truth }: Market,
  file: string,
  name: 'customers' | 'products',
  columns: readonly MessyColumn[],
): MessyFile {
  const random = createRandom(truth.options.seed, `messy/${name}`);
  const table = tables.find((candidate) => candidate.name === name)!;
  const faulty = drawFaults(table, columns, random);
  const lines = [columns.map(({ header }) => header).join(',')];
  const faults = { otherDate: 0, noAmount: 0, noId: 0, blank: 0, duplicate: 0, footer: 1 };
  let place = 0;
  for (const row of table.rows()) {
    const fault = faulty.get(place);
    place += 1;
    if (fault !== undefined) faults[fault] += 1;
    const cells = columns.map((one) => {
      const value = row[table.columns.indexOf(one.name)] ?? null;
      if (fault === 'noId' && one.kind === 'id') return '';
      if (fault === 'otherDate' && one.kind === 'date') return otherDate(String(value));
      if (fault === 'noAmount' && one.name === lastMoney(columns)) return '待定';
      return cellOf(one, value);
    });
    lines.push(cells.join(','));
    if (!random.bernoulli(blankShare)) continue;
    lines.push('');
    faults.blank += 1;
  }
  lines.push(['', `合计：${table.rowCount}条`, ...columns.slice(2).map(() => '')].join(','), '');
  const rejected = faulty.size + faults.footer;
  return {
    bytes: encodeGbk(lines.join('\r\n')),
    ledger: {
      table: name,
      file,
      options: { encoding: 'gbk', dedupe: true },
      records: table.rowCount + 1,
      accepted: table.rowCount - faulty.size,
      rejected,
      excluded: {},
      faults,
    },
  };
}

/** Which records have which fault: as many as there is room for beside the total. */
function drawFaults(
  { rowCount }: MarketTable,
  columns: readonly MessyColumn[],
  random: Random,
): Map<number, 'otherDate' | 'noAmount' | 'noId'> {
  const room = Math.max(0, Math.floor(mostRejected * (rowCount + 1)) - 1);
  const hasDate = columns.some(({ kind }) => kind === 'date');
  const kinds = hasDate ? (['otherDate', 'noAmount', 'noId'] as const) : (['noAmount', 'noId'] as const);
  const places = random.sample(
    Array.from({ length: rowCount }, (_, place) => place),
    Math.min(room, 3 + Math.floor(rowCount * 0.003)),
  );
  return new Map(places.map((place, n) => [place, kinds[n % kinds.length]!]));
}

function lastMoney(columns: readonly MessyColumn[]): string {
  return columns.findLast(({ kind }) => kind === 'money')!.name;
}

function cellOf({ kind, words }: MessyColumn, value: Cell): string {
  if (value === null) return '';
  if (kind === 'money') return quoted(thousands(Math.round(Number(value) * 100)));
  return quoted(words?.[String(value)] ?? String(value));
}
