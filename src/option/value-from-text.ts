import type { Option } from './option.js';

/** Kinds whose values are written as they are; a JSON string in quotes is understood too. */
const plainKinds = new Set(['text', 'column', 'choice', 'date']);

/** The value that was typed for an option: JSON where it is JSON, else the text itself. */
export function valueFromText(option: Option | undefined, typed: string): unknown {
  const plain = option !== undefined && plainKinds.has(option.kind);
  // People write a share without the zero that JSON wants.
  if (!plain && /^-?\.\d+$/.test(typed)) return Number(typed);
  if (plain && !typed.startsWith('"') && typed !== 'null') return typed;
  try {
    return JSON.parse(typed, (key, value) => (key === '__proto__' ? undefined : value));
  } catch {
    return typed;
  }
}
