import type { Message } from '../messages/index.js';
import type { Chart, JsonObject } from '../result/index.js';
import { assertSafeSpec } from './assert-safe-spec.js';

/** What every picture names. */
export interface ChartBase {
  readonly id: string;
  readonly title: Message;
  /** What the picture shows, computed from the numbers. */
  readonly alt: Message;
  /** The result's table that is drawn; columns are named as they stand there. */
  readonly table: string;
}

/** A message inside a spec; the renderer puts its words. */
export function words(message: Message): JsonObject {
  return { $message: JSON.parse(JSON.stringify(message)) as JsonObject };
}

/** Puts a spec into a chart, refusing what a picture of ours never needs. */
export function buildChart({ id, title, alt, table }: ChartBase, spec: JsonObject): Chart {
  assertSafeSpec(spec);
  return { id, title, alt, table, spec };
}
