/** What the first bytes of a file say it is. */
export type FileForm = 'text' | 'gzip' | 'zip' | 'excel97' | 'parquet' | 'pdf' | 'html' | 'json' | 'empty' | 'binary';

const signatures: readonly (readonly [FileForm, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['excel97', [0xd0, 0xcf, 0x11, 0xe0]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['binary', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0x7f, 0x45, 0x4c, 0x46]],
  ['binary', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** Tells the form of a file from its first bytes, whatever its name says. */
export function fileForm(head: Buffer): FileForm {
  if (head.length === 0) return 'empty';
  for (const [form, bytes] of signatures) if (bytes.every((byte, i) => head[i] === byte)) return form;
  const text = head
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<(!doctype|html|\?xml|table|head|body)/i.test(text)) return 'html';
  if (/^[[{]/.test(text) && /^(\[\s*[[{"\]]|\{\s*("|\}))/.test(text)) return 'json';
  return 'text';
}
