import { displayText } from './display-text.js';

/** http, javascript, data and file addresses stay text. */
const allowed = /^(https:\/\/|mailto:)/i;

interface Markdown {
  render(source: string): string;
  validateLink(url: string): boolean;
}

let loading: Promise<Markdown> | null = null;

function load(): Promise<Markdown> {
  loading ??= import('markdown-it').then(({ default: MarkdownIt }) => {
    const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
    // A picture would be read from a disk or a network: there are none in a page of ours.
    markdown.disable('image');
    markdown.validateLink = (url) => allowed.test(url.trim());
    return markdown;
  });
  return loading;
}

/**
 * A consultant's own words as HTML. HTML in them is text, links are https or mailto, headings start below the page's own.
 *
 * @example await renderMarkdown('**Bold** <b>not</b>') // => '<p><strong>Bold</strong> &lt;b&gt;not&lt;/b&gt;</p>\n'
 */
export async function renderMarkdown(source: string): Promise<string> {
  const markdown = await load();
  const clean = source
    .split(/\r\n|\r|\n/)
    .map(displayText)
    .join('\n');
  return markdown.render(clean).replace(/<(\/?)h([1-6])>/g, (_, slash: string, level: string) => {
    return `<${slash}h${Math.min(6, Number(level) + 2)}>`;
  });
}
