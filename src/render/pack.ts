import { deflateSync } from 'node:zlib';

/**
 * Text as it stands packed in a page: deflated, in base64. page.js unpacks it where it is asked for; a browser that
 * cannot (no `DecompressionStream`) shows the page as it prints.
 */
export function pack(text: string): string {
  return deflateSync(text, { level: 9 }).toString('base64');
}
