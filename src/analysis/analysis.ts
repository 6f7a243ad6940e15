import { describeReceived, invalidOption, isVitalfewError, VitalfewError } from '../errors.js';
import type { Dataset } from '../intake/dataset.js';
import type { TableName } from '../intake/schema.js';
import { type Message, message } from '../messages/index.js';
import { didYouMean, type OptionInput, type OptionSpecs, type OptionValues, resolveOptions } from '../option/index.js';
import { createResult, type JsonObject, type JsonValue, type Result, type Tables } from '../result/index.js';
import { createRandom } from '../stats/random.js';
import { version } from '../version.js';
import { type CommonOptions, commonOptions, type Within } from './common-options.js';
import { resolveConditions } from './conditions.js';
import type { Answer, Declaration } from './declaration.js';
import { inAnalysis } from './engine-failure.js';
import { assertNeeds } from './needs.js';
import { dayColumns, lookThrough, type Scope, type Shop } from './shop.js';

/** How a run is watched and stopped; not part of the answer. */
export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((share: number) => void) | undefined;
}

type CommonValues = OptionValues<typeof commonOptions>;

/** A declared analysis: a plain function of a dataset and options that carries its declaration. */
export interface Analysis<O extends OptionSpecs = OptionSpecs, T extends Tables = Tables> {
  (dataset: Dataset, options?: OptionInput<O> & CommonOptions & RunOptions): Promise<Result<T & Tables>>;
  readonly declaration: Declaration<O, T>;
}

/** `segment/rfm` → `segment.rfm`: how it is called in code, for messages. */
export function callName(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()).replace('/', '.');
}

/** Options as JSON: a segment of another result is named by its analysis, not written out. */
function optionsJson(values: Readonly<Record<string, unknown>>): JsonObject {
  const shown: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name === 'within' && value) {
      const { result, column, values: names, table = 'customers' } = value as Within;
      shown[name] = { analysis: result.id, options: result.options, table, column, values: [...names] };
    } else shown[name] = (value ?? null) as JsonValue;
  }
  return shown;
}

/** Rows, or a path, given where an opened dataset belongs: the first thing that goes wrong in a notebook. */
function assertDataset(name: string, dataset: unknown): void {
  const { engine, tables } = (dataset ?? {}) as Partial<Dataset>;
  if (engine && tables) return;
  const params = { function: name, received: describeReceived(dataset) };
  throw new VitalfewError('wrong_type', message('error.no_dataset', params));
}

/** Whether any of the tables says when something was. */
function hasDays({ tables }: Dataset): boolean {
  return (Object.keys(tables) as TableName[]).some((name) => {
    const day = dayColumns[name];
    return day !== undefined && tables[name]!.columns.includes(day);
  });
}

/** Values of a column that an error names. */
const valuesShown = 20;

/** Registers the customers of the segment in the engine. @throws VitalfewError invalid_option naming what there is */
async function registerMembers(name: string, dataset: Dataset, within: Within): Promise<string> {
  const { result, table: wanted = 'customers', values } = within;
  const unknown = (what: Message, received: string, known: readonly string[]) =>
    invalidOption(name, 'within', {
      expected: message('must_be.segment_of', { id: result.id, what }),
      received,
      advice: message('error.known', { suggestion: didYouMean(received, known), known: known.join(', ') }),
    });
  const table = Object.hasOwn(result.tables, wanted) ? result.tables[wanted] : undefined;
  if (!table) throw unknown(message('must_be.segment_of.table'), wanted, Object.keys(result.tables));
  const names = table.columns.map((info) => info.name);
  if (!names.includes('customer_id')) throw unknown(message('must_be.segment_of.customers'), wanted, ['customers']);
  if (!names.includes(within.column))
    throw unknown(message('must_be.segment_of.column', { table: wanted }), within.column, names);
  const [ids, groups] = [await table.values('customer_id'), await table.values(within.column)];
  const members = Array.from(ids).filter((_, row) => values.includes(String(groups[row])));
  if (members.length === 0) {
    const there = [...new Set(Array.from(groups, String))].sort().slice(0, valuesShown);
    // Of other data it may have customers: nothing is left here, but what was asked is no mistake.
    const what = message('must_be.segment_of.values', { column: within.column });
    throw new VitalfewError('empty_input', unknown(what, values.join(', '), there).issues[0]!.message);
  }
  const relation = dataset.engine.scratch('members');
  await dataset.engine.register(relation, [{ name: 'customer_id', type: 'text', data: members }]);
  return relation;
}

/**
 * Declares an analysis. What it returns is a plain function `(dataset, options?) => Promise<Result>`.
 *
 * The options that belong to every analysis (`where`, `within`, `by`, `compareWith`, `unit`, `value`, `asOf`, `seed`) are
 * understood here, once: an analysis sees only the records, customers and money it was asked about.
 */
export function analysis<O extends OptionSpecs, T extends Tables>(declaration: Declaration<O, T>): Analysis<O, T> {
  const name = callName(declaration.id);
  const specs = { ...commonOptions, ...declaration.options };

  async function run(
    dataset: Dataset,
    given: OptionInput<O> & CommonOptions & RunOptions = {},
  ): Promise<Result<T & Tables>> {
    assertDataset(name, dataset);
    const { signal, progress = () => {}, ...rest } = given;
    const options = resolveOptions(name, specs, rest) as OptionValues<O> & CommonValues;
    const { engine } = dataset;
    if (options.compareWith && !hasDays(dataset)) {
      const expected = message('must_be.period.dated');
      throw invalidOption(name, 'compareWith', { expected, received: options.compareWith });
    }
    const members = options.within ? await registerMembers(name, dataset, options.within) : null;
    const asOf = options.asOf ?? dataset.asOf;
    const scope: Scope = {
      name,
      asOf: options.asOf,
      conditions: resolveConditions(name, options.where, dataset),
      members: members === null ? null : { relation: members, except: false },
      period: null,
      unit: options.unit,
      value: options.value,
    };

    const answer = async (part: Scope, share: (done: number) => void): Promise<Answer<T>> => {
      signal?.throwIfAborted();
      const shop: Shop = { ...lookThrough(dataset, part), asOf: part.asOf ?? asOf };
      assertNeeds(name, shop, declaration.needs);
      const random = createRandom(options.seed, declaration.id);
      const { compareWith } = options;
      const compared =
        part === scope && compareWith
          ? { ...lookThrough(dataset, { ...part, asOf: compareWith.to, period: compareWith }), asOf: compareWith.to }
          : null;
      return declaration.run(shop, options, {
        engine,
        signal,
        random,
        seed: options.seed,
        value: options.value,
        compared,
        compareWith: compared && compareWith,
        progress: share,
      });
    };

    try {
      const parts = options.by || options.within || options.compareWith ? 2 : 1;
      const whole = await answer(scope, (done) => progress(done / parts));
      const groups =
        parts === 1
          ? null
          : await (await import('./groups.js')).compareGroups(dataset, scope, options, whole, (part) =>
              answer(part, () => {}),
            );
      progress(1);
      return createResult<T & Tables>({
        id: declaration.id,
        title: message(`${declaration.id}.title`),
        question: message(`${declaration.id}.question`),
        options: optionsJson(options),
        input: { asOf, currency: dataset.currency, leftOut: [], ...whole.input },
        metrics: whole.metrics,
        findings: whole.findings,
        tables: { ...whole.tables, ...groups?.tables },
        charts: [...whole.charts, ...(groups?.charts ?? [])],
        warnings: [...(whole.warnings ?? []), ...(groups?.warnings ?? [])],
        provenance: {
          library: version,
          engine: `${engine.name} ${engine.version}`,
          seed: options.seed,
          sources: Object.values(dataset.tables).map((table) => table.source),
          methods: declaration.methods,
        },
      });
    } catch (error) {
      if (signal?.aborted && !isVitalfewError(error)) {
        throw new VitalfewError('cancelled', message('error.cancelled', { function: name }), { cause: error });
      }
      throw isVitalfewError(error) && error.code === 'engine_failed' ? inAnalysis(name, error) : error;
    } finally {
      if (members !== null) await engine.drop(members);
    }
  }

  return Object.assign(run, { declaration });
}
