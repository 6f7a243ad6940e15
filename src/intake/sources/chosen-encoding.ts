import { decoderOf, encodingOf, isUtf8Prefix, proposeEncoding } from '../bytes/encoding.js';
import { fatal, problem } from '../problem.js';

/** The encoding asked for, or the one the bytes tell, or UTF-8; bytes that are none of them end intake with a proposal. */
export function chosenEncoding(name: string, bytes: Buffer, asked: string | null): { encoding: string; bom: number } {
  const told = encodingOf(bytes);
  if (asked !== null) {
    const decoder = decoderOf(asked);
    if (decoder === null)
      throw fatal(
        problem({ code: 'E-ENC-01', severity: 'error', place: { source: name }, params: { encoding: asked } }),
      );
    return { encoding: decoder.encoding, bom: told !== null && told.label === decoder.encoding ? told.bom : 0 };
  }
  if (told !== null) return { encoding: told.label, bom: told.bom };
  if (isUtf8Prefix(bytes)) return { encoding: 'utf-8', bom: 0 };
  const lines = bytes
    .toString('latin1')
    .split(/\r\n|\n|\r/)
    .slice(0, -1);
  const bad = lines.filter((line) => !isUtf8Prefix(Buffer.from(line, 'latin1'))).length;
  // A few stray bytes are records to set aside; more are a file in another encoding.
  if (bad > 0 && bad <= lines.length / 100) return { encoding: 'utf-8', bom: 0 };
  throw wrongEncoding(name, bytes);
}

/** Intake ends with a proposal of the encoding that the bytes look like. */
export function wrongEncoding(name: string, bytes: Buffer) {
  const { label, samples } = proposeEncoding(bytes);
  const params = { encoding: label, samples: samples.map((sample) => `"${sample}"`).join(', ') };
  return fatal(problem({ code: 'E-ENC-02', severity: 'error', place: { source: name }, params }));
}
