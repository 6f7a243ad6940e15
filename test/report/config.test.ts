import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isVitalfewError, type VitalfewError } from '../../src/errors.js';
import { parseReportConfig } from '../../src/report/config.js';
import { valuesOfSet } from '../../src/report/config-set.js';

const path = '/home/anna/acme/report.yaml';
const least = 'data: { orders: orders.csv }\nsections: [segment/rfm]\n';

function problemsOf(yaml: string): string[] {
  try {
    parseReportConfig(yaml, path);
  } catch (error) {
    if (isVitalfewError(error)) return (error as VitalfewError).message.split('\n');
    throw error;
  }
  return [];
}

describe('parseReportConfig', () => {
  test('fills in every default; paths are relative to the file', () => {
    expect(parseReportConfig(least, path)).toEqual({
      path,
      client: null,
      title: null,
      language: 'en',
      data: { orders: '/home/anna/acme/orders.csv' },
      engine: null,
      intake: {},
      sections: [{ kind: 'analysis', id: 'segment/rfm', options: {} }],
      theme: 'plain',
      templates: null,
      privacy: 'pseudonyms',
      detail: 'brief',
      hide: [],
      asOf: null,
      seed: null,
      formats: ['html', 'pdf'],
      out: '/home/anna/acme/report',
      key: '/home/anna/acme/vitalfew.key',
    });
  });

  test('names of tables stay names where an engine has them', () => {
    const engine = 'trino://anna@cluster:8080/lake/shop';
    const yaml = `engine: ${engine}\ndata: { orders: lake.shop.orders }\nsections: [segment/rfm]`;
    expect(parseReportConfig(yaml, path)).toMatchObject({ engine, data: { orders: 'lake.shop.orders' } });
    expect(parseReportConfig(least, path, { engine })).toMatchObject({ engine, data: { orders: 'orders.csv' } });
  });

  test('reads everything that can be said', () => {
    const yaml = `
client: 好邻居书店
title: 年度客户价值
language: zh-CN
data: { orders: ../orders.csv, customers: /data/customers.csv }
map: { orders.customer_id: 会员号 }
intake: { decimal: comma, nonProducts: exclude }
sections:
  - segment/rfm
  - segment/pareto: { topShare: 0.1 }
  - text: |
      ## What we suggest
      Call them.
  - segment/rfm:
      within: { analysis: segment/pareto, column: tier, values: [top] }
theme: themes/own.css
templates: ours
privacy: ids
hide: [segment/rfm.finding.x]
asOf: 2011-12-09
seed: 7
format: html
out: ../out/acme
key: keys/acme.key
`;
    expect(parseReportConfig(yaml, path)).toMatchObject({
      client: '好邻居书店',
      title: '年度客户价值',
      language: 'zh-CN',
      data: { orders: '/home/anna/orders.csv', customers: '/data/customers.csv' },
      intake: { decimal: 'comma', nonProducts: 'exclude', map: { 'orders.customer_id': '会员号' } },
      sections: [
        { kind: 'analysis', id: 'segment/rfm', options: {} },
        { kind: 'analysis', id: 'segment/pareto', options: { topShare: 0.1 } },
        { kind: 'text', markdown: '## What we suggest\nCall them.\n' },
        { kind: 'analysis', id: 'segment/rfm', options: { within: { analysis: 'segment/pareto' } } },
      ],
      theme: resolve('/home/anna/acme/themes/own.css'),
      templates: resolve('/home/anna/acme/ours'),
      privacy: 'ids',
      hide: ['segment/rfm.finding.x'],
      asOf: '2011-12-09',
      seed: 7,
      formats: ['html'],
      out: '/home/anna/out/acme',
      key: '/home/anna/acme/keys/acme.key',
    });
  });

  test('says everything that is wrong at once, with its line and the nearest known word', () => {
    const problems = problemsOf(`client: 12
langage: en
data: { order: orders.csv }
sections:
  - segment/rmf
  - segment/rfm: { bins: 1, bin: 3 }
  - segment/rfm: 5
  - { segment/rfm: {}, segment/pareto: {} }
privacy: none
asOf: 2011-02-30
intake: { decimal: dot }
`);
    const expected = [
      /^report\.yaml:2:1 .*langage.*"language"/,
      /^report\.yaml:1:1 "client" must be a text .*got 12 \(number\)/,
      /^report\.yaml:3:9 .*data\.order.*"orders"/,
      /^report\.yaml:11:1 .*decimal.*dot/,
      /^report\.yaml:5:5 .*segment\/rmf.*segment\/rfm/,
      /^report\.yaml:6:5 .*bin".*bins/,
      /^report\.yaml:6:5 .*bins.*from 2/,
      /^report\.yaml:7:5 .*5/,
      /^report\.yaml:8:5 /,
      /^report\.yaml:9:1 .*pseudonyms, ids.*none/,
      /^report\.yaml:10:1 .*YYYY-MM-DD.*2011-02-30/,
    ];
    for (const pattern of expected)
      expect(
        problems.find((line) => pattern.test(line)),
        String(pattern),
      ).toBeDefined();
    expect(problems).toHaveLength(expected.length);
  });

  test('needs data and sections', () => {
    expect(problemsOf('client: Acme\n')).toEqual([
      expect.stringContaining('"data" must be'),
      expect.stringContaining('"sections" must be'),
    ]);
    expect(problemsOf('data: {}\nsections: []\n')).toHaveLength(2);
  });

  test.each([
    ['', 'client, data, sections'],
    ['- a', 'client, data, sections'],
    ['client: "open', 'report.yaml:1:'],
    [`${least}client: a\nclient: b\n`, 'report.yaml:4:'],
    [
      'a: &a [x]\n'.concat('b: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n'.repeat(1), `data: {${'x'.repeat(1_000_001)}}`),
      'characters',
    ],
    ['client: !!js/function "x"\n', 'report.yaml:1:'],
  ])('%j is no configuration', (yaml, part) => {
    expect(problemsOf(yaml).join('\n')).toContain(part);
  });

  test('aliases that multiply end in an error, not in memory', () => {
    const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 12; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1},`.repeat(10).slice(0, -1)}]`);
    expect(problemsOf(`${lines.join('\n')}\n`).join()).toMatch(/alias/i);
  });

  test('a key of any name pollutes nothing', () => {
    for (const yaml of ['__proto__: { polluted: 1 }', 'constructor: { prototype: { polluted: 1 } }']) {
      expect(problemsOf(`${yaml}\n${least}`).join('\n')).toMatch(/unknown/);
      const inside = parseReportConfig(`${least}map: { orders.x: y }\n`, path);
      expect(Object.getPrototypeOf(inside.intake)).toBe(null);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('changes of the command line', () => {
  test('reach keys, data, and the options of a section', () => {
    const set = valuesOfSet([
      ['client', '123'],
      ['segment/rfm.bins', '4'],
      ['data.customers', 'c.csv'],
      ['intake.skip', '2'],
      ['asOf', '2011-12-01'],
    ]);
    expect(parseReportConfig(least, path, set)).toMatchObject({
      client: '123',
      data: { orders: '/home/anna/acme/orders.csv', customers: '/home/anna/acme/c.csv' },
      intake: { skip: 2 },
      asOf: '2011-12-01',
      sections: [{ id: 'segment/rfm', options: { bins: 4 } }],
    });
  });

  test('of something that is not there are errors', () => {
    expect(() => parseReportConfig(least, path, valuesOfSet([['segment/pareto.topShare', '0.1']]))).toThrow(
      /segment\/pareto\.topShare.*segment\/rfm/,
    );
    expect(() => parseReportConfig(least, path, valuesOfSet([['clint', 'x']]))).toThrow(/"client"/);
    expect(() => parseReportConfig(least, path, valuesOfSet([['segment/rfm.bins', 'many']]))).toThrow(/bins/);
  });
});
