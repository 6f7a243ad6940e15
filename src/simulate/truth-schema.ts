import type { JsonObject, JsonValue } from '../result/index.js';

/**
 * The JSON schema (draft 2020-12) of a truth: every name in it with its type, nothing optional, nothing else allowed.
 *
 * It is read off the truth itself, so the two cannot differ; markets of other sizes and seeds have the same one as long
 * as no list in them is empty. Cost: O(size of the truth).
 */
export function truthSchema(truth: object): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'truth.json of a sample market',
    ...schemaOf(truth as unknown as JsonValue),
  };
}

function schemaOf(value: JsonValue): JsonObject {
  if (Array.isArray(value)) return listSchema(value);
  if (value === null) return { type: 'null' };
  if (typeof value === 'object') {
    const entries = Object.entries(value);
    return {
      type: 'object',
      properties: Object.fromEntries(entries.map(([name, inner]) => [name, schemaOf(inner as JsonValue)])),
      required: entries.map(([name]) => name),
      additionalProperties: false,
    };
  }
  // A count may be whole by chance: numbers are numbers.
  return { type: typeof value };
}

/** One schema for all items; a list of different kinds names each of them. An item is looked at until nothing new is seen. */
function listSchema(items: readonly JsonValue[]): JsonObject {
  const seen = new Map<string, JsonObject>();
  for (const item of items) {
    const schema = schemaOf(item);
    seen.set(JSON.stringify(schema), schema);
  }
  const kinds = [...seen.values()];
  // Lists inside the items that are empty say nothing of what they hold.
  const full = kinds.filter((kind) => !JSON.stringify(kind).includes('"items":{}') || kinds.length === 1);
  if (kinds.length === 0) return { type: 'array', items: {} };
  const known = full.length === 0 ? kinds.slice(0, 1) : full;
  return { type: 'array', items: known.length === 1 ? known[0]! : { anyOf: known } };
}
