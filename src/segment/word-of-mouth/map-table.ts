import { message } from '../../messages/index.js';
import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import { type Quadrant, quadrantNames } from './quadrants.js';

/** A row of the two-dimensional view: a cell of customers, a cut, the name of a quadrant, or a number on an axis. */
export interface MapRow extends Row {
  readonly kind: string;
  readonly quadrant: string | null;
  readonly x: number;
  readonly x2: number | null;
  readonly y: number;
  readonly y2: number | null;
  /** Where the number of a cell is written. */
  readonly middle_x: number | null;
  readonly middle_y: number | null;
  readonly customers: number | null;
  readonly quadrant_customers: number | null;
  readonly sales: number | null;
  readonly word_value: number | null;
}

interface Placed {
  readonly sales: Float64Array;
  readonly word: Float64Array;
  readonly open: readonly boolean[];
  readonly quadrant: readonly Quadrant[];
  readonly cuts: { readonly sales: number; readonly word: number };
}

/** Steps drawn at most on each side of a cut. */
const most = 6;

/** Steps of one axis: step 0 is nothing at all, the others double; the cut lies between two of them. */
export interface Axis {
  /** Step at which much begins. */
  readonly cutAt: number;
  readonly steps: number;
  /** Where each step from 1 begins. */
  readonly begins: readonly number[];
  place(value: number): number;
}

/** Doubling steps around a cut, only as many as there are values for. */
export function axisOf(values: Iterable<number>, cut: number): Axis {
  const step = (value: number) => Math.max(-most, Math.min(most - 1, Math.floor(Math.log2(value / cut) + 1e-12)));
  let [low, high] = [-1, 0];
  if (cut > 0)
    for (const value of values)
      if (value > 0) {
        low = Math.min(low, step(value));
        high = Math.max(high, step(value));
      }
  const below = -low;
  return {
    cutAt: 1 + below,
    steps: 1 + below + high + 1,
    begins: Array.from({ length: below + high + 1 }, (_, i) => cut * 2 ** (i - below)),
    place: (value) => (value > 0 && cut > 0 ? 1 + below + Math.max(low, Math.min(high, step(value))) : 0),
  };
}

/** The table behind the picture of sales × word of mouth, at most 13 × 13 cells, and how many steps its axes have. */
export function mapTable({ sales, word, open, quadrant, cuts }: Placed): {
  readonly table: MemoryTable<MapRow>;
  readonly steps: { readonly x: number; readonly y: number };
} {
  const across = axisOf(sales, cuts.sales);
  // A word that the gate does not let count stands with none.
  const counted = word.map((value, i) => (open[i] ? value : 0));
  const up = axisOf(counted, cuts.word);
  const cells = new Float64Array(across.steps * up.steps);
  for (let i = 0; i < sales.length; i++) {
    let [x, y] = [across.place(sales[i]!), up.place(counted[i]!)];
    // Steps are powers of two: what lies at a cut is put where its quadrant is.
    const at = quadrant[i]!;
    const [muchSales, muchWord] = [at === 'star' || at === 'buyer', at === 'star' || at === 'overlooked'];
    x = muchSales ? Math.max(across.cutAt, x) : Math.min(across.cutAt - 1, x);
    y = muchWord ? Math.max(up.cutAt, y) : Math.min(up.cutAt - 1, y);
    cells[y * across.steps + x]! += 1;
  }
  const empty = {
    x2: null,
    y2: null,
    middle_x: null,
    middle_y: null,
    customers: null,
    quadrant_customers: null,
    sales: null,
    word_value: null,
  };
  const rows: MapRow[] = [];
  for (let y = 0; y < up.steps; y++)
    for (let x = 0; x < across.steps; x++) {
      const customers = cells[y * across.steps + x]!;
      if (customers === 0) continue;
      const [right, top] = [x >= across.cutAt, y >= up.cutAt];
      rows.push({
        kind: 'cell',
        quadrant: top ? (right ? 'star' : 'overlooked') : right ? 'buyer' : 'quiet',
        x,
        x2: x + 1,
        y,
        y2: y + 1,
        middle_x: x + 0.5,
        middle_y: y + 0.5,
        customers,
        quadrant_customers: null,
        sales: x === 0 ? 0 : across.begins[x - 1]!,
        word_value: y === 0 ? 0 : up.begins[y - 1]!,
      });
    }
  rows.push(
    { ...empty, kind: 'cut', quadrant: null, x: across.cutAt, x2: across.cutAt, y: 0, y2: up.steps },
    { ...empty, kind: 'cut', quadrant: null, x: 0, x2: across.steps, y: up.cutAt, y2: up.cutAt },
  );
  for (const name of quadrantNames) {
    const [right, top] = [name === 'star' || name === 'buyer', name === 'star' || name === 'overlooked'];
    rows.push({
      ...empty,
      kind: 'name',
      quadrant: name,
      x: right ? across.cutAt : 0,
      y: top ? up.steps + 0.4 : -0.95,
      quadrant_customers: quadrant.filter((each) => each === name).length,
    });
  }
  // Every second number, so that they do not run into each other; 0 and the cut always.
  for (let x = 0; x < across.steps; x++)
    if (x === 0 || x === across.cutAt || (x > 1 && (x - across.cutAt) % 2 === 0))
      rows.push({ ...empty, kind: 'tick_x', quadrant: null, x, y: 0, sales: x === 0 ? 0 : across.begins[x - 1]! });
  for (let y = 0; y < up.steps; y++)
    rows.push({
      ...empty,
      kind: 'tick_y',
      quadrant: null,
      x: 0,
      y: y === 0 ? 0.5 : y,
      word_value: y === 0 ? 0 : up.begins[y - 1]!,
    });
  const label = (name: string) => message(`segment/word-of-mouth.column.${name}`);
  const table = rowsTable(rows, {
    kind: 'text',
    quadrant: { unit: 'text', values: 'segment/word-of-mouth.quadrant', label: label('quadrant') },
    x: 'number',
    x2: 'number',
    y: 'number',
    y2: 'number',
    middle_x: { unit: 'number', label: message('column.x') },
    middle_y: { unit: 'number', label: message('column.y') },
    customers: 'customers',
    quadrant_customers: { unit: 'customers', label: label('quadrant_customers') },
    sales: { unit: 'money', label: label('map_sales') },
    word_value: { unit: 'number', label: label('map_word') },
  });
  return { table, steps: { x: across.steps, y: up.steps } };
}
