import { describe, expect, test } from 'vitest';
import { compactSvg } from '../../src/render/compact-svg.js';

const around = (inside: string): string => `<svg width="10" class="marks" viewBox="0 0 10 10">${inside}</svg>`;
const inside = (svg: string): string => /^<svg [^>]*>(.*)<\/svg>$/s.exec(compactSvg(around(svg)))![1]!;

describe('compactSvg', () => {
  test('groups that only group go, those that move or clip stay, with their ends', () => {
    expect(inside('<g class="a"><g transform="translate(1,2)"><g><path d="M0,0h1"/></g></g></g>')).toBe(
      '<g transform="translate(1,2)"><path d="M0,0h1"/></g>',
    );
    expect(inside('<g transform="translate(3,0)"><g class="b"></g></g>')).toBe('');
    // A layer without a mark is closed at once.
    expect(inside('<g fill="none"><g class="c" role="x"/><path d="M0,0h1"/><g class="d"/></g>')).toBe(
      '<g fill="none"><path d="M0,0h1"/></g>',
    );
  });

  test('numbers are rounded to a tenth, small ones and those with an exponent too', () => {
    expect(inside('<path d="M0.04,-3.0000001L1e-17,22.25" fill="#1b5e8c"/>')).toBe(
      '<path d="M0-3L0,22.3" fill="#1b5e8c"/>',
    );
  });

  test('a dot of two arcs is a circle, a box with equal round corners a rect, other corners stay a path', () => {
    expect(inside('<path transform="translate(5.04,-6)" d="M2,0A2,2,0,1,1,-2,0A2,2,0,1,1,2,0" fill="red"/>')).toBe(
      '<circle cx="5" cy="-6" r="2" fill="red"/>',
    );
    // x 1 to 11, y 0 to 6, corners of 2
    const box = 'M3,0L9,0C10,0,11,1,11,2L11,4C11,5,10,6,9,6L3,6C2,6,1,5,1,4L1,2C1,1,2,0,3,0Z';
    expect(inside(`<path d="${box}"/>`)).toBe('<rect x="1" y="0" width="10" height="6" rx="2"/>');
    const half = 'M1,0L9,0C10,0,11,1,11,2L11,4C11,5,10,6,9,6L1,6C1,6,1,6,1,6L1,0C1,0,1,0,1,0Z';
    expect(inside(`<path d="${half}"/>`)).toBe(`<path d="${half}"/>`);
  });

  test('frames without paint go, painted ones stay', () => {
    expect(inside('<path class="background" d="M0,0h5v5h-5Z"/><path class="foreground" d="" display="none"/>')).toBe(
      '',
    );
    expect(inside('<path class="background" d="M0,0h5" fill="#fff"/>')).toBe('<path d="M0,0h5" fill="#fff"/>');
  });

  test('text is left as it is, whatever it looks like', () => {
    expect(inside('<text class="x" font-size="12px">class="a" 1.23456 opacity="1"</text>')).toBe(
      '<text>class="a" 1.23456 opacity="1"</text>',
    );
  });
});
