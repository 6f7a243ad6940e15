import type { Message } from '../messages/index.js';
import type { JsonObject } from './json.js';

/**
 * A picture of one table: a Vega-Lite spec without data. The renderer puts the table's rows in, so picture, table and
 * CSV cannot differ. Wherever the spec holds `{ "$message": {id, params} }` the text of the message is put.
 */
export interface Chart {
  readonly id: string;
  readonly title: Message;
  /** What the picture shows, computed from the numbers. */
  readonly alt: Message;
  /** Name of the result's table it draws (at most 5,000 rows). */
  readonly table: string;
  readonly spec: JsonObject;
}
