import { type Language, message, type Quantity, text } from '../messages/index.js';
import type { JsonValue, Result } from '../result/index.js';
import { displayName, displayText } from './display-text.js';

export interface Basis {
  readonly basis: readonly { readonly label: string; readonly value: string }[];
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly methods: readonly string[];
  readonly tool: string;
}

/** Files that are named one by one; of more their number says enough, and the manifest has their names. */
const mostFiles = 3;

/** A setting that sets nothing: no condition, no list. */
function isNothing(value: JsonValue): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** What an answer rests on: the records used and left out, the settings, the methods, the program. */
export function resultBasis(result: Result, language: Language): Basis {
  const { input, provenance } = result;
  const count = (value: number): Quantity => ({ value, unit: 'count' });
  const label = (name: string): string => text(message(`render.input.${name}`), language);
  const say = (id: string, params: Parameters<typeof message>[1]): string =>
    displayText(text(message(id, params), language));
  const plain = (value: number): string => text(message('render.count', { n: count(value) }), language);
  const rows: { label: string; value: string }[] = [
    { label: label('rows'), value: plain(input.rows) },
    { label: label('customers'), value: plain(input.customers) },
  ];
  if (input.from !== null && input.to !== null) {
    rows.push({ label: label('period'), value: say('render.interval', { low: input.from, high: input.to }) });
  }
  if (input.asOf !== null) rows.push({ label: label('as_of'), value: displayName(input.asOf) });
  if (input.currency !== null) rows.push({ label: label('currency'), value: displayName(input.currency) });
  for (const { reason, rows: left } of input.leftOut) {
    rows.push({ label: label('left_out'), value: say('render.input.left_out_rows', { rows: count(left), reason }) });
  }
  if (provenance.sources.length > mostFiles) {
    const records = provenance.sources.reduce((sum, source) => sum + source.records, 0);
    const params = { n: count(provenance.sources.length), records: count(records) };
    rows.push({ label: label('sources'), value: say('render.sources', params) });
  } else if (provenance.sources.length > 0) {
    const files = provenance.sources.map((source) =>
      say('render.source', { name: displayName(source.name), records: count(source.records) }),
    );
    rows.push({ label: label('sources'), value: files.join('; ') });
  }
  return {
    basis: rows,
    options: Object.entries(result.options)
      .filter(([, value]) => !isNothing(value))
      .map(([name, value]) => ({
        name,
        value: displayName(typeof value === 'string' ? value : JSON.stringify(value), 200),
      })),
    methods: provenance.methods.map(displayText),
    tool: say('render.tool', {
      library: provenance.library.startsWith('vitalfew') ? provenance.library : `vitalfew ${provenance.library}`,
      engine: provenance.engine,
      seed: String(provenance.seed),
    }),
  };
}
