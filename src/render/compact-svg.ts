import { fontFamily } from '../chart/index.js';

/** What Vega writes on every element and what the picture inherits or nobody sees. */
const needless = new Set([
  'opacity="1"',
  'fill-opacity="1"',
  'stroke-opacity="1"',
  'stroke-width="1"',
  'text-anchor="start"',
  'transform="translate(0,0)"',
  `font-family="${fontFamily}"`,
  'font-size="12px"',
]);

/** A tenth of a pixel: a fiftieth of a millimetre on paper. */
function rounded(attribute: string): string {
  const short = attribute.replace(/-?\d+(?:\.\d+)?e-?\d+|-?\d+\.\d+/g, (number) =>
    String(Math.round(Number(number) * 10) / 10 || 0),
  );
  return attribute.startsWith('d="') ? short.replace(/,-/g, '-') : short;
}

const measured = /^(?:d|transform|x|y|x1|x2|y1|y2|cx|cy|r|width|height)="/;

function attributesOf(tag: string): string[] {
  const attributes: string[] = [];
  for (const [attribute, name] of tag.matchAll(/([\w:-]+)="[^"]*"/g)) {
    // The picture as a whole is described; the roles of its parts say nothing more.
    if (/^(?:class|pointer-events|role|aria-.*)$/.test(name!) || needless.has(attribute)) continue;
    const short = measured.test(attribute) ? rounded(attribute) : attribute;
    if (!needless.has(short)) attributes.push(short);
  }
  return attributes;
}

/** A dot that Vega draws as two arcs about a moved origin. */
function asCircle(attributes: readonly string[]): string[] | null {
  const arcs = attributes
    .map((one) => /^d="M([\d.]+),0A\1,\1,0,1,1-\1,0A\1,\1,0,1,1,\1,0(?:Z)?"$/.exec(one)?.[1])
    .find((radius) => radius !== undefined);
  const place = attributes
    .map((one) => /^transform="translate\((-?[\d.]+),(-?[\d.]+)\)"$/.exec(one))
    .find((found) => found !== null);
  if (arcs === undefined || !place) return null;
  const rest = attributes.filter((one) => !one.startsWith('d="') && !one.startsWith('transform="'));
  return [`cx="${place[1]}"`, `cy="${place[2]}"`, `r="${arcs}"`, ...rest];
}

/** A box with round corners that Vega draws as lines and curves: M x y, four times a line to x y and a curve to x y. */
function asRect(attributes: readonly string[]): string[] | null {
  const path = attributes.find((one) => /^d="M[-\d.,]+(?:L[-\d.,]+C[-\d.,]+){4}Z"$/.test(one));
  const numbers = path?.match(/-?[\d.]+/g)?.map(Number);
  if (path === undefined || numbers?.length !== 34) return null;
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const radius = xs[0]! - left;
  const corners = [right - xs[1]!, ys[4]! - top, bottom - ys[5]!, right - xs[8]!, xs[9]! - left, bottom - ys[12]!];
  if (corners.some((corner) => Math.abs(corner - radius) > 0.15)) return null;
  const sides = { x: left, y: top, width: right - left, height: bottom - top, rx: radius };
  const places = Object.entries(sides).map(([name, value]) => `${name}="${Math.round(value * 10) / 10}"`);
  return [...places, ...attributes.filter((one) => one !== path)];
}

/** Frames without paint: there to be pointed at, and a picture in a page is not. */
function isUnseen(tag: string): boolean {
  return / class="(?:background|foreground)"/.test(tag) && !/ (?:fill|stroke)="(?!none)/.test(tag);
}

/**
 * The same picture in a third of the bytes: numbers to a tenth of a pixel, what every element repeats said once at the
 * root, groups that only group and frames that nobody sees left out, dots as circles.
 *
 * Only tags are touched; text stays as it is.
 */
export function compactSvg(svg: string): string {
  const open: boolean[] = [];
  let made = '';
  for (const part of svg.split(/(<[^<>]*>)/)) {
    if (part === '</g>') {
      if (open.pop()) made += '</g>';
      continue;
    }
    const name = /^<([a-zA-Z]+)/.exec(part)?.[1];
    if (name === undefined || name === 'svg' || name === 'clipPath') {
      made += name === 'svg' ? part.replace(/ class="[^"]*"/, ` font-family="${fontFamily}" font-size="12px"`) : part;
      continue;
    }
    if (name === 'path' && isUnseen(part)) continue;
    const attributes = attributesOf(part);
    if (name === 'g') {
      // A layer without a mark.
      if (part.endsWith('/>')) continue;
      open.push(attributes.length > 0);
      if (attributes.length > 0) made += `<g ${attributes.join(' ')}>`;
      continue;
    }
    const shape = name === 'path' ? shapeOf(attributes) : [name, ...attributes];
    made += `<${shape.join(' ')}${part.endsWith('/>') ? '/>' : '>'}`;
  }
  return withoutEmptyGroups(made);
}

function shapeOf(attributes: readonly string[]): string[] {
  const circle = asCircle(attributes);
  if (circle) return ['circle', ...circle];
  const rect = asRect(attributes);
  return rect ? ['rect', ...rect] : ['path', ...attributes];
}

function withoutEmptyGroups(svg: string): string {
  const shorter = svg.replace(/<g[^<>]*><\/g>/g, '');
  return shorter === svg ? svg : withoutEmptyGroups(shorter);
}
