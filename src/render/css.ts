import { darkColours } from '../chart/index.js';

/** Any text as a CSS string: everything but letters, digits and blanks is written as its number. */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `);
  return `"${escaped}"`;
}

/** On a dark ground the pictures' colours change by rules on their attributes: one picture serves both. */
export function darkChartRules(): string {
  const rules = (scope: string): string =>
    Object.entries(darkColours)
      .flatMap(([from, to]) =>
        ['fill', 'stroke'].map((name) => `${scope} .chart [${name}="${from}"] { ${name}: ${to}; }`),
      )
      .join('\n');
  return `@media screen {\n${rules(':root[data-theme="dark"]')}\n}
@media screen and (prefers-color-scheme: dark) {\n${rules(':root:not([data-theme="light"])')}\n}`;
}

/** What stands in the margins of the printed pages, the cover apart. */
export function marginBoxes(left: string, right: string): string {
  const look = 'font-family: var(--font); font-size: 8pt; color: #566370;';
  return `@page {
  @top-left { content: ${cssString(left)}; ${look} }
  @top-right { content: ${cssString(right)}; ${look} }
  @bottom-right { content: counter(page) " / " counter(pages); ${look} }
}
@page :first { @top-left { content: none; } @top-right { content: none; } @bottom-right { content: none; } }`;
}
