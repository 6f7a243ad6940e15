const dated = /\/(CreationDate|ModDate) \(D:\d{14}([+-]\d\d'\d\d'|Z)\)/g;

/**
 * Puts a fixed day where the browser wrote the time of printing, byte for byte, so that equal pages give equal files.
 *
 * @param day - ISO date; null (a report without dates) is 1970-01-01
 * @returns the same bytes object, changed in place
 */
export function fixPdfDates(pdf: Uint8Array, day: string | null): Uint8Array {
  const digits = (day ?? '1970-01-01').replaceAll('-', '');
  const view = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (const found of view.toString('latin1').matchAll(dated)) {
    const [whole, name] = found;
    // The offset has the width the browser gave it; zone zero in the same form.
    const zone = found[2] === 'Z' ? 'Z' : "+00'00'";
    view.write(`/${name} (D:${digits}000000${zone})`, found.index, whole.length, 'latin1');
  }
  return pdf;
}
