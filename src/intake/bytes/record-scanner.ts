const quote = 0x22;
const lf = 0x0a;
const cr = 0x0d;
const nul = 0x00;

/** Longest record that is read; a longer one is a file without line ends or with an open quote. */
export const maxRecordBytes = 16 * 2 ** 20;

export interface ScannedRecord {
  /** Bytes of the record without its line end; valid only during the call. */
  readonly bytes: Buffer;
  /** Number of the record from 0, blank lines not counted. */
  readonly index: number;
  /** Physical line on which it starts, from 1. */
  readonly line: number;
  /** Start and end of each field in `bytes`, quotes included. */
  readonly fields: readonly number[];
  readonly hasQuotes: boolean;
  /** A character stands after a closing quote. */
  readonly malformed: boolean;
  readonly hasNul: boolean;
}

/** What a scan ended with. */
export interface ScanEnd {
  readonly records: number;
  readonly blankLines: number;
  /** Physical line and byte where a quote opened that nothing closes; null when all are closed. */
  readonly openQuoteLine: number | null;
  /** Line of a record longer than the limit. */
  readonly tooLongLine: number | null;
}

/**
 * Splits UTF-8 bytes into records as RFC 4180 says: LF, CRLF and CR end a record, a quoted field may hold them, a quote
 * inside is doubled. After a malformed quote the rest of the line is taken literally, so that one record is lost and
 * not the next.
 *
 * The second reading of every file, independent of the engine.
 */
export class RecordScanner {
  readonly #delimiter: number;
  readonly #visit: (record: ScannedRecord) => boolean | undefined;
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;
  #index = 0;
  #blank = 0;
  #openQuoteLine: number | null = null;
  #tooLongLine: number | null = null;
  #stopped = false;

  /** @param visit - called for every record; `false` stops the scan */
  constructor(delimiter: string, visit: (record: ScannedRecord) => boolean | undefined) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#visit = visit;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  push(chunk: Buffer): void {
    if (this.#stopped) return;
    const data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const used = this.#scan(data, false);
    this.#rest = Buffer.from(data.subarray(used));
    if (this.#rest.length > maxRecordBytes) {
      this.#tooLongLine = this.#line;
      this.#stopped = true;
    }
  }

  end(): ScanEnd {
    if (!this.#stopped && this.#rest.length > 0) this.#scan(this.#rest, true);
    return {
      records: this.#index,
      blankLines: this.#blank,
      openQuoteLine: this.#openQuoteLine,
      tooLongLine: this.#tooLongLine,
    };
  }

  /** Gives the number of bytes that whole records took. */
  #scan(data: Buffer, final: boolean): number {
    const delimiter = this.#delimiter;
    let start = 0;
    while (start < data.length) {
      const fields: number[] = [start];
      let at = start;
      let fieldStart = true;
      let hasQuotes = false;
      let malformed = false;
      let hasNul = false;
      let inner = 0;
      let end = -1;
      let next = -1;
      while (at < data.length) {
        const byte = data[at]!;
        if (byte === quote) {
          hasQuotes = true;
          if (fieldStart && !malformed) {
            const close = closingQuote(data, at);
            if (close < 0) {
              if (!final) return start;
              this.#openQuoteLine = this.#line + lineEnds(data, start, at);
              this.#stopped = true;
              return data.length;
            }
            if (close + 1 >= data.length && !final) return start;
            inner += lineEnds(data, at, close);
            hasNul ||= data.subarray(at, close).includes(nul);
            at = close + 1;
            const after = data[at];
            fieldStart = false;
            malformed = !(after === undefined || after === delimiter || after === lf || after === cr);
            continue;
          }
        } else if (byte === delimiter) {
          fields.push(at, at + 1);
          fieldStart = true;
          at++;
          continue;
        } else if (byte === lf || byte === cr) {
          if (byte === cr && at + 1 >= data.length && !final) return start;
          end = at;
          next = at + (byte === cr && data[at + 1] === lf ? 2 : 1);
          break;
        } else if (byte === nul) hasNul = true;
        fieldStart = false;
        at++;
      }
      if (end < 0) {
        if (!final) return start;
        end = data.length;
        next = data.length;
      }
      fields.push(end);
      if (end === start) this.#blank++;
      else {
        const record = {
          bytes: data.subarray(start, end),
          index: this.#index++,
          line: this.#line,
          fields: start === 0 ? fields : fields.map((offset) => offset - start),
          hasQuotes,
          malformed,
          hasNul,
        };
        if (this.#visit(record) === false) {
          this.#stopped = true;
          return next;
        }
      }
      this.#line += inner + 1;
      start = next;
    }
    return start;
  }
}

/** The quote that closes the one at `at`, or -1. */
function closingQuote(data: Buffer, at: number): number {
  let close = data.indexOf(quote, at + 1);
  while (close >= 0 && data[close + 1] === quote) close = data.indexOf(quote, close + 2);
  return close;
}

function lineEnds(data: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const byte = data[at];
    if (byte === lf || (byte === cr && data[at + 1] !== lf)) count++;
  }
  return count;
}

/** The text of a record's field: without its quotes, doubled quotes made single. */
export function fieldText(record: ScannedRecord, field: number): string {
  const { bytes, fields } = record;
  const text = bytes.toString('utf8', fields[2 * field], fields[2 * field + 1]);
  return text.length >= 2 && text.startsWith('"') && text.endsWith('"')
    ? text.slice(1, -1).replaceAll('""', '"')
    : text;
}

export function fieldCount(record: ScannedRecord): number {
  return record.fields.length / 2;
}
