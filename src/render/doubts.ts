import { type Language, message, text } from '../messages/index.js';
import type { Result } from '../result/index.js';
import { displayText } from './display-text.js';

/** A remark on the first page, and the section it stands in. */
export interface Doubt {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Doubts {
  readonly doubts: readonly Doubt[];
  /** How many more remarks stand in the sections, in words; null when all are here. */
  readonly rest: string | null;
}

/** A section as it is asked for its remarks. */
export interface DoubtfulSection {
  readonly id: string;
  readonly title: string;
  readonly result: Result;
}

/** Remarks that the first page has room for. */
const mostDoubts = 6;

/**
 * What a remark does to the numbers of its section, the worst first. A code that is not named here says that something is
 * not known or rests on little (`thin`).
 */
const kinds = ['refused', 'doubtful', 'thin', 'left_out'] as const;
type Kind = (typeof kinds)[number];

/** Numbers are there, and must not be taken at their word: the model does not fit, was not tested, or rests on an assumption. */
export const doubtfulCodes: readonly string[] = [
  'correlated',
  'course_high',
  'course_low',
  'doubtful',
  'later_high',
  'later_low',
  'no_hold_out',
  'no_structure',
  'not_converged',
  'open_market',
  'peak_ahead',
  'still_learning',
  'weights_assumed',
];

/** The numbers hold; some records or rows are not among them. */
export const leftOutCodes: readonly string[] = [
  'empty_tier',
  'left_censored',
  'left_out',
  'net_returns',
  'no_band',
  'no_grade',
  'no_net_money',
  'only_returns',
  'pairs_left_out',
  'respelt',
  'rings',
  'scaled',
  'self',
  'ties_left_out',
  'undated',
];

function kindOf(code: string, result: Result): Kind {
  if (result.metrics.length === 0 && Object.keys(result.tables).length === 0) return 'refused';
  if (doubtfulCodes.includes(code)) return 'doubtful';
  // What intake has to say is of records (W-CUS-01).
  return leftOutCodes.includes(code) || /^W-[A-Z]+-\d+$/.test(code) ? 'left_out' : 'thin';
}

/**
 * What the reader must not forget: of each answer the remark that does most to its numbers, those that do most first.
 *
 * The order is that of `kinds`; among equals the order of the analysis, and of the sections. What two sections say in the
 * same words stands here once.
 */
export function doubtsOf(sections: readonly DoubtfulSection[], language: Language): Doubts | null {
  const seen = new Set<string>();
  const remarks = sections.map(({ id, title, result }) =>
    result.warnings
      .filter((issue) => issue.severity === 'warning')
      .map((issue) => ({
        doubt: { id, title, text: displayText(text(issue.message, language)) },
        weight: kinds.indexOf(kindOf(issue.code, result)),
      }))
      .filter(({ doubt }) => !seen.has(doubt.text) && seen.add(doubt.text))
      .sort((a, b) => a.weight - b.weight),
  );
  const doubts = remarks
    .flatMap((ones) => ones.slice(0, 1))
    .sort((a, b) => a.weight - b.weight)
    .slice(0, mostDoubts)
    .map(({ doubt }) => doubt);
  if (doubts.length === 0) return null;
  const rest = remarks.flat().length - doubts.length;
  const n = { value: rest, unit: 'count' as const };
  return { doubts, rest: rest === 0 ? null : text(message('render.more_remarks', { n }), language) };
}
