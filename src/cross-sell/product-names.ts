import type { Names } from '../messages/index.js';
import type { ColumnSpec } from '../result/index.js';

/** English names of products by the name the data give first, where the table of products has both. */
export type EnglishNames = ReadonlyMap<string, string>;

/** English names by name. Products that share a name but not its translation are left as they stand. */
export function englishNames(names: readonly (string | null)[], english: readonly (string | null)[]): EnglishNames {
  const found = new Map<string, string>();
  const unclear = new Set<string>();
  names.forEach((name, i) => {
    const translated = english[i] ?? null;
    if (name === null || translated === null) return;
    if (found.has(name) && found.get(name) !== translated) unclear.add(name);
    found.set(name, translated);
  });
  for (const name of unclear) found.delete(name);
  return found;
}

/** `铅笔` and, where an id was added to tell two products apart, `铅笔 (P7)`. */
function translate(shown: string, english: EnglishNames): string | null {
  const whole = english.get(shown);
  if (whole !== undefined) return whole;
  const [, name = '', id = ''] = /^(.*)( \([^()]*\))$/su.exec(shown) ?? [];
  const part = english.get(name);
  return part === undefined ? null : part + id;
}

/** A product's name for a sentence: in the reader's language where the data know it. */
export function nameOf(shown: string, english: EnglishNames): string | Names {
  const translated = translate(shown, english);
  return translated === null ? shown : { names: { en: translated, 'zh-CN': shown } };
}

/** A column of product names, with what they are called in English. */
export function nameColumn(data: readonly (string | null)[], english: EnglishNames): ColumnSpec {
  const en: Record<string, string> = {};
  for (const shown of data) {
    const translated = shown === null ? null : translate(shown, english);
    if (shown !== null && translated !== null) en[shown] = translated;
  }
  return { type: 'text', data, ...(Object.keys(en).length === 0 ? {} : { translations: { en } }) };
}
