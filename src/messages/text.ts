import { catalogue } from './catalogue.js';
import { formatValue } from './format-value.js';
import { isMessage, type Language, type Message, type MessageParam, type Quantity } from './message.js';

const plurals = new Map<Language, Intl.PluralRules>();

function pluralForm(language: Language, value: number): 'one' | 'other' {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  return rules.select(value) === 'one' ? 'one' : 'other';
}

function isQuantity(param: MessageParam): param is Quantity {
  return typeof param === 'object' && param !== null && 'unit' in param;
}

function numberOf(param: MessageParam | undefined): number {
  if (typeof param === 'number') return param;
  return param !== undefined && isQuantity(param) && typeof param.value === 'number' ? param.value : Number.NaN;
}

function paramText(param: MessageParam | undefined, language: Language): string {
  if (param === undefined || param === null) return '–';
  if (typeof param === 'string') return param;
  if (typeof param === 'boolean') return param ? 'true' : 'false';
  if (typeof param === 'number') return formatValue(param, 'number', language);
  if (Array.isArray(param))
    return param.map((part: Message) => text(part, language)).join(language === 'en' ? ', ' : '、');
  if (typeof param === 'object' && 'names' in param) return param.names[language];
  if (isQuantity(param)) return formatValue(param.value, param.unit, language, param.currency ?? null);
  if (isMessage(param)) return text(param, language);
  return '–';
}

const ideograph = /[\u4e00-\u9fff]/;

/** Chinese sets a blank between its characters and Latin words or numbers; what a parameter holds the template cannot know. */
function spaced(words: string, before = '', after = ''): string {
  const left = ideograph.test(before) && /^[A-Za-z0-9-]/.test(words) ? ' ' : '';
  const right = ideograph.test(after) && /[A-Za-z0-9%]$/.test(words) ? ' ' : '';
  return left + words + right;
}

/**
 * Makes the words of a message.
 *
 * `{name}` is replaced by the parameter, written in its unit; `{name#customer|customers}` chooses the first form for
 * one and the second for every other number. An id without a text gives the id itself, so that nothing is ever hidden.
 *
 * @example text(message('unit.customers', { n: 1 }), 'en')
 */
export function text(what: Message, language: Language = 'en'): string {
  const template = catalogue[what.id]?.[language];
  if (template === undefined) return what.id;
  return template.replace(
    /\{(\w+)(?:#([^|{}]*)\|([^{}]*))?\}/g,
    (match, name: string, one: string | undefined, other: string | undefined, at: number) => {
      const param = what.params?.[name];
      if (one === undefined) return spaced(paramText(param, language), template[at - 1], template[at + match.length]);
      return pluralForm(language, numberOf(param)) === 'one' ? one : (other ?? '');
    },
  );
}

/** Whether a text exists for the id (used for values that may have a translated name). */
export function hasText(id: string): boolean {
  return Object.hasOwn(catalogue, id);
}
