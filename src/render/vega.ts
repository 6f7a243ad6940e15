import { loadTextWidth } from './text-width.js';

/** The part of a Vega view that pictures need. */
interface VegaView {
  toSVG(): Promise<string>;
  finalize(): void;
}

interface SceneText {
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly fontWeight?: unknown;
  readonly limit?: number;
}

interface Vega {
  readonly textMetrics: { width: (item: SceneText, text?: unknown) => number };
  readonly View: new (runtime: unknown, options: object) => VegaView;
  readonly None: number;
  parse(spec: object, config: object | null, options: { ast: boolean }): unknown;
  resetSVGDefIds(): void;
  logger(level: number): unknown;
}

interface VegaLite {
  compile(spec: object, options: { config?: object; logger?: unknown }): { spec: object };
}

export interface VegaTools {
  readonly vega: Vega;
  readonly vegaLite: VegaLite;
  readonly expressionInterpreter: unknown;
}

let loading: Promise<VegaTools> | null = null;

function isBold(weight: unknown): boolean {
  return weight === 'bold' || Number(weight) >= 600;
}

/** Vega and Vega-Lite, loaded when the first picture is made, measuring text in the shipped font. */
export function loadVega(): Promise<VegaTools> {
  loading ??= Promise.all([
    import('vega' as string) as Promise<Vega>,
    import('vega-lite' as string) as Promise<VegaLite>,
    import('vega-interpreter' as string) as Promise<{ expressionInterpreter: unknown }>,
    loadTextWidth(),
  ]).then(([vega, vegaLite, { expressionInterpreter }, textWidth]) => {
    // Without a canvas Vega takes 0.8 × size for every character: wrong for Chinese and for proportional type.
    vega.textMetrics.width = (item, text) => {
      const weight = isBold(item.fontWeight) ? 'bold' : 'regular';
      const width = textWidth(String(text ?? item.text ?? ''), item.fontSize ?? 11, weight);
      // Text that is cut takes no more room than it is cut to.
      return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width;
    };
    return { vega, vegaLite, expressionInterpreter };
  });
  return loading;
}

/** A loader that reads nothing: pictures carry their data. */
export const denyAll = Object.freeze({
  load: () => Promise.reject(new Error('Pictures load nothing.')),
  sanitize: () => Promise.reject(new Error('Pictures link nowhere.')),
  http: () => Promise.reject(new Error('Pictures load nothing.')),
  file: () => Promise.reject(new Error('Pictures load nothing.')),
});
