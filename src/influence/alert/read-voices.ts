import type { Shop } from '../../analysis/index.js';
import { VitalfewError } from '../../errors.js';
import { message } from '../../messages/index.js';

/** What customers said, good or bad, in the order of time. */
export interface Voices {
  readonly customer: readonly string[];
  /** The one it was heard from or said to; null where unknown. */
  readonly target: readonly (string | null)[];
  /** Days since 1970. */
  readonly day: Float64Array;
  /** −1 bad, 1 good. */
  readonly tone: Int8Array;
  readonly topic: readonly (string | null)[];
  readonly product: readonly (string | null)[];
  /** Records that say something but neither good nor bad. */
  readonly neutral: number;
}

const dayMs = 86_400_000;

/**
 * Reads who said what when, and whether it is good or bad: by sentiment, else by rating, else complaints alone are bad.
 *
 * @throws VitalfewError missing_column where nothing tells good from bad
 */
export async function readVoices(
  shop: Shop,
  { bad, good }: { bad: number; good: number },
  signal: AbortSignal | undefined,
): Promise<Voices> {
  const has = (column: string) => shop.has('interactions', column);
  const { literal } = shop.engine.dialect;
  const cases: string[] = [];
  if (has('sentiment')) {
    cases.push(`WHEN CAST(sentiment AS DOUBLE) <= ${bad} THEN -1`, `WHEN CAST(sentiment AS DOUBLE) >= ${good} THEN 1`);
    cases.push('WHEN sentiment IS NOT NULL THEN 0');
  }
  if (has('rating')) {
    cases.push('WHEN CAST(rating AS DOUBLE) <= 2 THEN -1', 'WHEN CAST(rating AS DOUBLE) >= 4 THEN 1');
    cases.push('WHEN rating IS NOT NULL THEN 0');
  }
  if (has('kind')) cases.push(`WHEN kind = ${literal('complaint')} THEN -1`);
  if (cases.length === 0)
    throw new VitalfewError(
      'missing_column',
      message('error.missing_column', {
        function: 'influence.alert',
        column: 'sentiment',
        table: 'interactions',
        found: shop.columns('interactions').join(', '),
      }),
    );
  const text = (column: string) => (has(column) ? `CAST(${column} AS VARCHAR)` : 'CAST(NULL AS VARCHAR)');
  const found = await shop.engine.query(
    `SELECT customer_id, target, day, tone, topic, product FROM (
       SELECT customer_id, ${text('target_customer_id')} AS target, CAST(CAST("at" AS DATE) AS VARCHAR) AS day,
         CASE ${cases.join(' ')} END AS tone, ${text('topic')} AS topic, ${text('product_id')} AS product, "at" AS moment
       FROM ${shop.from('interactions')} WHERE customer_id IS NOT NULL AND "at" IS NOT NULL) AS said
     WHERE tone IS NOT NULL ORDER BY moment, customer_id, target NULLS LAST, topic NULLS LAST, product NULLS LAST, tone`,
    [],
    signal ? { signal } : {},
  );
  const tones = found.numbers('tone');
  const rows = Array.from(tones.keys()).filter((row) => tones[row] !== 0);
  const pick = <T>(name: string) => {
    const all = found.texts(name);
    return rows.map((row) => all[row] as T);
  };
  return {
    customer: pick<string>('customer_id'),
    target: pick<string | null>('target'),
    day: Float64Array.from(pick<string>('day'), (day) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / dayMs),
    tone: Int8Array.from(rows, (row) => tones[row]!),
    topic: pick<string | null>('topic'),
    product: pick<string | null>('product'),
    neutral: found.rowCount - rows.length,
  };
}
