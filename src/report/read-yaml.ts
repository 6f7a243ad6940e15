import { type Issue, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { type Node, yaml } from '../option/yaml-driver.js';

const { isMap, isPair, isScalar, LineCounter, parseDocument } = yaml();

export type YamlValue = string | number | boolean | null | readonly YamlValue[] | YamlObject;
/** An object without a prototype: a key named `__proto__` is a key like any other. */
export interface YamlObject {
  readonly [key: string]: YamlValue;
}

export function isYamlObject(value: YamlValue | undefined): value is YamlObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A YAML file as data, with the place of each value. */
export interface YamlSource {
  readonly name: string;
  readonly value: YamlObject;
  /** Line and column, from 1, of a key; of the nearest one above it where there is no such key. */
  place(path: readonly (string | number)[]): { line: number; column: number };
}

/** A report's configuration is some kilobytes; more is something else. */
const mostCharacters = 1_000_000;

/**
 * Reads YAML (1.2 core: no dates, no tags of other languages, few aliases).
 *
 * @throws VitalfewError bad_input with the line of every problem
 */
export function readYaml(text: string, name: string): YamlSource {
  const at = (line: number, column: number, what: string): Issue => ({
    code: 'bad_input',
    severity: 'error',
    message: message('report.at', {
      file: name,
      line: String(line),
      column: String(column),
      what: message('error.plain', { text: what }),
    }),
    where: { source: name, line },
  });
  if (text.length > mostCharacters) {
    throw new VitalfewError('bad_input', [at(1, 1, `${text.length} characters; at most ${mostCharacters} are read.`)]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, schema: 'core' });
  if (document.errors.length > 0) {
    throw new VitalfewError(
      'bad_input',
      document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return at(line, col, error.message);
      }),
    );
  }
  let raw: unknown;
  try {
    raw = document.toJS({ mapAsMap: true, maxAliasCount: 100 });
  } catch (cause) {
    throw new VitalfewError('bad_input', [at(1, 1, (cause as Error).message)], { cause });
  }
  const value = toData(raw);
  if (!isYamlObject(value)) {
    throw new VitalfewError('bad_input', [at(1, 1, 'A report needs keys with values: client, data, sections, …')]);
  }
  return {
    name,
    value,
    place(path) {
      for (let length = path.length; length > 0; length--) {
        const start = keyStart(document.contents, path.slice(0, length));
        if (start !== null) {
          const { line, col } = lines.linePos(start);
          return { line, column: col };
        }
      }
      return { line: 1, column: 1 };
    },
  };
}

function toData(value: unknown): YamlValue {
  if (value instanceof Map) {
    const object: Record<string, YamlValue> = Object.create(null);
    for (const [key, inner] of value) object[String(key)] = toData(inner);
    return object;
  }
  if (Array.isArray(value)) return value.map(toData);
  if (typeof value === 'bigint') return Number(value);
  return (value ?? null) as YamlValue;
}

/** Where the key of a path, or the item of a list, begins in the text. */
function keyStart(root: Node | null, path: readonly (string | number)[]): number | null {
  let node: unknown = root;
  let start: number | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === step);
      if (!pair) return null;
      start = (pair.key as Node).range?.[0] ?? null;
      node = pair.value;
    } else {
      const item = (node as { items?: readonly Node[] } | null)?.items?.[step as number];
      if (!item) return null;
      start = item.range?.[0] ?? null;
      node = item;
    }
  }
  return start;
}
