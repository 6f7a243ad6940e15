const dayMs = 86_400_000;
const days = new Map<number, string>();

/** ISO text of a day counted from 1970-01-01. Days repeat a lot in shop data, so their texts are kept. */
export function isoDay(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    if (days.size > 200_000) days.clear();
    text = new Date(day * dayMs).toISOString().replace(/T.*/, '');
    days.set(day, text);
  }
  return text;
}

const two = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

/**
 * ISO text of a moment: whole days from 1970-01-01 and microseconds within the day; to the second, or to the
 * microsecond where the data are finer.
 */
export function isoTimestamp(day: number, micros: number): string {
  const seconds = Math.floor(micros / 1e6);
  const fraction = micros - seconds * 1e6;
  const clock = `${two[Math.floor(seconds / 3600)]}:${two[Math.floor(seconds / 60) % 60]}:${two[seconds % 60]}`;
  const end = fraction === 0 ? '' : `.${String(fraction).padStart(6, '0').replace(/000$/, '')}`;
  return `${isoDay(day)}T${clock}${end}`;
}
