import { hasText, languages, message, type Names, text } from '../../messages/index.js';

/** The name of a feature in every language: its own text, that of its kind with the value, or the name of the column. */
export function featureNames(id: string): Names {
  const colon = id.indexOf(':');
  const [kind, value] = colon < 0 ? [id, null] : [id.slice(0, colon), id.slice(colon + 1)];
  const own = `feature.${kind}`;
  const names = languages.map((language) => {
    if (!hasText(own)) return [language, id];
    if (value === null) return [language, text(message(own), language)];
    return [language, text(message(own, { value: valueNames(kind, value).names[language] }), language)];
  });
  return { names: Object.fromEntries(names) as Names['names'] };
}

/** The same feature by the name of its product, where it is one of a product and the data have its name. */
export function namedByProduct<T extends { readonly id: string; readonly names: Names }>(
  feature: T,
  products: ReadonlyMap<string, Names>,
): T {
  const product = /^product:(.*)$/s.exec(feature.id)?.[1];
  const known = product === undefined ? undefined : products.get(product);
  if (known === undefined) return feature;
  const names = languages.map((language) => [
    language,
    text(message('feature.product', { value: known.names[language] }), language),
  ]);
  return { ...feature, names: { names: Object.fromEntries(names) as Names['names'] } };
}

/** What one value is called: a channel, a category, a tier, a code that is common in data. */
export function valueNames(kind: string, value: string): Names {
  const known = [
    `feature.${kind}.${value}`,
    `${kind}.${value}`,
    `segment/tiers.${kind}.${value}`,
    `code.${value}`,
  ].find(hasText);
  const names = languages.map((language) => [language, known === undefined ? value : text(message(known), language)]);
  return { names: Object.fromEntries(names) as Names['names'] };
}
