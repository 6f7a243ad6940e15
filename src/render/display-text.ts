/** Longest name on a page or in a picture, in graphemes; CSV files have the whole. */
export const longestName = 60;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * What must not reach a reader as it is: controls (XML takes most of them in no form), marks that turn the direction
 * of the text around, invisible characters, halves of surrogate pairs.
 */
const strange =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function visible(character: string): string {
  if (character === '\t' || character === '\n' || character === '\r') return ' ';
  return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** The same words with every control or invisible character written out, so that nothing hides in a name. */
export function displayText(value: string): string {
  return value.replace(strange, visible);
}

/** A name as it is shown: strange characters written out, cut to `most` graphemes. */
export function displayName(value: string, most = longestName): string {
  const clean = displayText(value.length > 40 * most ? value.slice(0, 40 * most) : value);
  if (clean.length <= most) return clean;
  const kept: string[] = [];
  for (const { segment } of segmenter.segment(clean)) {
    if (kept.length === most) return `${kept.slice(0, most - 1).join('')}…`;
    kept.push(segment);
  }
  return clean;
}
