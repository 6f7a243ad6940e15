import { describe, expect, test } from 'vitest';
import { assertSafeSpec } from '../../src/chart/index.js';
import type { JsonObject } from '../../src/result/index.js';
import { sampleCharts } from '../support/sample-charts.js';

describe('assertSafeSpec', () => {
  test.each<[string, JsonObject]>([
    ['data.url', { data: { url: '/etc/passwd' } }],
    ['inline data', { layer: [{ data: { values: [] } }] }],
    ['href', { encoding: { href: { field: 'x' } } }],
    ['an image', { mark: { type: 'image' } }],
    ['an image as a word', { mark: 'image' }],
    ['a url channel', { encoding: { url: { field: 'x' } } }],
    ['calculate', { transform: [{ calculate: 'datum.x', as: 'y' }] }],
    ['a filter as text', { transform: [{ filter: 'datum.x > 1' }] }],
    ['a test as text', { encoding: { color: { condition: { test: 'true', value: 'red' } } } }],
    ['expr', { height: { expr: '1+1' } }],
    ['labelExpr', { encoding: { x: { axis: { labelExpr: 'datum.label' } } } }],
    ['params', { params: [{ name: 'p' }] }],
    ['lookup', { transform: [{ lookup: 'x', from: {} }] }],
    ['a format of one’s own', { config: { customFormatTypes: true, axis: { formatType: 'f' } } }],
    ['loader options', { usermeta: { embedOptions: { loader: {} } } }],
  ])('refuses %s', (_, spec) => {
    expect(() => assertSafeSpec(spec)).toThrow(/must not be in a spec/);
  });

  test('names the place', () => {
    expect(() => assertSafeSpec({ layer: [{ mark: 'bar' }, { encoding: { href: 1 } }] })).toThrow(
      'spec.layer.1.encoding.href',
    );
  });

  test('lets predicates and the words of messages through', () => {
    expect(() =>
      assertSafeSpec({
        transform: [{ filter: { field: 'x', equal: true } }],
        mark: { type: 'text', text: { $message: { id: 'x', params: { url: 'y', signal: 'z' } } } },
      }),
    ).not.toThrow();
  });

  test('every chart of ours passes', () => {
    for (const chart of sampleCharts('en')) expect(() => assertSafeSpec(chart.spec), chart.id).not.toThrow();
  });
});
