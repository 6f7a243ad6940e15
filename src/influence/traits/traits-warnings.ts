import type { Issue } from '../../errors.js';
import { type Message, message } from '../../messages/index.js';
import { traitNames } from '../traits-options.js';
import type { Material } from './traits-material.js';

const id = 'influence/traits';
const text = (what: string, params?: Message['params']) => message(`${id}.${what}`, params);

/** What could not be told, and what is to be borne in mind. */
export function warningsOf({ shop, options, scores, gaps, forum, launched, acts, mavens, told }: Material): Issue[] {
  const warnings: Issue[] = [];
  const add = (code: string, params?: Message['params']): void => {
    warnings.push({ code, severity: 'warning', message: text(`warning.${code}`, params) });
  };
  for (const trait of traitNames) if (scores[trait] === null) add(`no_${trait}`);
  if (acts && mavens.length === 0) add('no_category');
  if (launched?.carried?.weights.every((weight) => weight === 0)) add('nothing_carried');
  if (gaps === null || gaps.length === 0) add(told > 0 ? 'no_standing' : 'nothing_told');
  const down = (gaps ?? []).filter(({ test }) => test.verdict === 'down' || test.verdict === 'inverted_u');
  if (down.length > 1)
    warnings.push({
      code: 'together',
      severity: 'info',
      message: text('warning.together', { attributes: down.map(({ attribute }) => text(`attribute.${attribute}`)) }),
    });
  if (forum === null) add('no_forum');
  else if (forum.questions.length > 0 && forum.products.size === 0) add('no_forum_product');
  if (traitNames.every((trait) => scores[trait] === null || !((options.weights[trait] ?? 0) > 0))) add('no_weight');
  if (options.communities && !shop.has('relations') && !shop.has('referrals')) add('no_communities');
  return warnings;
}
