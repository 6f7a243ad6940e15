/** The languages every text exists in. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/**
 * What a number counts or measures. The unit decides how it is written; data keep the bare number.
 * `share` is 0..1, `money` is in the account currency, `days` may have a fraction.
 */
export type Unit =
  | 'customers'
  | 'orders'
  | 'count'
  | 'share'
  | 'money'
  | 'days'
  | 'ratio'
  | 'score'
  | 'number'
  | 'date'
  | 'text';

/** A value with its unit, so that one formatter serves findings, metrics, tables and charts. */
export interface Quantity {
  readonly value: number | string | null;
  readonly unit: Unit;
  readonly currency?: string | null;
}

/** A name that the data give in more than one language (products: name, name_en). */
export interface Names {
  readonly names: Readonly<Record<Language, string>>;
}

export type MessageParam = string | number | boolean | null | Quantity | Names | Message | readonly Message[];

/** A text that is not yet made: it becomes words when it is shown, in the language asked for. */
export interface Message {
  readonly id: string;
  readonly params?: { readonly [name: string]: MessageParam };
}

/** The words of one message in every language. A missing language does not compile. */
export type Texts = { readonly [id: string]: Readonly<Record<Language, string>> };

export function message(id: string, params?: Message['params']): Message {
  return params === undefined ? { id } : { id, params };
}

export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string';
}
