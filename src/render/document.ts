import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fontFamily } from '../chart/index.js';
import type { Language } from '../messages/index.js';
import { darkChartRules, marginBoxes } from './css.js';
import { embeddedFonts } from './embedded-fonts.js';
import { escapeHtml, straightQuotes } from './escape.js';
import { pack } from './pack.js';
import { chartRuntime, inline } from './runtime.js';
import type { SectionData } from './section-model.js';
import { templateFile } from './templates.js';
import { checkCss, themeCss } from './theme-css.js';

export interface DocumentParts {
  readonly body: string;
  readonly data: readonly SectionData[];
  readonly language: Language;
  readonly title: string;
  readonly header: { readonly left: string; readonly right: string };
  readonly theme: string;
  readonly templates: string | null;
  readonly interactive: boolean;
  readonly embedFonts: boolean;
}

function sha256(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** What only indents the templates is a tenth of a page. Markdown may hold lines whose blanks count. */
function withoutIndent(body: string): string {
  return body
    .split(/(<pre[\s>][\s\S]*?<\/pre>)/)
    .map((part) => (part.startsWith('<pre') ? part : part.replace(/\n\s+/g, '\n')))
    .join('');
}

/** The text of a page without its tags, for the fonts: what it may show and a little more. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/&#?\w+;/g, ' ');
}

/**
 * The page around the body: policy, fonts, style, data blocks, scripts. Templates cannot reach it.
 *
 * The policy comes before all else: nothing is loaded but what stands in the file, and no script runs but ours.
 */
export async function buildDocument(parts: DocumentParts): Promise<string> {
  const { body, data, language, title, header, theme, templates, interactive, embedFonts } = parts;
  const specs = JSON.stringify(Object.fromEntries(data.flatMap((one) => one.specs.map(({ id, spec }) => [id, spec]))));
  const tables = JSON.stringify(
    Object.fromEntries(data.flatMap((one) => one.tables.map(({ id, data: rows }) => [id, rows]))),
  );
  const runtime = interactive && specs !== '{}' ? await chartRuntime() : null;
  const script = interactive ? inline(await readFile(templateFile('page.js', templates), 'utf8')) : null;
  const scripts = [runtime, script].filter((one) => one !== null);
  const packed = [
    ...(runtime === null ? [] : [packedBlock('runtime', runtime), packedBlock('charts', specs)]),
    ...(tables === '{}' ? [] : [packedBlock('tables', tables)]),
  ];
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    scripts.length > 0 ? `script-src ${scripts.map(sha256).join(' ')}` : "script-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const fonts = embedFonts ? await embeddedFonts(wordsOf(body) + specs + tables + header.left + header.right) : '';
  const css = [
    fonts,
    `:root { --font: "${fontFamily}", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }`,
    themeCss(theme, templates),
    checkCss(await readFile(templateFile('page.css', templates), 'utf8'), 'page.css'),
    darkChartRules(),
    marginBoxes(header.left, header.right),
  ].join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>
${css}
</style>
</head>
<body>
${withoutIndent(language === 'en' ? straightQuotes(body) : body)}
${packed.join('\n')}
${script === null ? '' : `<script>${script}</script>`}
</body>
</html>
`;
}

/** Data and the charts' runtime stand packed in the page; no browser runs a script of this type. */
function packedBlock(name: string, content: string): string {
  return `<script type="application/octet-stream" data-packed="${name}">${pack(content)}</script>`;
}
