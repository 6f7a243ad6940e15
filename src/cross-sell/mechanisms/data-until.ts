import type { BoughtByUnit, DaysByUnit, Memberships, RawEvents } from './mechanism-data.js';
import type { MechanismData } from './read-mechanism-data.js';

const keptOf = (day: Int32Array, until: number): Uint32Array =>
  Uint32Array.from(day.keys()).filter((at) => day[at]! <= until);

const pick = <A extends Int32Array | Uint8Array | Float64Array>(of: A, kept: Uint32Array): A => {
  const out = new (of.constructor as new (length: number) => A)(kept.length);
  kept.forEach((from, to) => {
    out[to] = of[from]!;
  });
  return out;
};

/** Where each customer begins once only some records are kept. */
function offsetsOf({ offsets }: DaysByUnit, kept: Uint32Array): Int32Array {
  const out = new Int32Array(offsets.length);
  let at = 0;
  offsets.forEach((border, unit) => {
    while (at < kept.length && kept[at]! < border) at++;
    out[unit] = at;
  });
  return out;
}

function boughtUntil(bought: BoughtByUnit, until: number): BoughtByUnit {
  const kept = keptOf(bought.day, until);
  const [day, item, value] = [pick(bought.day, kept), pick(bought.item, kept), pick(bought.value, kept)];
  return { offsets: offsetsOf(bought, kept), day, item, value };
}

function rawUntil(raw: RawEvents | null, until: number): RawEvents | null {
  if (raw === null) return null;
  const kept = keptOf(raw.day, until);
  return {
    unit: pick(raw.unit, kept),
    day: pick(raw.day, kept),
    item: pick(raw.item, kept),
    inside: pick(raw.inside, kept),
    value: pick(raw.value, kept),
    topic: Array.from(kept, (at) => raw.topic[at]!),
  };
}

function membershipsUntil(held: Memberships | null, until: number): Memberships | null {
  if (held === null) return null;
  const kept = keptOf(held.start, until);
  return {
    unit: pick(held.unit, kept),
    item: pick(held.item, kept),
    start: pick(held.start, kept),
    end: pick(held.end, kept),
    units: pick(held.units, kept),
    // How many units are used is told as of today: on an earlier day it was another number.
    used: new Float64Array(kept.length).fill(Number.NaN),
  };
}

/** What the rules could know at the end of a day: nothing that was bought, done or begun after it. Cost: O(records). */
export function dataUntil(data: MechanismData, day: number): MechanismData {
  const ordered = keptOf(data.orders.day, day);
  return {
    ...data,
    orders: { offsets: offsetsOf(data.orders, ordered), day: pick(data.orders.day, ordered) },
    bought: boughtUntil(data.bought, day),
    memberships: membershipsUntil(data.memberships, day),
    redeemed: rawUntil(data.redeemed, day),
    events: data.events.map((raw) => rawUntil(raw, day)),
  };
}
