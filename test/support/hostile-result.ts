import { barChart, intervalChart, networkChart } from '../../src/chart/index.js';
import { type Cell, createResult, memoryTable, type Result } from '../../src/result/index.js';
import { sampleResult } from './sample-result.js';

/** What strangers write into their names. */
export const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '{{x}}',
  '{{{x}}}',
  '${x}',
  ']]><a xlink:href="javascript:alert(1)">x</a>',
  'javascript:alert(1)',
  'http://example.org/track.png',
  'file:///etc/passwd',
  'url(#clip0)',
  '<!--',
  '-->',
  '&lt;b&gt;',
  '`;alert(1);`',
  'a" onmouseover="alert(1)',
  "a' style='position:fixed",
  '\u2028alert(1)',
  'x\u0008y',
  'lone \ud800 half',
  'a\u202eb',
  '__proto__',
  'constructor',
  'then',
  '<x'.repeat(5000),
] as const;

/** A result in which every text that can come from data is the given words. */
export function resultSaying(words: string): Result {
  const name = { type: 'text', label: { id: words } } as const;
  const number = (...data: number[]) =>
    ({ type: 'number', unit: 'share', label: { id: words }, data: Float64Array.from(data) }) as const;
  const pairs = memoryTable({
    antecedent: { ...name, data: [words, `${words}2`] },
    consequent: { ...name, data: [`${words}3`, words] },
    p: number(0.4, 0.2),
    p_low: number(0.3, 0.1),
    p_high: number(0.5, 0.3),
  });
  const network = memoryTable({
    kind: { ...name, data: ['node', 'node', 'edge'] },
    x: number(0, 1, 0),
    y: number(0, 1, 0),
    x2: number(Number.NaN, Number.NaN, 1),
    y2: number(Number.NaN, Number.NaN, 1),
    label: { ...name, data: [words, `${words}2`, null] as Cell[] },
    size: number(2, 1, Number.NaN),
    top: { ...name, type: 'boolean', data: [true, false, false] },
  });
  const base = (id: string, table: string) => ({ id, table, title: { id: words }, alt: { id: words } });
  const sample = sampleResult('en');
  return createResult({
    ...sample,
    title: { id: words },
    question: { id: words },
    options: { where: { name: words }, text: words },
    metrics: [{ id: 'n', label: { id: words }, value: 1, unit: 'count' }],
    findings: [{ id: 'f', severity: 'info', message: { id: words }, evidence: [] }],
    tables: { pairs, network },
    charts: [
      barChart({ ...base('bars', 'pairs'), category: 'antecedent', value: 'p', color: 'consequent' }),
      intervalChart({
        ...base('intervals', 'pairs'),
        category: ['antecedent', 'consequent'],
        value: 'p',
        low: 'p_low',
        high: 'p_high',
      }),
      networkChart({
        ...base('network', 'network'),
        kind: 'kind',
        x: 'x',
        y: 'y',
        x2: 'x2',
        y2: 'y2',
        label: 'label',
        size: 'size',
        highlight: 'top',
      }),
    ],
    warnings: [{ code: 'w', severity: 'warning', message: { id: words } }],
    input: { ...sample.input, currency: words, asOf: words, leftOut: [{ reason: { id: words }, rows: 1 }] },
    provenance: {
      ...sample.provenance,
      library: words,
      engine: words,
      sources: [{ table: words, name: words, sha256: null, records: 1 }],
      methods: [words],
    },
  });
}
