const placeholder = /(<span class="page-number" data-target="([^"]+)">)[^<]*(<\/span>)/g;

/** The ids whose page numbers a page asks for, in their order. */
export function pageNumberTargets(html: string): string[] {
  return [...html.matchAll(placeholder)].map((found) => found[2]!);
}

/** Writes page numbers into the contents: `<span class="page-number" data-target="id"></span>`. */
export function fillPageNumbers(html: string, pageOf: (target: string) => number | string): string {
  return html.replaceAll(placeholder, (_, open: string, target: string, close: string) => {
    return `${open}${pageOf(target)}${close}`;
  });
}
