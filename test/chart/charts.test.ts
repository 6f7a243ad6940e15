import { describe, expect, test } from 'vitest';
import { barChart, chartConfig, colours, darkColours, heatmapChart, toDark } from '../../src/chart/index.js';
import { sampleCharts } from '../support/sample-charts.js';

const base = { id: 'c', title: { id: 't' }, alt: { id: 'a' }, table: 'rows' };

describe('charts', () => {
  test('have no data and survive JSON unchanged', () => {
    for (const chart of sampleCharts('en')) {
      expect(JSON.parse(JSON.stringify(chart)), chart.id).toEqual(chart);
      expect(chart.spec).not.toHaveProperty('data');
    }
  });

  test('refuse column names that Vega would read as a path or that are ours', () => {
    for (const name of ['a.b', 'a[0]', "a'b", 'a"b', 'a\\b', 'a$text', '']) {
      expect(() => barChart({ ...base, category: name, value: 'n' }), name).toThrow(/must be a name without/);
      expect(() => heatmapChart({ ...base, x: 'x', y: 'y', value: name }), name).toThrow(/must be a name without/);
    }
    expect(() => barChart({ ...base, category: '客户群', value: 'n' })).not.toThrow();
  });
});

describe('theme', () => {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  // WCAG 2.2: (lighter + 0.05) / (darker + 0.05)
  const contrast = (a: string, b: string): number => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };

  test('text has a contrast of 4.5 at least, marks that carry a series 3, on white and on the dark ground', () => {
    const dark = (colour: string): string => darkColours[colour] ?? colour;
    for (const colour of [colours.ink, colours.faint, colours.contrast]) {
      expect(contrast(colour, '#ffffff'), colour).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark(colour), '#171c22'), colour).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of colours.series) {
      expect(contrast(colour, '#ffffff'), colour).toBeGreaterThanOrEqual(3);
      expect(contrast(dark(colour), '#171c22'), colour).toBeGreaterThanOrEqual(3);
    }
  });

  test('the first colours stay apart when red and green are not seen', () => {
    // Viénot, Brettel & Mollon (1999), deuteranopia, on linear RGB.
    const linear = (hex: string): number[] =>
      [1, 3, 5]
        .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    const seen = (hex: string): number[] => {
      const [r = 0, g = 0, b = 0] = linear(hex);
      return [0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b].map(
        (part) => Math.max(0, part) ** (1 / 2.4),
      );
    };
    const first = colours.series.slice(0, 4).map(seen);
    for (let i = 0; i < first.length; i++) {
      for (let j = i + 1; j < first.length; j++) {
        const distance = Math.hypot(...first[i]!.map((part, at) => part - first[j]![at]!));
        expect(distance, `${colours.series[i]} ${colours.series[j]}`).toBeGreaterThan(0.12);
      }
    }
  });

  test('dark replaces colours and nothing else', () => {
    const dark = toDark(chartConfig);
    expect(dark).toMatchObject({ font: 'Noto Sans SC', bar: { color: darkColours[colours.accent] } });
    expect(toDark({ n: 1, list: [null, true, colours.ink] })).toEqual({
      n: 1,
      list: [null, true, darkColours[colours.ink]],
    });
  });
});
