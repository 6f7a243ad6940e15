import type { Shop } from '../../analysis/index.js';
import type { Issue } from '../../errors.js';
import { message } from '../../messages/index.js';
import type { Pick } from './picks.js';
import type { People } from './read-people.js';
import type { Referred } from './read-referred.js';
import type { Told } from './read-told.js';
import type { WordModel } from './word-model.js';

interface Seen {
  readonly shop: Shop;
  readonly people: People;
  readonly model: WordModel;
  readonly referred: Referred | null;
  readonly told: Told | null;
  readonly tied: boolean;
  readonly acts: boolean;
  readonly picks: readonly Pick[];
  readonly asked: 'agrees' | 'not_against' | 'off';
  readonly answerCost: number | null;
}

/** Speakers below which shares and quadrants say little. */
const few = 10;

/** What was missing, and what the answer therefore does not hold. */
export function wordWarnings({
  shop,
  people,
  model,
  referred,
  told,
  tied,
  acts,
  picks,
  asked,
  answerCost,
}: Seen): Issue[] {
  const issues: Issue[] = [];
  const add = (code: string, severity: Issue['severity'], params?: Parameters<typeof message>[1], count?: number) =>
    issues.push({
      code,
      severity,
      message: message(`segment/word-of-mouth.warning.${code}`, params),
      ...(count === undefined ? {} : { count }),
    });
  if (!acts) add('no_interactions', 'warning');
  if (!tied) add('no_ties', 'warning');
  if (!referred) add('no_referrals', 'warning');
  const toned = people.toned.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0);
  if (acts && toned === 0) add('no_tone', 'warning');
  if (asked === 'agrees' && model.gate !== asked) add('gate_opened', 'warning');
  const speakers = model.interactions.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0);
  if (acts && speakers < few) {
    const params = { n: { value: speakers, unit: 'customers' }, least: { value: few, unit: 'customers' } } as const;
    add('few_speakers', 'warning', params, speakers);
  }
  if (model.members === null) add('no_pool', 'warning');
  else if (model.members === 0) add('empty_pool', 'warning');
  const missing = picks.filter((pick) => pick.precision === null);
  if (missing.length > 0)
    add('picks_unknown', 'info', { picks: missing.map(({ pick }) => message(`segment/word-of-mouth.pick.${pick}`)) });
  const unknown = told?.effects.filter((effect) => !effect.known && effect.words > 0) ?? [];
  if (unknown.length > 0)
    add('effects_unknown', 'info', {
      levels: unknown.map(({ level }) => message(`segment/word-of-mouth.level.${level}`)),
    });
  if (acts && told === null) add('no_targets', 'info');
  if (acts && answerCost === null && people.peer.some((count) => count > 0)) add('no_answer_cost', 'info');
  if (!shop.has('orders', 'ordered_at')) add('no_days', 'info');
  return issues;
}
