import {
  type Baskets,
  findRules,
  type ItemSets,
  mineItemSets,
  type RuleQuestion,
  type Rules,
} from '../../mining/index.js';

export interface KernelQuestion {
  readonly baskets: Baskets;
  readonly minCount: number;
  /** 0: no limit. */
  readonly maxLength: number;
  readonly sets: 'all' | 'closed' | 'maximal';
  /** How rules are made of the sets; null makes none. */
  readonly rules: Omit<RuleQuestion, 'sets' | 'baskets'> | null;
  /** Steps after which it is given up ("too_many_steps"): a run that may be repeated elsewhere. */
  readonly mostSteps?: number;
  /** Sets above which nobody asked for so many ("too_many_sets"). */
  readonly mostSets?: number;
}

export interface KernelAnswer {
  /** The item sets asked for, most frequent first. */
  readonly shown: ItemSets;
  /** All frequent sets, on which the rules rest. */
  readonly all: ItemSets;
  readonly rules: Rules | null;
}

/** Mines item sets and, where asked for, rules: the part of the analysis that may take long. */
export function mineRules({
  baskets,
  minCount,
  maxLength,
  sets,
  rules,
  mostSteps,
  mostSets,
}: KernelQuestion): KernelAnswer {
  const length = maxLength === 0 ? Number.POSITIVE_INFINITY : maxLength;
  const mine = (kind: KernelQuestion['sets']) =>
    mineItemSets(baskets, {
      minCount,
      maxLength: length,
      sets: kind,
      ...(mostSteps === undefined ? {} : { mostSteps }),
      ...(mostSets === undefined ? {} : { mostSets }),
    });
  if (rules === null) {
    const shown = mine(sets);
    return { shown, all: shown, rules: null };
  }
  const all = mine('all');
  const shown = sets === 'all' ? all : mine(sets);
  return { shown, all, rules: findRules({ ...rules, sets: all, baskets: baskets.count }) };
}
