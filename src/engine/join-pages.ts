/** One array of all pages, on shared memory, so that a worker sees it without a copy. */
export function joinPages(pages: readonly Uint32Array[]): Uint32Array {
  const length = pages.reduce((sum, page) => sum + page.length, 0);
  const all = new Uint32Array(new SharedArrayBuffer(4 * length));
  let at = 0;
  for (const page of pages) {
    all.set(page, at);
    at += page.length;
  }
  return all;
}
