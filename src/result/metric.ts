import type { Message, Unit } from '../messages/index.js';

/** How uncertain a number is: the interval, its level and how it was made. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** 0..1, e.g. 0.9 */
  readonly level: number;
  readonly kind:
    | 'bootstrap'
    | 'credible'
    | 'wilson'
    | 'newcombe'
    | 'normal'
    | 'jackknife'
    | 'profile'
    | 'predictive'
    | 'simulation'
    | 'bound';
}

/** A headline number. `null` is "cannot be known from these data"; a warning then says why. */
export interface Metric {
  readonly id: string;
  readonly label: Message;
  readonly value: number | null;
  readonly unit: Unit;
  readonly interval?: Interval;
}
