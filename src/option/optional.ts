import type { Option } from './option.js';

/** The same option, which may also be left open: null unless a value is given. */
export function optional<T>(option: Option<T>): Option<T | null> {
  const { type, ...rest } = option.schema;
  return {
    ...option,
    default: null,
    schema: typeof type === 'string' ? { type: [type, 'null'], ...rest } : option.schema,
    parse: (value) => (value === null ? { ok: true, value } : option.parse(value)),
  };
}
