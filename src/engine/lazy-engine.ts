import type { Dialect } from './dialect.js';
import { duckDbDialect } from './duckdb/dialect.js';
import type { Engine } from './engine.js';
import { relationName } from './relation-name.js';

/**
 * An engine that is opened when it is first asked something: data that are read without it need not wait for it.
 *
 * @param name - what answers as long as it is not open, with its version
 * @param open - opens it and puts into it what is to be found there
 */
export function lazyEngine({ name, version }: { name: string; version: string }, open: () => Promise<Engine>): Engine {
  let opening: Promise<Engine> | null = null;
  let opened: Engine | null = null;
  let counter = 0;
  const engine = async (): Promise<Engine> => {
    opening ??= open();
    opened = await opening;
    return opened;
  };
  return {
    get name() {
      return opened?.name ?? name;
    },
    get version() {
      return opened?.version ?? version;
    },
    get dialect(): Dialect {
      return opened?.dialect ?? duckDbDialect;
    },
    get files() {
      return opened?.files ?? null;
    },
    get limits() {
      return opened?.limits ?? {};
    },
    table: (table) => opened?.table(table) ?? relationName(table),
    query: async (...args) => (await engine()).query(...args),
    async *stream(...args) {
      yield* (await engine()).stream(...args);
    },
    numberTexts: async (...args) => (await engine()).numberTexts(...args),
    materialise: async (...args) => (await engine()).materialise(...args),
    view: async (...args) => (await engine()).view(...args),
    register: async (...args) => (await engine()).register(...args),
    drop: async (...args) => (await engine()).drop(...args),
    writeParquet: async (...args) => (await engine()).writeParquet(...args),
    // Names that the opened engine does not give itself.
    scratch: (prefix) => opened?.scratch(prefix) ?? `${prefix}_lazy_${++counter}`,
    close: async () => {
      if (opening !== null) await (await opening).close();
    },
  };
}
