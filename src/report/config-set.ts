import { commonOptions } from '../analysis/index.js';
import { catalogue } from '../catalogue.js';
import { type OptionSpecs, valueFromText } from '../option/index.js';
import type { ConfigProblems } from './config-problems.js';
import { isYamlObject, type YamlObject, type YamlValue } from './read-yaml.js';

/** Puts changes of the command line in: an option of an analysis by `id.option`, anything else by its path. */
export function applySet(
  spec: YamlObject,
  set: Readonly<Record<string, unknown>>,
  problems: ConfigProblems,
): YamlObject {
  const changed: Record<string, YamlValue> = Object.assign(Object.create(null), spec);
  for (const [path, given] of Object.entries(set)) {
    const value = given as YamlValue;
    const dot = path.lastIndexOf('.');
    const [owner, name] = dot < 0 ? [null, path] : [path.slice(0, dot), path.slice(dot + 1)];
    if (owner === null) changed[name] = value;
    else if (owner.includes('/')) changed.sections = setInSections(changed.sections, owner, name, value, problems);
    else {
      const inner = changed[owner];
      changed[owner] = Object.assign(Object.create(null), isYamlObject(inner) ? inner : {}, { [name]: value });
    }
  }
  return changed;
}

function setInSections(
  sections: YamlValue | undefined,
  id: string,
  option: string,
  value: YamlValue,
  problems: ConfigProblems,
): YamlValue {
  const list: readonly YamlValue[] = Array.isArray(sections) ? sections : [];
  const isIt = (item: YamlValue): boolean => item === id || (isYamlObject(item) && Object.hasOwn(item, id));
  if (!list.some(isIt)) {
    const known = list.flatMap((item) =>
      typeof item === 'string' ? [item] : isYamlObject(item) ? Object.keys(item) : [],
    );
    problems.unknown(['sections'], `${id}.${option}`, known);
  }
  return list.map((item) => {
    if (!isIt(item)) return item;
    const options = isYamlObject(item) && isYamlObject(item[id]) ? item[id] : {};
    return Object.assign(Object.create(null), {
      [id]: Object.assign(Object.create(null), options, { [option]: value }),
    });
  });
}

/** Keys whose values are texts, whatever they look like. */
const plain = new Set([
  'client',
  'title',
  'theme',
  'templates',
  'out',
  'key',
  'asOf',
  'language',
  'privacy',
  'detail',
  'format',
]);

/** What was typed as `key=value`: JSON where the key takes it, else the text itself. */
export function valuesOfSet(pairs: readonly (readonly [string, string])[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [path, typed] of pairs) {
    const owner = path.slice(0, Math.max(0, path.lastIndexOf('.')));
    const declared = catalogue.find((analysis) => analysis.declaration.id === owner)?.declaration.options;
    const specs: OptionSpecs = declared ? { ...commonOptions, ...declared } : {};
    const name = path.slice(path.lastIndexOf('.') + 1);
    values[path] = plain.has(path) || owner === 'data' ? typed : valueFromText(specs[name], typed);
  }
  return values;
}
