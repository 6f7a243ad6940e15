import type { Language, Message } from '../../src/messages/index.js';
import { type ColumnSpec, type MemoryTable, memoryTable } from '../../src/result/index.js';

/** Words in one language: a message without an entry in the catalogue reads as its id. */
export type Words = (en: string, zh: string) => Message;

export function wordsIn(language: Language): Words {
  return (en, zh) => ({ id: language === 'en' ? en : zh });
}

const numbers = (...data: number[]): Float64Array => Float64Array.from(data);

/** Tables shaped like those of the analyses, small and the same every time. */
export function sampleTables(language: Language) {
  const w = wordsIn(language);
  const pick = (en: readonly string[], zh: readonly string[]): string[] => [...(language === 'en' ? en : zh)];
  const column = (label: Message, rest: Omit<ColumnSpec, 'label'>): ColumnSpec => ({ label, ...rest });
  const share = (en: string, zh: string, ...data: number[]) =>
    column(w(en, zh), { type: 'number', unit: 'share', data: numbers(...data) });

  const segments = memoryTable({
    segment: column(w('Segment', '客户群'), {
      type: 'text',
      data: pick(
        ['Champions', 'Loyal customers', 'Promising', 'Need attention', 'About to sleep', 'Cannot lose them', 'Lost'],
        ['冠军客户', '忠诚客户', '潜力客户', '需要关注', '即将休眠', '不可流失', '流失客户'],
      ),
    }),
    customers: column(w('Customers', '客户数'), {
      type: 'integer',
      unit: 'customers',
      data: numbers(633, 819, 420, 506, 388, 93, 1479),
    }),
    revenue: column(w('Revenue', '销售额'), {
      type: 'number',
      unit: 'money',
      data: numbers(4_512_876.4, 2_003_114.12, 318_777.5, 604_310.9, 281_990, 411_230.75, 779_108.23),
    }),
    customer_share: share('Share of customers', '客户占比', 0.146, 0.189, 0.097, 0.117, 0.089, 0.021, 0.341),
    revenue_share: share('Share of revenue', '销售额占比', 0.506, 0.225, 0.036, 0.068, 0.032, 0.046, 0.087),
  });

  const cells = [1, 2, 3, 4, 5].flatMap((r) => [1, 2, 3, 4, 5].map((f) => ({ r, f })));
  const grid = memoryTable({
    r: column(w('Recency score', '最近一次消费得分'), {
      type: 'integer',
      unit: 'score',
      data: numbers(...cells.map(({ r }) => r)),
    }),
    f: column(w('Frequency score', '消费频率得分'), {
      type: 'integer',
      unit: 'score',
      data: numbers(...cells.map(({ f }) => f)),
    }),
    customers: column(w('Customers', '客户数'), {
      type: 'integer',
      unit: 'customers',
      data: numbers(
        ...cells.map(({ r, f }) => (r === 3 && f === 3 ? 0 : Math.round(620 / (1 + (r - f) ** 2) + 11 * r * f))),
      ),
    }),
  });

  const steps = Array.from({ length: 51 }, (_, index) => index / 50);
  const lorenz = memoryTable({
    customer_share: share('Share of customers, biggest first', '客户占比（从大到小）', ...steps),
    revenue_share: share('Share of revenue', '销售额占比', ...steps.map((p) => 1 - (1 - p) ** 5.2)),
    marked: column(w('Top', '头部'), { type: 'boolean', data: steps.map((p) => p === 0.2) }),
  });

  const pairs = memoryTable({
    antecedent: column(w('Who bought', '已购商品'), {
      type: 'text',
      data: pick(
        ['School bag', 'Coffee beans', 'Therapy course of ten sessions', 'Engine oil', 'Picture book', 'Face cream'],
        ['书包', '咖啡豆', '十次理疗疗程', '机油', '绘本', '面霜'],
      ),
    }),
    consequent: column(w('also bought', '又购商品'), {
      type: 'text',
      data: pick(
        ['Pencil case', 'Filter paper', 'Maintenance care', 'Air filter', 'Crayons', 'Sun lotion'],
        ['文具盒', '滤纸', '养护', '空气滤清器', '蜡笔', '防晒霜'],
      ),
    }),
    n_antecedent: column(w('Baskets', '购物篮数'), {
      type: 'integer',
      unit: 'orders',
      data: numbers(412, 1203, 96, 310, 540, 777),
    }),
    p: share('P(B | A)', 'P(B | A)', 0.412, 0.331, 0.548, 0.262, 0.194, 0.121),
    p_low: share('low', '下限', 0.365, 0.305, 0.448, 0.216, 0.163, 0.1),
    p_high: share('high', '上限', 0.46, 0.358, 0.645, 0.313, 0.229, 0.145),
    p_without: share('P(B | not A)', 'P(B | 非 A)', 0.081, 0.05, 0.062, 0.071, 0.093, 0.109),
    lift: column(w('Lift', '提升度'), { type: 'number', unit: 'ratio', data: numbers(4.4, 4.1, 6.9, 3.1, 2, 1.1) }),
  });

  const density = (p: number, a: number, b: number): number => p ** (a - 1) * (1 - p) ** (b - 1);
  const curves = (
    [
      [w('prior', '先验'), 2, 14],
      [w('likelihood', '似然'), 13, 21],
      [w('posterior', '后验'), 14, 34],
    ] as const
  ).flatMap(([name, a, b]) => {
    const grid = Array.from({ length: 81 }, (_, index) => index / 100);
    const heights = grid.map((p) => density(p, a, b));
    const sum = heights.reduce((total, height) => total + height, 0) / 100;
    return grid.map((p, index) => ({ curve: name.id, p, density: (heights[index] ?? 0) / sum }));
  });
  const densities = memoryTable({
    curve: column(w('Curve', '曲线'), { type: 'text', data: curves.map((row) => row.curve) }),
    p: share(
      'Share of school bag buyers who buy a pencil case',
      '购买书包的客户中购买文具盒的占比',
      ...curves.map((row) => row.p),
    ),
    density: column(w('Density', '密度'), {
      type: 'number',
      unit: 'number',
      data: numbers(...curves.map((row) => row.density)),
    }),
  });

  const square = memoryTable({
    part: column(w('Part', '部分'), {
      type: 'text',
      data: pick(
        ['A and B', 'A without B', 'B without A', 'neither'],
        ['A 且 B', '有 A 无 B', '有 B 无 A', '两者皆无'],
      ),
    }),
    x: share('x', 'x', 0, 0, 0.3, 0.3),
    x2: share('x2', 'x2', 0.3, 0.3, 1, 1),
    y: share('y', 'y', 0, 0.412, 0, 0.081),
    y2: share('y2', 'y2', 0.412, 1, 0.081, 1),
    share: share('Share', '占比', 0.124, 0.176, 0.057, 0.643),
    counted: column(w('B', 'B'), { type: 'boolean', data: [true, false, true, false] }),
  });

  return { segments, grid, lorenz, pairs, densities, square, network: network(w), customers: customers(w) };
}

function network(w: Words): MemoryTable {
  const hubs = [
    { name: 'C-0042', x: 0, y: 0, n: 14 },
    { name: 'C-0107', x: 5, y: 1.5, n: 9 },
    { name: 'C-0311', x: 2.2, y: 4.2, n: 11 },
  ];
  const rows: {
    kind: string;
    x: number;
    y: number;
    x2: number;
    y2: number;
    label: string | null;
    size: number;
    top: boolean;
  }[] = [];
  const tie = (x: number, y: number, x2: number, y2: number) =>
    rows.push({ kind: 'edge', x, y, x2, y2, label: null, size: Number.NaN, top: false });
  tie(0, 0, 5, 1.5);
  tie(0, 0, 2.2, 4.2);
  for (const hub of hubs) {
    for (let leaf = 0; leaf < hub.n; leaf++) {
      const angle = (2 * Math.PI * leaf) / hub.n + hub.n;
      const [x, y] = [hub.x + 1.7 * Math.cos(angle), hub.y + 1.7 * Math.sin(angle)];
      tie(hub.x, hub.y, x, y);
      rows.push({ kind: 'node', x, y, x2: Number.NaN, y2: Number.NaN, label: null, size: 1, top: false });
    }
    rows.push({
      kind: 'node',
      x: hub.x,
      y: hub.y,
      x2: Number.NaN,
      y2: Number.NaN,
      label: hub.name,
      size: hub.n,
      top: true,
    });
  }
  const column = (name: 'x' | 'y' | 'x2' | 'y2' | 'size'): ColumnSpec => ({
    type: 'number',
    unit: 'number',
    label: name === 'size' ? w('Ties', '关系数') : w(name, name),
    data: numbers(...rows.map((row) => row[name])),
  });
  return memoryTable({
    kind: { type: 'text', label: w('Kind', '类型'), data: rows.map((row) => row.kind) },
    x: column('x'),
    y: column('y'),
    x2: column('x2'),
    y2: column('y2'),
    label: { type: 'text', label: w('Customer', '客户'), data: rows.map((row) => row.label) },
    size: column('size'),
    top: { type: 'boolean', label: w('Top', '头部'), data: rows.map((row) => row.top) },
  });
}

function customers(w: Words): MemoryTable {
  const rows = Array.from({ length: 40 }, (_, index) => index);
  return memoryTable({
    customer_id: {
      type: 'text',
      label: w('Customer', '客户'),
      data: rows.map((row) => `C-${String(1000 + row * 37)}`),
    },
    last_order: {
      type: 'date',
      label: w('Last order', '最近下单'),
      data: rows.map((row) =>
        row === 7 ? null : `2011-${String(1 + (row % 12)).padStart(2, '0')}-${String(1 + (row % 28)).padStart(2, '0')}`,
      ),
    },
    orders: {
      type: 'integer',
      unit: 'orders',
      label: w('Orders', '订单数'),
      data: numbers(...rows.map((row) => Math.round(210 / (1 + row)))),
    },
    revenue: {
      type: 'number',
      unit: 'money',
      label: w('Revenue', '销售额'),
      data: numbers(...rows.map((row) => Math.round((280_206.02 * 100) / (1 + row) ** 0.9) / 100)),
    },
    key: { type: 'boolean', label: w('Key customer', '关键客户'), data: rows.map((row) => row < 5) },
  });
}
