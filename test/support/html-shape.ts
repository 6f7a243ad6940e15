const places = new Set(['transform', 'opacity', 'text-anchor']);

/**
 * Counts what a page is made of: every element and every attribute by name, data URLs and scripts left out of sight.
 * Two pages that differ only in what strangers wrote have the same shape. Where a label stands in a picture depends on its
 * width, so what only places a mark is not counted.
 */
export function htmlShape(html: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  // What stands in script and style is no markup; their tags are.
  const markup = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3');
  for (const [, close, name, rest] of markup.matchAll(/<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g)) {
    count(`${close}${name}`);
    for (const [, attribute] of (rest ?? '').matchAll(/([^\s"'=/]+)(?:=(?:"[^"]*"|'[^']*'|[^\s"']+))?/g)) {
      if (!places.has(attribute!)) count(`${name}@${attribute}`);
    }
  }
  return counts;
}
