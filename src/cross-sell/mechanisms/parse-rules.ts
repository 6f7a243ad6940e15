import { languages, message, type Names } from '../../messages/index.js';
import { type Option, parseYamlText } from '../../option/index.js';
import type { JsonObject, JsonValue } from '../../result/index.js';
import {
  type ProductChoice,
  ruleKinds,
  type Target,
  type TradeRule,
  type Trigger,
  type WrittenRules,
} from './trade-rule.js';

class Problem extends Error {}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string' && each !== '');
const isDays = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const numbers = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function need(ok: boolean, what: string): void {
  if (!ok) throw new Problem(what);
}

function only(given: JsonObject, known: readonly string[], where: string): void {
  for (const key of Object.keys(given)) need(known.includes(key), `${where} knows ${known.join(', ')}, not "${key}"`);
}

function parseNames(value: JsonValue | undefined, where: string): Names | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string')
    return { names: Object.fromEntries(languages.map((language) => [language, value])) as Names['names'] };
  need(isObject(value), `${where} must be a text, or {en, zh-CN}`);
  const given = value as JsonObject;
  const known = languages.filter((language) => typeof given[language] === 'string');
  need(known.length > 0, `${where} must be a text, or {en, zh-CN}`);
  const names = languages.map((language) => [language, given[language] ?? given[known[0]!]]);
  return { names: Object.fromEntries(names) as Names['names'] };
}

function parseChoice(value: JsonValue, where: string): ProductChoice {
  if (typeof value === 'string') return { ids: [value] };
  if (isTexts(value)) return { ids: value };
  need(isObject(value), `${where} must be product ids, or {ids, categories, stages, words}`);
  const given = value as JsonObject;
  only(given, ['ids', 'categories', 'stages', 'words'], where);
  for (const [key, list] of Object.entries(given)) need(isTexts(list), `${where}.${key} must be a list of texts`);
  need(Object.keys(given).length > 0, `${where} must name at least one of ids, categories, stages, words`);
  return given as ProductChoice;
}

function parseTrigger(value: JsonValue | undefined): Trigger {
  need(isObject(value), 'trigger must be an object with the key "on"');
  const given = value as JsonObject;
  const { on } = given;
  switch (on) {
    case 'interaction': {
      only(given, ['on', 'kinds', 'unit', 'topics', 'products', 'atLeast', 'below'], 'trigger');
      for (const key of ['kinds', 'topics'] as const)
        need(given[key] === undefined || isTexts(given[key]), `trigger.${key} must be a list of texts`);
      need(given.unit === undefined || typeof given.unit === 'string', 'trigger.unit must be a text');
      for (const key of ['atLeast', 'below'] as const)
        need(given[key] === undefined || numbers(given[key]), `trigger.${key} must be a number`);
      need(given.kinds !== undefined || given.unit !== undefined, 'trigger must name kinds or unit');
      const { products, ...rest } = given;
      const chosen = products === undefined ? {} : { products: parseChoice(products, 'trigger.products') };
      return { ...rest, ...chosen } as unknown as Trigger;
    }
    case 'counter':
      only(given, ['on', 'unit', 'every'], 'trigger');
      need(typeof given.unit === 'string' && given.unit !== '', 'trigger.unit must be a text');
      need(numbers(given.every) && given.every > 0, 'trigger.every must be a number above 0');
      break;
    case 'purchase': {
      only(given, ['on', 'products'], 'trigger');
      return given.products === undefined ? { on } : { on, products: parseChoice(given.products, 'trigger.products') };
    }
    case 'units_left':
      only(given, ['on', 'plans', 'atMost'], 'trigger');
      need(given.plans === undefined || isTexts(given.plans), 'trigger.plans must be a list of texts');
      need(numbers(given.atMost) && given.atMost >= 0 && given.atMost < 1, 'trigger.atMost must be a share below 1');
      break;
    case 'ends':
      only(given, ['on', 'plans', 'daysBefore'], 'trigger');
      need(given.plans === undefined || isTexts(given.plans), 'trigger.plans must be a list of texts');
      need(isDays(given.daysBefore), 'trigger.daysBefore must be an integer of at least 0');
      break;
    case 'age':
      only(given, ['on', 'years'], 'trigger');
      need(
        Array.isArray(given.years) && given.years.length > 0 && given.years.every((year) => isDays(year)),
        'trigger.years must be a list of whole numbers',
      );
      break;
    default:
      throw new Problem('trigger.on must be interaction, counter, purchase, units_left, ends or age');
  }
  return given as unknown as Trigger;
}

function parseTarget(value: JsonValue | undefined, trigger: Trigger): Target {
  need(value !== undefined && value !== null, 'product is missing');
  if (value === 'same' || value === 'category' || value === 'smaller' || value === 'larger') {
    need(
      trigger.on === 'interaction' || trigger.on === 'purchase',
      `product "${value}" needs a trigger that names a product (interaction, purchase)`,
    );
    return value;
  }
  if (value === 'plan') {
    need(trigger.on === 'units_left' || trigger.on === 'ends', 'product "plan" needs a trigger units_left or ends');
    return value;
  }
  return parseChoice(value!, 'product');
}

function parseRule(value: JsonValue, place: number): TradeRule {
  const label = isObject(value) && typeof value.id === 'string' ? `rule "${value.id}"` : `rule ${place + 1}`;
  try {
    need(isObject(value), 'must be an object');
    const given = value as JsonObject;
    only(given, ['id', 'kind', 'trigger', 'product', 'windowDays', 'name', 'reason', 'group'], 'a rule');
    need(typeof given.id === 'string' && /^[\p{L}\p{N}_-]{1,60}$/u.test(given.id), 'id must be a short word');
    const kind = given.kind ?? 'other';
    need((ruleKinds as readonly JsonValue[]).includes(kind), `kind must be one of ${ruleKinds.join(', ')}`);
    const trigger = parseTrigger(given.trigger);
    const days = isDays(given.windowDays) ? [1, given.windowDays] : given.windowDays;
    need(
      Array.isArray(days) &&
        days.length === 2 &&
        days.every((day) => isDays(day)) &&
        Number(days[0]) <= Number(days[1]),
      'windowDays must be the last day, or [first, last]',
    );
    need(given.group === undefined || given.group === null || typeof given.group === 'string', 'group must be a text');
    const product = parseTarget(given.product, trigger);
    need(
      !(trigger.on === 'purchase' && product === 'same' && Number((days as JsonValue[])[0]) < 1),
      'windowDays must begin on day 1 where the same product is bought again',
    );
    return {
      id: given.id as string,
      kind: kind as TradeRule['kind'],
      trigger,
      product,
      windowDays: days as unknown as readonly [number, number],
      name: parseNames(given.name ?? (given.id as string), 'name'),
      reason: parseNames(given.reason, 'reason'),
      group: (given.group as string | undefined) ?? null,
    };
  } catch (error) {
    if (error instanceof Problem) throw new Problem(`${label}: ${error.message}`);
    throw error;
  }
}

/**
 * Rules of the trade as people write them: YAML or JSON, a list or {rules: […]}.
 *
 * @returns the rules, or what is wrong in words
 */
export function parseRules(value: unknown): { rules: readonly TradeRule[] } | { problem: string } {
  let given = value;
  if (typeof given === 'string') {
    const read = parseYamlText(given);
    if (!read.ok) return { problem: `The text is no YAML: ${read.problem}` };
    given = read.value;
  }
  const list = isObject(given) ? given.rules : given;
  if (!Array.isArray(list) || list.length === 0) return { problem: 'A list of rules is needed, at least one.' };
  try {
    const rules = (list as JsonValue[]).map(parseRule);
    const ids = rules.map(({ id }) => id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    return twice === undefined ? { rules } : { problem: `rule "${twice}" stands twice.` };
  } catch (error) {
    if (error instanceof Problem) return { problem: `${error.message}.` };
    throw error;
  }
}

const isParsed = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((rule) => isObject(rule) && 'group' in rule);

/** Rules of the trade as an option; null where only the built-in ones are asked for. */
export const rulesOption: Option<readonly TradeRule[] | null, WrittenRules | null> = {
  kind: 'json',
  default: null,
  expected: message('must_be.trade_rules'),
  schema: { type: ['array', 'object', 'string', 'null'], items: { type: 'object' } },
  parse(value) {
    if (value === null) return { ok: true, value };
    const read = parseRules(isParsed(value) ? (value as JsonObject[]).map(plainRule) : value);
    return 'rules' in read
      ? { ok: true, value: read.rules }
      : { ok: false, expected: this.expected, advice: message('error.plain', { text: read.problem }) };
  },
};

/** A parsed rule as it is written: what is said of it as resolved options can be given again. */
function plainRule(rule: JsonObject): JsonObject {
  const names = (value: JsonValue | undefined): JsonValue =>
    isObject(value) && isObject(value.names) ? value.names : (value ?? null);
  return { ...rule, name: names(rule.name), reason: names(rule.reason) };
}
