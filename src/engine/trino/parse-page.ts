/** What the server says in one answer of the protocol. */
export interface Page {
  readonly id: string;
  readonly nextUri?: string;
  readonly columns?: readonly { readonly name: string; readonly type: string }[];
  readonly data?: readonly (readonly unknown[])[];
  readonly error?: { readonly message: string; readonly errorName: string };
}

/** Sixteen digits may be more than a number holds. */
const long = /\d{16}/;

/** The third argument that JSON.parse gives: the text a number stood as. */
type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

const keepLong: Reviver = (_, value, { source }) =>
  typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) && source !== undefined
    ? source
    : value;

/**
 * An answer of the server; integers beyond 2^53 stay text, as a number would round them. What is not JSON stays as it is.
 */
export function parsePage(text: unknown): unknown {
  if (typeof text !== 'string' || !text.startsWith('{')) return text;
  return JSON.parse(text, long.test(text) ? (keepLong as (key: string, value: unknown) => unknown) : undefined);
}
