import { hasText, type Language, languages, message, type Names, text } from '../../messages/index.js';

/** A text that is made for each language. */
export const inAll = (of: (language: Language) => string): Names => ({
  names: Object.fromEntries(languages.map((language) => [language, of(language)])) as Names['names'],
});
/** A message in all languages. */
export const named = (id: string, params?: Parameters<typeof message>[1]): Names =>
  inAll((language) => text(message(id, params), language));
/** A name as it stands, or in all languages. */
export const texts = (name: Names | string): Names => (typeof name === 'string' ? inAll(() => name) : name);

/** A column's name for people: its own text, that of the input column, or as it stands. */
export function columnName(column: string): Names {
  const id = [`feature.${column}`, `column.${column}`].find(hasText);
  return id === undefined ? inAll(() => column) : named(id);
}

/** A value's name for people. */
export function valueName(column: string, value: string): Names {
  const id = [`feature.${column}.${value}`, `${column}.${value}`].find(hasText);
  return id === undefined ? inAll(() => value) : named(id);
}
