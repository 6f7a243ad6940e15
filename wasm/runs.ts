import { dayOf } from './columns';
import { printOf } from './print';
import { fieldFrom, fieldTo } from './record';

/** Lines of a run that are compared with one another; a longer one is taken for several. */
const mostInRun: u32 = 1 << 11;
/** Places in the table of the lines of a run: twice as many as there may be lines. */
const places: u32 = 2 * mostInRun;

/** Fields in which the lines of a run are alike: their numbers, and whether in the day of a moment. */
const alike: usize = memory.data(8 * 16, 16);
/** A day, to be fingerprinted. */
const day: usize = memory.data(8, 16);
/** Fingerprint and run of each line of the run last begun. */
const seen: usize = memory.data(16 * 4096, 16);

/** What is told of the records of a call: runs (record, low and high half of the order's fingerprint); repeats. */
export const runs: usize = memory.data(12 * 16384, 16);
export const repeats: usize = memory.data(4 * 16384, 16);
export let runCount: u32 = 0;
export let repeatCount: u32 = 0;

/** Whether runs were asked about. */
export let hasOrder: bool = false;
let orderField: u32 = 0;
let alikeCount: u32 = 0;
/** The run last begun: its number, its lines, the fingerprint of what its lines have in common. */
let run: u32 = 0;
let inRun: u32 = 0;
let runKey: u64 = 0;

/** Asks where runs of lines of one order begin, and which of their lines repeat one before. */
export function askOrder(field: u32): void {
  orderField = field;
  hasOrder = true;
}

/** Asks that the lines of a run are alike in a field too, or in the day of its moment. */
export function askAlike(field: u32, isDay: bool): void {
  const place = alike + 8 * alikeCount++;
  store<u32>(place, field);
  store<u32>(place, isDay, 4);
}

/** Forgets what was told. */
export function forgetRuns(): void {
  runCount = repeatCount = 0;
}

/** Adds a line, whose record has a number, to the run last begun, or begins one with it. */
export function addToRun(record: u32, start: usize, print: u64): void {
  const from = fieldFrom(start, orderField);
  const order = printOf(from, fieldTo(from, orderField), 0);
  let key = order;
  for (let i: u32 = 0; i < alikeCount; i++) {
    const field = load<u32>(alike + 8 * i);
    if (load<u32>(alike + 8 * i, 4) !== 0) {
      store<i32>(day, dayOf(field));
      key = printOf(day, day + 4, key);
      continue;
    }
    const begins = fieldFrom(start, field);
    key = printOf(begins, fieldTo(begins, field), key);
  }
  if (key !== runKey || run === 0 || inRun === mostInRun) {
    run += 1;
    inRun = 0;
    runKey = key;
    const told = runs + 12 * runCount++;
    store<u32>(told, record);
    store<u64>(told, order, 4);
  }
  inRun += 1;
  for (let place = <u32>print; ; place++) {
    const slot = seen + 16 * (place & (places - 1));
    if (load<u32>(slot, 8) !== run) {
      store<u64>(slot, print);
      store<u32>(slot, run, 8);
      return;
    }
    if (load<u64>(slot) === print) {
      store<u32>(repeats + 4 * repeatCount++, record);
      return;
    }
  }
}
