import type { JsonValue } from '../result/index.js';
import { isJson } from './option.js';
import { yaml } from './yaml-driver.js';

/** Rules and lists are some kilobytes; more is something else. */
const mostCharacters = 1_000_000;

/** The value of a text in YAML (1.2 core; JSON is YAML), or what is wrong with it in words. */
export function parseYamlText(
  text: string,
): { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly problem: string } {
  if (text.length > mostCharacters) return { ok: false, problem: `${text.length} characters` };
  try {
    const value: unknown = yaml().parse(text, { schema: 'core', uniqueKeys: true, maxAliasCount: 100 });
    return isJson(value) ? { ok: true, value } : { ok: false, problem: 'values that are no JSON' };
  } catch (error) {
    return { ok: false, problem: (error as Error).message.split('\n')[0] ?? 'no YAML' };
  }
}
