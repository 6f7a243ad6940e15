/** What customers did on which days, as numbers. */
export interface Behaviour {
  readonly customers: number;
  /** What each channel counts: `orders`, `money`, `target`, `touches`, or `interaction <kind>`. */
  readonly channels: readonly string[];
  readonly unit: Int32Array;
  /** Days counted from 1970-01-01. */
  readonly day: Int32Array;
  readonly channel: Int32Array;
  readonly amount: Float64Array;
}

/** One row a customer and date: the steps before the date, what is known without them, and what came after. */
export interface Examples {
  readonly count: number;
  readonly steps: number;
  readonly channels: number;
  readonly customer: Int32Array;
  /** count × steps × channels, oldest step first; ln(1 + amount in the step). */
  readonly sequence: Float64Array;
  /** count × plainFeatures. */
  readonly plain: Float64Array;
  /** 1 where the target was bought within the horizon after the date; 0 where not or not known yet. */
  readonly bought: Uint8Array;
}

/** What is known of a customer without the steps. */
export const plainFeatures = ['tenure', 'since_order', 'order_days', 'since_target'] as const;

export interface ExampleOptions {
  readonly steps: number;
  readonly stepDays: number;
  readonly horizonDays: number;
  /** Channel whose days are the target. */
  readonly target: number;
}

/**
 * The examples of one date: all customers who did anything until then. Nothing after the date is in a feature.
 *
 * Cost: O(events + customers × steps × channels).
 */
export function examplesAt(behaviour: Behaviour, date: number, options: ExampleOptions): Examples {
  const { customers, channels, unit, day, channel, amount } = behaviour;
  const { steps, stepDays, horizonDays, target } = options;
  const wide = steps * channels.length;
  const first = new Int32Array(customers).fill(-1);
  for (let at = 0; at < unit.length; at++) {
    const who = unit[at]!;
    if (day[at]! <= date && (first[who] === -1 || day[at]! < first[who]!)) first[who] = day[at]!;
  }
  const place = new Int32Array(customers).fill(-1);
  let count = 0;
  for (let who = 0; who < customers; who++) if (first[who]! >= 0) place[who] = count++;
  const customer = new Int32Array(count);
  const sequence = new Float64Array(count * wide);
  const plain = new Float64Array(count * plainFeatures.length);
  const bought = new Uint8Array(count);
  const last = new Int32Array(count).fill(-1);
  const lastTarget = new Int32Array(count).fill(-1);
  const orderDays = new Int32Array(count);
  const orders = channels.indexOf('orders');
  for (let at = 0; at < unit.length; at++) {
    const row = place[unit[at]!]!;
    if (row < 0) continue;
    if (day[at]! > date) {
      if (channel[at] === target && day[at]! <= date + horizonDays) bought[row] = 1;
      continue;
    }
    if (channel[at] === orders) {
      orderDays[row]!++;
      last[row] = Math.max(last[row]!, day[at]!);
    }
    if (channel[at] === target) lastTarget[row] = Math.max(lastTarget[row]!, day[at]!);
    const back = Math.floor((date - day[at]!) / stepDays);
    if (back < steps) sequence[row * wide + (steps - 1 - back) * channels.length + channel[at]!]! += amount[at]!;
  }
  for (let i = 0; i < sequence.length; i++) sequence[i] = Math.log1p(Math.max(0, sequence[i]!));
  for (let who = 0; who < customers; who++) {
    const row = place[who]!;
    if (row < 0) continue;
    customer[row] = who;
    const tenure = date - first[who]!;
    const since = (when: number): number => Math.log1p(when < 0 ? 2 * (tenure + 30) : date - when);
    plain.set(
      [Math.log1p(tenure), since(last[row]!), Math.log1p(orderDays[row]!), since(lastTarget[row]!)],
      row * plainFeatures.length,
    );
  }
  return { count, steps, channels: channels.length, customer, sequence, plain, bought };
}

/** Some of the examples, in the order given. */
export function takeExamples(all: Examples, rows: ArrayLike<number>): Examples {
  const wide = all.steps * all.channels;
  const sequence = new Float64Array(rows.length * wide);
  const plain = new Float64Array(rows.length * plainFeatures.length);
  for (let i = 0; i < rows.length; i++) {
    sequence.set(all.sequence.subarray(rows[i]! * wide, (rows[i]! + 1) * wide), i * wide);
    plain.set(
      all.plain.subarray(rows[i]! * plainFeatures.length, (rows[i]! + 1) * plainFeatures.length),
      i * plainFeatures.length,
    );
  }
  return {
    ...all,
    count: rows.length,
    customer: Int32Array.from(rows, (row) => all.customer[row]!),
    sequence,
    plain,
    bought: Uint8Array.from(rows, (row) => all.bought[row]!),
  };
}

/** Examples of several dates as one. */
export function joinExamples(parts: readonly Examples[]): Examples {
  const [first] = parts as [Examples];
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const joined = {
    ...first,
    count,
    customer: new Int32Array(count),
    sequence: new Float64Array(count * first.steps * first.channels),
    plain: new Float64Array(count * plainFeatures.length),
    bought: new Uint8Array(count),
  };
  let at = 0;
  for (const part of parts) {
    joined.customer.set(part.customer, at);
    joined.sequence.set(part.sequence, at * first.steps * first.channels);
    joined.plain.set(part.plain, at * plainFeatures.length);
    joined.bought.set(part.bought, at);
    at += part.count;
  }
  return joined;
}
