import { gammaQuantile, wilson } from '../../stats/index.js';
import type { Question } from './read-questions.js';

/** A customer who answers questions of a topic. */
export interface Helper {
  readonly topic: string;
  readonly customer: string;
  readonly answers: number;
  readonly low: number;
  readonly high: number;
  /** Answered questions whose asker's purchase is known, and those who first bought. */
  readonly known: number;
  readonly won: number;
  readonly isHelper: boolean;
}

/** What came of questions by who answered them. */
export interface AnsweredBy {
  readonly topic: string;
  readonly by: 'helper' | 'others' | 'staff' | 'nobody';
  readonly questions: number;
  readonly known: number;
  readonly won: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const fewestAnswers = 3;
const surely = 5;

/**
 * Who helps in the forum, topic by topic, and whether their answers bring first orders.
 *
 * A helper answered at least three questions of the topic and surely (gamma interval) five times as many as the mean customer. The questions are then counted by who
 * answered first: a helper, another customer, staff, nobody. Cost: O(questions).
 */
export function forumHelp(
  questions: readonly Question[],
  customers: number,
  level: number,
): { readonly helpers: readonly Helper[]; readonly answered: readonly AnsweredBy[] } {
  const topics = new Map<string, Question[]>();
  for (const question of questions) {
    const own = topics.get(question.topic);
    if (own) own.push(question);
    else topics.set(question.topic, [question]);
  }
  const helpers: Helper[] = [];
  const answered: AnsweredBy[] = [];
  for (const topic of [...topics.keys()].sort()) {
    const asked = topics.get(topic)!;
    const byCustomer = new Map<string, Question[]>();
    for (const question of asked) {
      if (question.helper === null) continue;
      const own = byCustomer.get(question.helper);
      if (own) own.push(question);
      else byCustomer.set(question.helper, [question]);
    }
    const mean = [...byCustomer.values()].reduce((sum, own) => sum + own.length, 0) / customers;
    const own = [...byCustomer].map(([customer, theirs]): Helper => {
      const at = (p: number): number => gammaQuantile(p, theirs.length + 0.5);
      const known = theirs.filter(({ won }) => won !== null);
      return {
        topic,
        customer,
        answers: theirs.length,
        low: at((1 - level) / 2),
        high: at((1 + level) / 2),
        known: known.length,
        won: known.filter(({ won }) => won).length,
        isHelper: theirs.length >= fewestAnswers && at((1 - level) / 2) >= surely * mean,
      };
    });
    own.sort((a, b) => b.answers - a.answers || b.won - a.won || (a.customer < b.customer ? -1 : 1));
    helpers.push(...own);
    const isHelper = new Set(own.filter((each) => each.isHelper).map(({ customer }) => customer));
    for (const by of ['helper', 'others', 'staff', 'nobody'] as const) {
      const part = asked.filter(({ helper, byStaff }) =>
        helper !== null ? (isHelper.has(helper) ? 'helper' : 'others') === by : (byStaff ? 'staff' : 'nobody') === by,
      );
      const known = part.filter(({ won }) => won !== null);
      const won = known.filter((each) => each.won).length;
      const range = known.length > 0 ? wilson(won, known.length, level) : null;
      answered.push({
        topic,
        by,
        questions: part.length,
        known: known.length,
        won,
        rate: range ? won / known.length : null,
        low: range?.low ?? null,
        high: range?.high ?? null,
      });
    }
  }
  return { helpers, answered };
}
