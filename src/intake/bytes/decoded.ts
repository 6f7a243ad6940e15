import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { decoderOf } from './encoding.js';

export interface TextBytes {
  readonly path: string;
  readonly gzip: boolean;
  readonly encoding: string;
  readonly bom: number;
}

/** The bytes of a file as they are after decompression. */
export async function* plainChunks(path: string, gzip: boolean): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 2 ** 20 });
  if (!gzip) {
    for await (const chunk of file) yield chunk as Buffer;
    return;
  }
  const unzip = createGunzip({ chunkSize: 2 ** 20 });
  file.on('error', (error) => unzip.destroy(error));
  try {
    for await (const chunk of file.pipe(unzip)) yield chunk as Buffer;
  } finally {
    file.destroy();
  }
}

/** The content of a text file as UTF-8 bytes, without its byte order mark. */
export async function* utf8Chunks({ path, gzip, encoding, bom }: TextBytes): AsyncGenerator<Buffer> {
  const decoder = encoding === 'utf-8' ? null : decoderOf(encoding);
  let skip = bom;
  for await (const chunk of plainChunks(path, gzip)) {
    const content = skip === 0 ? chunk : chunk.subarray(Math.min(skip, chunk.length));
    skip -= chunk.length - content.length;
    if (content.length === 0) continue;
    yield decoder === null ? content : Buffer.from(decoder.decode(content, { stream: true }), 'utf8');
  }
  const last = decoder?.decode();
  if (last) yield Buffer.from(last, 'utf8');
}

/** The first bytes of a file, decompressed. */
export async function headBytes(path: string, gzip: boolean, size: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of plainChunks(path, gzip)) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= size) break;
  }
  return Buffer.concat(parts).subarray(0, size);
}
