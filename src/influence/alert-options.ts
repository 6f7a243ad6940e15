import { message } from '../messages/index.js';
import { choice, columnOption, integer, number, type OptionValues, optional, share } from '../option/index.js';

export const alertOptions = {
  bad: number({ min: -1, max: 0, default: -0.2 }),
  good: number({ min: 0, max: 1, default: 0.2 }),
  period: optional(choice(['day', 'week', 'month'], { default: 'week' })),
  falseAlarm: share({ min: 1e-6, max: 0.2, default: 0.002 }),
  rival: columnOption({ default: null, expected: message('must_be.rival_column') }),
  simulations: integer({ min: 100, max: 100_000, default: 1000 }),
  top: integer({ min: 1, max: 200, default: 20 }),
  level: share({ min: 0.5, max: 0.999, default: 0.9 }),
} as const;

export type AlertOptions = OptionValues<typeof alertOptions>;
