import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Issue } from '../../errors.js';
import { BasketCollector, BasketScanner } from '../bytes/basket-scanner.js';
import { headBytes, plainChunks, utf8Chunks } from '../bytes/decoded.js';
import { ItemNumbers } from '../bytes/item-numbers.js';
import { fieldCount, fieldText, RecordScanner } from '../bytes/record-scanner.js';
import { sha256Of } from '../bytes/sha256.js';
import { idOrder } from '../id-order.js';
import { delimiterBytes } from '../options.js';
import { fatal, problem } from '../problem.js';
import { chosenEncoding, wrongEncoding } from './chosen-encoding.js';
import type { SourceContext } from './source.js';
import { watched } from './watched.js';

/** A file of baskets as numbers: one reading, from which kernels and the engine's table are made. */
export interface BasketFile {
  readonly name: string;
  readonly path: string;
  readonly delimiter: string;
  readonly encoding: string;
  /** Ids of the items: whole numbers ascending where all are, else by code units. */
  readonly ids: readonly string[];
  /** Where the items of each basket begin; baskets + 1 entries. */
  readonly offsets: Int32Array;
  /** Numbers into `ids`, as they stand in the file: an item may be repeated. */
  readonly items: Int32Array;
  readonly repeats: number;
  /** Line of each basket, from 1. */
  readonly lines: Int32Array;
  readonly sha256: string;
  readonly issues: readonly Issue[];
}

/** Delimiter of a basket file: the one asked for, else a comma where there is one, else blanks (as FIMI files have). */
function delimiterOf(first: string, asked: string | undefined): string {
  if (asked !== undefined) return asked;
  return [',', ';', '\t'].find((delimiter) => first.includes(delimiter)) ?? ' ';
}

/** From so many bytes encoding and delimiter are told. */
const headSize = 2 ** 16;

interface Collected {
  readonly collector: BasketCollector;
  /** The items by number. */
  readonly texts: readonly string[];
  readonly blankLines: number;
  readonly sha256: string | null;
}

/**
 * Reads a file of one basket a line into typed arrays.
 *
 * Plain lines are read byte by byte; where a quote, a lone carriage return or a sign that needs care is met, the file is read
 * again record by record. Cost: O(bytes); memory: 4 bytes an item and 8 a basket.
 *
 * @throws VitalfewError bad_input (no item, wrong encoding, an open quote, a file that changed), cancelled
 */
export async function readBaskets(
  path: string,
  gzip: boolean,
  context: Pick<SourceContext, 'options' | 'signal'>,
): Promise<BasketFile> {
  const { options, signal } = context;
  const name = basename(path);
  const unchanged = watched(path);
  const head = await headBytes(path, gzip, headSize);
  const { encoding, bom } = chosenEncoding(name, head, options.encoding);
  const bytes = { path, gzip, encoding, bom };
  const start =
    encoding === 'utf-8' ? head.subarray(bom) : Buffer.from(new TextDecoder(encoding).decode(head.subarray(bom)));
  const delimiter = delimiterOf(
    start
      .toString('utf8')
      .trimStart()
      .split(/[\r\n]/)[0] ?? '',
    delimiterBytes[options.delimiter],
  );
  const plain = encoding === 'utf-8' ? await scanPlain(bytes, delimiter, signal) : null;
  const { collector, texts, blankLines, sha256 } = plain ?? (await scanRecords(name, bytes, delimiter, signal));
  unchanged();
  if (!isUtf8(collector.numbers.bytes())) throw wrongEncoding(name, head);
  if (collector.count === 0) throw fatal(problem({ code: 'E-EMP-04', severity: 'error', place: { source: name } }));
  const { items, offsets, lines } = collector.finish();
  const ids = sortIds(texts, items);
  const place = { source: name };
  const issues: Issue[] = [];
  if (encoding !== 'utf-8') issues.push(problem({ code: 'I-ENC-03', severity: 'info', place, params: { encoding } }));
  if (blankLines > 0)
    issues.push(problem({ code: 'I-ROW-06', severity: 'info', place, count: blankLines, params: { n: blankLines } }));
  return {
    name,
    path,
    delimiter,
    encoding,
    ids,
    offsets,
    items,
    repeats: collector.repeats,
    lines,
    sha256: sha256 ?? (await sha256Of(path)),
    issues,
  };
}

type Bytes = Parameters<typeof utf8Chunks>[0];

/** Null where the lines are not written plainly. */
async function scanPlain(
  { path, gzip, bom }: Bytes,
  delimiter: string,
  signal: AbortSignal | undefined,
): Promise<Collected | null> {
  const collector = new BasketCollector(new ItemNumbers());
  const scanner = new BasketScanner(collector, delimiter);
  const hash = createHash('sha256');
  let skip = bom;
  for await (const chunk of plainChunks(path, gzip)) {
    signal?.throwIfAborted();
    hash.update(chunk);
    scanner.push(skip > 0 ? chunk.subarray(skip) : chunk);
    skip = Math.max(0, skip - chunk.length);
    if (scanner.doubtful) return null;
  }
  scanner.end();
  const texts = collector.numbers.texts();
  // No item has a line end in it.
  if (scanner.doubtful || /[\r\0"]|\n\s|\s\n/u.test(`\n${texts.join('\n')}\n`)) return null;
  return { collector, texts, blankLines: scanner.blankLines, sha256: gzip ? null : hash.digest('hex') };
}

/** The careful reading: quoted items, any line end, any white space around an item. */
async function scanRecords(
  name: string,
  bytes: Bytes,
  delimiter: string,
  signal: AbortSignal | undefined,
): Promise<Collected> {
  const collector = new BasketCollector(new ItemNumbers());
  const scanner = new RecordScanner(delimiter, (record) => {
    for (let i = 0; i < fieldCount(record); i++) {
      const item = Buffer.from(fieldText(record, i).trim());
      if (item.length > 0) collector.add(collector.numbers.of(item, 0, item.length));
    }
    collector.end(record.line);
    return undefined;
  });
  for await (const chunk of utf8Chunks(bytes)) {
    signal?.throwIfAborted();
    scanner.push(chunk);
  }
  const { blankLines, openQuoteLine, tooLongLine } = scanner.end();
  for (const [code, line] of [
    ['E-QUO-02', openQuoteLine],
    ['E-ROW-07', tooLongLine],
  ] as const)
    if (line !== null) throw fatal(problem({ code, severity: 'error', place: { source: name, line }, params: {} }));
  return { collector, texts: collector.numbers.texts(), blankLines, sha256: null };
}

/** The ids in order, and the items under their new numbers: what is found does not depend on the order of the lines. */
function sortIds(texts: readonly string[], items: Int32Array): string[] {
  const order = idOrder(texts);
  const rank = new Int32Array(texts.length);
  order.forEach((number, i) => {
    rank[number] = i;
  });
  for (let at = 0; at < items.length; at++) items[at] = rank[items[at]!]!;
  return order.map((number) => texts[number]!);
}
