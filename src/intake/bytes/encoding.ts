import { isUtf8 } from 'node:buffer';

export interface EncodingFound {
  /** Label for TextDecoder. */
  readonly label: string;
  /** Bytes of a byte order mark to leave out. */
  readonly bom: number;
}

/** The encoding that a byte order mark or the NULs of UTF-16 tell; null when nothing tells it. */
export function encodingOf(head: Buffer): EncodingFound | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { label: 'utf-8', bom: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { label: 'utf-16le', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { label: 'utf-16be', bom: 2 };
  const first = head.subarray(0, 1024);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < first.length; i++) if (first[i] === 0) i % 2 === 0 ? even++ : odd++;
  if (odd > first.length / 5 && even < first.length / 50) return { label: 'utf-16le', bom: 0 };
  if (even > first.length / 5 && odd < first.length / 50) return { label: 'utf-16be', bom: 0 };
  return null;
}

/** Encodings proposed for bytes that are not UTF-8, in the order in which they are tried. */
const candidates = ['gb18030', 'big5', 'shift_jis', 'windows-1251', 'windows-1252'] as const;

/** How much a text looks like what people write: common Han characters and letters against rare signs and gaps. */
function plausibility(text: string): number {
  let score = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code === 0xfffd) score -= 20;
    else if (code >= 0xe000 && code <= 0xf8ff) score -= 10;
    else if (commonHan.has(char)) score += 4;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 1;
    else if (code >= 0x3040 && code <= 0x30ff) score += 2;
    else if (code >= 0xff61 && code <= 0xff9f) score -= 2;
    else if (code >= 0x0430 && code <= 0x044f) score += 1.5;
    else if (code >= 0x00c0 && code <= 0x024f) score += 0.5;
    else if (code >= 0x80) score -= 1;
  }
  return score;
}

const commonHan = new Set(
  '的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从客户编号会员商品名称数量单价金额订单日期时间产品门店渠道城市地区姓名性别广州深圳上海北京李王张刘陈杨赵黄周吴额類別產數單價會員訂門顧台灣',
);

export interface EncodingProposal {
  readonly label: string;
  /** Texts of the file as they would read. */
  readonly samples: readonly string[];
}

/** Proposes an encoding for bytes that are not UTF-8, with up to three samples of what it would read. */
export function proposeEncoding(head: Buffer): EncodingProposal {
  let best: { label: string; score: number; text: string } | null = null;
  for (const label of candidates) {
    const text = new TextDecoder(label).decode(head);
    const score = plausibility(text);
    if (best === null || score > best.score) best = { label, score, text };
  }
  const samples = (best?.text ?? '')
    .split(/[,;\t|\r\n"]+/)
    .filter((cell) => /[^\p{ASCII}]/u.test(cell))
    .slice(0, 3)
    .map((cell) => cell.trim().slice(0, 40));
  return { label: best?.label ?? 'gb18030', samples };
}

/** Whether the bytes are UTF-8; a character cut off at the end is allowed. */
export function isUtf8Prefix(bytes: Buffer): boolean {
  for (let cut = 0; cut <= 3 && cut <= bytes.length; cut++) {
    if (isUtf8(bytes.subarray(0, bytes.length - cut))) return true;
  }
  return false;
}

/** A TextDecoder for a label, or null when there is none of that name. */
export function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
