/** What the server says in one answer of the protocol. */
export interface Page {
  readonly id: string;
  readonly nextUri?: string;
  readonly columns?: readonly { readonly name: string; readonly type: string }[];
  readonly data?: readonly (readonly unknown[])[];
  /** The rows of a long page as they came: `[[…],[…]]`; `data` reads them when it is asked for. */
  readonly rows?: Uint8Array;
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

function parsed(text: string): unknown {
  return JSON.parse(text, long.test(text) ? (keepLong as (key: string, value: unknown) => unknown) : undefined);
}

/** Bytes from which on it pays to look at the rows of an answer before they are read. */
const longPage = 1 << 14;

const [beforeRows, afterRows] = ['"data":[[', ']],"stats":{'];

/** An answer whose rows are left as bytes; null where they do not stand as the server writes them. */
function withRows(body: Buffer): Page | null {
  if (body.length < longPage) return null;
  // A quote inside of a text is escaped: neither mark can stand in one.
  const from = body.indexOf(beforeRows);
  const to = body.lastIndexOf(afterRows);
  if (from < 0 || to < from) return null;
  const rows = body.subarray(from + beforeRows.length - 2, to + 2);
  try {
    const rest = JSON.parse(`${body.toString('utf8', 0, from)}${body.toString('utf8', to + 3)}`) as Page;
    return {
      ...rest,
      rows,
      get data() {
        return parsed(rows.toString()) as readonly (readonly unknown[])[];
      },
    };
  } catch {
    return null;
  }
}

/**
 * An answer of the server; integers beyond 2^53 stay text, as a number would round them. What is not JSON stays as it is.
 */
export function parsePage(body: unknown): unknown {
  if (!Buffer.isBuffer(body)) return body;
  return body[0] === 0x7b ? (withRows(body) ?? parsed(body.toString())) : body.toString();
}
