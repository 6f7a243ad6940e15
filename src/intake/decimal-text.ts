/** Integers of a common scale. */
function scaled(texts: readonly string[]): { values: bigint[]; scale: number } {
  const scale = Math.max(0, ...texts.map((text) => text.split('.')[1]?.length ?? 0));
  const values = texts.map((text) => {
    const [whole = '0', fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(scale, '0'));
  });
  return { values, scale };
}

function written(value: bigint, scale: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return trimDecimal(value < 0n ? `-${text}` : text);
}

/** Decimal text without zeros at the end that say nothing. */
export function trimDecimal(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The exact sum of decimal texts. */
export function sumDecimals(texts: readonly string[]): string {
  const { values, scale } = scaled(texts);
  return written(
    values.reduce((a, b) => a + b, 0n),
    scale,
  );
}

/** The exact difference of two decimal texts. */
export function subtractDecimals(a: string, b: string): string {
  const { values, scale } = scaled([a, b]);
  return written(values[0]! - values[1]!, scale);
}
