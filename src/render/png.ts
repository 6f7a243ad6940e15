import { fontFamily } from '../chart/index.js';
import type { Chart, Table } from '../result/index.js';
import { fontFiles } from './fonts.js';
import { renderSvg, type SvgOptions } from './svg.js';

interface Resvg {
  readonly Resvg: new (svg: string, options: object) => { render(): { asPng(): Uint8Array } };
}

/** Draws SVG text as PNG at twice its size, with the shipped fonts alone. */
export async function svgToPng(svg: string, { background = '#ffffff' } = {}): Promise<Uint8Array> {
  const { Resvg } = (await import('@resvg/resvg-js' as string)) as Resvg;
  const picture = new Resvg(svg, {
    background,
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      fontFiles: [...fontFiles.regular, ...fontFiles.bold].map((file) => file()),
      loadSystemFonts: false,
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  });
  return picture.render().asPng();
}

/** A chart as PNG, its title above it: what a notebook keeps where nothing else can be shown. */
export async function renderPng(chart: Chart, table: Table, options: SvgOptions): Promise<Uint8Array> {
  const svg = await renderSvg(chart, table, { withTitle: true, ...options });
  return svgToPng(svg, { background: options.dark ? '#171c22' : '#ffffff' });
}
