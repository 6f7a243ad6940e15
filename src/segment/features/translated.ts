import {
  formatValue,
  type Language,
  languages,
  message,
  type Names,
  type Quantity,
  text,
} from '../../messages/index.js';
import type { ColumnSpec } from '../../result/index.js';

/** A column of names that stand in no text of their own: what each is called in every language goes with the column. */
export function namedColumn(ids: readonly (string | null)[], namesOf: (id: string) => Names | null): ColumnSpec {
  return { type: 'text', data: ids, translations: translationsOf(ids, namesOf) };
}

/** What each of the ids is called in every language. */
export function translationsOf(
  ids: readonly (string | null)[],
  namesOf: (id: string) => Names | null,
): Record<Language, Record<string, string>> {
  const translations: Record<Language, Record<string, string>> = { en: {}, 'zh-CN': {} };
  for (const id of new Set(ids)) {
    const names = id === null ? null : namesOf(id);
    if (id === null || names === null) continue;
    for (const language of languages) translations[language][id] = names.names[language];
  }
  return translations;
}

/** How a cluster is called: numbered ones "cluster 2", named ones by their name. */
export function clusterName(id: string): Names | null {
  if (!/^\d+$/.test(id)) return null;
  const names = languages.map((language) => [language, text(message('feature.cluster', { id }), language)]);
  return { names: Object.fromEntries(names) as Names['names'] };
}

/** A cluster for a sentence. */
export function clusterWords(id: string): Names | string {
  return clusterName(id) ?? id;
}

/** Numbers of different units as people read them: the English words as values, with what they are in the other languages. */
export function shownWords(
  quantities: readonly Quantity[],
  currency: string | null,
): { shown: string[]; translations: { 'zh-CN': Record<string, string> } } {
  const words = (language: Language) =>
    quantities.map(({ value, unit }) => formatValue(value, unit, language, currency));
  const shown = words('en');
  return { shown, translations: { 'zh-CN': Object.fromEntries(words('zh-CN').map((word, i) => [shown[i]!, word])) } };
}
