import type { JsonObject } from '../result/index.js';

/** The family every picture and page is set in; its files come with @expo-google-fonts/noto-sans-sc. */
export const fontFamily = 'Noto Sans SC';

/** Width of a picture in pixels: the text column of an A4 page, and of the page on the screen. */
export const chartWidth = 640;

/**
 * The colours of all pictures. `series` keeps its order under the common kinds of colour blindness (blue and orange
 * first, then by lightness); a grey context and one accent carry most pictures.
 */
export const colours = {
  ink: '#1f2933',
  faint: '#616e7c',
  line: '#d5dae0',
  context: '#b4bec9',
  accent: '#1b5e8c',
  contrast: '#b9541b',
  heat: '#14507a',
  /** Below what it is compared with, where heat is above. */
  heatBelow: '#8a4513',
  onHeat: '#ffffff',
  /** Ink is legible on it, light and dark. */
  pale: '#9cc5e2',
  paper: '#fefefe',
  series: ['#1b5e8c', '#b9541b', '#3d9a8b', '#8d5a97', '#5793c2', '#a8841a', '#7b8794'],
} as const;

/** Lines and points differ in form too, in the order of `colours.series`: a grey print and every eye tell them apart. */
export const seriesDashes = [
  [1, 0],
  [7, 4],
  [2, 3],
  [10, 4, 2, 4],
  [5, 2],
  [12, 5],
  [1, 4],
] as const;
export const seriesShapes = [
  'circle',
  'diamond',
  'square',
  'triangle-up',
  'cross',
  'triangle-down',
  'triangle-right',
] as const;

/** What each colour becomes on a dark ground; a colour that is not named stays. */
export const darkColours: Readonly<Record<string, string>> = {
  '#1f2933': '#e4e7eb',
  '#616e7c': '#a5b1be',
  '#d5dae0': '#3a4652',
  '#b4bec9': '#596675',
  '#9cc5e2': '#2d5f84',
  '#1b5e8c': '#6db1de',
  '#b9541b': '#ef9560',
  '#3d9a8b': '#5fc2b2',
  '#8d5a97': '#c394cd',
  '#5793c2': '#3f84b5',
  '#a8841a': '#d9b650',
  '#7b8794': '#97a3b0',
  '#fefefe': '#171c22',
};

/** Where a name in a picture goes on in the next line. */
export const lineBreak = '\n';

/** One look for every picture: no frames, few grid lines, the text in the page's own font. */
export const chartConfig: JsonObject = {
  aria: false,
  background: null,
  lineBreak,
  font: fontFamily,
  padding: 4,
  view: { stroke: null },
  axis: {
    labelColor: colours.faint,
    labelFontSize: 12,
    labelLimit: 220,
    titleColor: colours.faint,
    titleFontSize: 12,
    titleFontWeight: 400,
    titlePadding: 10,
    gridColor: colours.line,
    gridOpacity: 0.7,
    domainColor: colours.context,
    tickColor: colours.context,
  },
  axisQuantitative: { domain: false, ticks: false, tickCount: 5, labelPadding: 6 },
  axisBand: { grid: false, ticks: false, labelPadding: 8 },
  legend: {
    orient: 'top',
    direction: 'horizontal',
    titleColor: colours.faint,
    titleFontSize: 12,
    titleFontWeight: 400,
    titleOrient: 'left',
    labelColor: colours.ink,
    labelFontSize: 12,
    labelLimit: 260,
    symbolType: 'circle',
    symbolSize: 80,
    symbolStrokeWidth: 0,
    symbolOpacity: 1,
    offset: 12,
    columnPadding: 20,
  },
  title: { anchor: 'start', frame: 'bounds', fontSize: 15, fontWeight: 700, color: colours.ink, offset: 14 },
  range: { category: [...colours.series] },
  text: { color: colours.ink, fontSize: 12 },
  bar: { color: colours.accent },
  rect: { color: colours.accent },
  line: { color: colours.accent, strokeWidth: 2.5 },
  area: { color: colours.accent, fillOpacity: 0.16 },
  point: { color: colours.accent, filled: true, size: 70, opacity: 1 },
  rule: { color: colours.faint },
};

/** The same spec or configuration for a dark ground: every colour of the theme is replaced. */
export function toDark<T>(value: T): T {
  if (typeof value === 'string') return (darkColours[value] ?? value) as T;
  if (Array.isArray(value)) return value.map(toDark) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toDark(inner)])) as T;
}
