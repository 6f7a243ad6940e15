import { chartWidth } from '../chart/index.js';
import { text } from '../messages/index.js';
import type { Chart, Table } from '../result/index.js';
import { compactSvg } from './compact-svg.js';
import { type ChartOptions, vegaSpec } from './compile-chart.js';
import { displayText } from './display-text.js';
import { escapeHtml, straightQuotes } from './escape.js';
import { denyAll, loadVega } from './vega.js';

export interface SvgOptions extends ChartOptions {
  /** Goes before every id inside, so that several pictures can stand in one page (default: the chart's id). */
  readonly idPrefix?: string;
}

let turn: Promise<unknown> = Promise.resolve();

/** Vega numbers clip paths in one counter for the process: pictures are drawn one after the other. */
function inTurn<T>(draw: () => Promise<T>): Promise<T> {
  const drawn = turn.then(draw, draw);
  turn = drawn.catch(() => undefined);
  return drawn;
}

/**
 * Draws a chart as SVG text: the same bytes for the same chart, table and options.
 *
 * Nothing is read from disk or network, expressions are interpreted and never compiled, and the picture has its title
 * and its description for those who do not see it.
 *
 * @returns a complete `<svg>` element
 */
export async function renderSvg(chart: Chart, table: Table, options: SvgOptions): Promise<string> {
  const [{ vega, expressionInterpreter }, spec] = await Promise.all([loadVega(), vegaSpec(chart, table, options)]);
  const drawn = await inTurn(async () => {
    vega.resetSVGDefIds();
    const view = new vega.View(vega.parse(spec, null, { ast: true }), {
      renderer: 'none',
      loader: denyAll,
      expr: expressionInterpreter,
      logLevel: vega.None,
    });
    try {
      return await view.toSVG();
    } finally {
      view.finalize();
    }
  });
  const prefix = options.idPrefix ?? chart.id.replace(/[^A-Za-z0-9_-]+/g, '-');
  const svg = describe(scopeIds(compactSvg(drawn), prefix), prefix, {
    title: displayText(text(chart.title, options.language)),
    alt: displayText(text(chart.alt, options.language)),
  });
  return options.language === 'en' ? straightQuotes(svg) : svg;
}

/**
 * Only tags are touched: a customer may be called `url(#clip0)`, and stays so. The picture as a whole is described, so
 * Vega's roles of its parts go.
 */
function scopeIds(svg: string, prefix: string): string {
  return svg.replace(/<[a-zA-Z][^<>]*>/g, (tag) =>
    tag
      .replace(/ id="([^"]*)"/g, ` id="${prefix}-$1"`)
      .replace(/url\(#([^)]*)\)/g, `url(#${prefix}-$1)`)
      .replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, ''),
  );
}

/** On paper a picture may be as wide as the text or lower; a high one keeps four fifths of its size, so that its words can be read. */
function paperHeight(svg: string): string {
  const height = Number(/^<svg [^>]*height="([\d.]+)"/.exec(svg)?.[1] ?? 0);
  const millimetres = Math.min(200, Math.round(((height * 150) / chartWidth) * 0.8));
  return millimetres > 80 ? ` style="--paper: ${millimetres}mm"` : '';
}

function describe(svg: string, prefix: string, { title, alt }: { title: string; alt: string }): string {
  const end = svg.indexOf('>');
  const named = `${svg.slice(0, end)}${paperHeight(svg)} preserveAspectRatio="xMinYMin meet" role="img" aria-labelledby="${prefix}-title" aria-describedby="${prefix}-desc">`;
  const words = `<title id="${prefix}-title">${escapeHtml(title)}</title><desc id="${prefix}-desc">${escapeHtml(alt)}</desc>`;
  return named + words + svg.slice(end + 1);
}
