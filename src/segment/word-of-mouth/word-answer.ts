import { type ActionInput, actionsTable, leftOutFor, type Shop } from '../../analysis/index.js';
import type { Issue } from '../../errors.js';
import type { OptionValues } from '../../option/index.js';
import type { Ties } from '../../ties/index.js';
import { addDays } from '../days.js';
import type { Agrees } from './agreement.js';
import { ledgerTable, listTable, panelTable, wordCustomersTable } from './customer-tables.js';
import type { Standing } from './influence-index.js';
import { valueLedger } from './ledger.js';
import { mapTable } from './map-table.js';
import { fourPicks } from './picks.js';
import type { People } from './read-people.js';
import type { Referred } from './read-referred.js';
import type { Told } from './read-told.js';
import { sensitivity } from './sensitivity.js';
import { wordCharts } from './word-charts.js';
import { wordFindings } from './word-findings.js';
import { type WordLists, wordLists } from './word-lists.js';
import { wordMetrics } from './word-metrics.js';
import { weigh, wordModel } from './word-model.js';
import type { wordOptions } from './word-options.js';
import { effectsTable, picksTable, quadrantRows, quadrantsTable, sensitivityTable } from './word-tables.js';
import { wordWarnings } from './word-warnings.js';

export interface WordMaterial {
  readonly shop: Shop;
  readonly options: OptionValues<typeof wordOptions>;
  readonly people: People;
  readonly referred: Referred | null;
  readonly told: Told | null;
  readonly ties: Ties | null;
  readonly stands: Standing | null;
  /** Whether there are interactions. */
  readonly acts: boolean;
  readonly agrees: readonly Agrees[];
}

/** One step for each customer on a list: the panel first, then agents, then the overlooked. */
function steps(ids: readonly string[], { panel, agents, overlooked }: WordLists, asOf: string | null): ActionInput[] {
  const by_date = asOf === null ? null : addDays(asOf, 30);
  const done = new Set<number>();
  const step = (customers: readonly number[], action: string, reason: string): ActionInput[] =>
    customers.flatMap((i) => {
      if (done.has(i)) return [];
      done.add(i);
      return [{ customer_id: ids[i]!, action, argument: `word_${reason}`, by_date, reason: `word_${reason}` }];
    });
  return [
    ...step(
      panel.map(({ customer }) => customer),
      'invite_launch',
      'panel',
    ),
    ...step(agents, 'offer_agency', 'agent'),
    ...step(overlooked, 'special_treatment', 'overlooked'),
  ];
}

/** Makes the answer of what was read. */
export function wordAnswer({ shop, options, people, referred, told, ties, stands, acts, agrees }: WordMaterial) {
  const { level } = options;
  const model = wordModel({ people, agrees, referred, ties, stands, acts }, options);
  const ledger = valueLedger(people, referred, told, options);
  const lists = wordLists({ people, model, ledger, referred, told, ties }, options);
  const right = model.quadrant.map((each) => each === 'star' || each === 'overlooked');
  const picks = fourPicks(people, right, { loyal: options.loyal, acts, level });
  const tested = sensitivity({
    sales: people.sales,
    influence: model.influence,
    interactions: model.interactions,
    word: model.talk,
    open: model.open,
    quadrant: model.quadrant,
    salesCut: model.cuts.sales,
    wordCut: model.cuts.word,
    level,
    alike: weigh(people, 1),
    talkOnly: weigh(people, 0),
  });
  const quadrants = quadrantRows(people, model, level);
  const metrics = wordMetrics({ people, model, ledger, lists, quadrants, tied: ties !== null, level });
  const effects = effectsTable(told?.effects ?? []);
  const map = mapTable({
    sales: people.sales,
    word: model.talk,
    open: model.open,
    quadrant: model.quadrant,
    cuts: model.cuts,
  });
  const shown = { people, model, referred };
  const active = model.active ? [...model.active] : [];
  const warnings: Issue[] = wordWarnings({
    shop,
    people,
    model,
    referred,
    told,
    tied: ties !== null,
    acts,
    picks,
    asked: options.gate,
    answerCost: options.answerCost,
  });
  return {
    input: {
      rows: people.rows,
      customers: people.ids.length,
      from: people.from,
      to: people.to,
      leftOut: leftOutFor(people.leftOut),
    },
    metrics,
    findings: wordFindings({
      metrics,
      quadrants,
      picks,
      sensitivity: tested,
      effects: effects.toRows(),
      currency: shop.currency,
    }),
    tables: {
      quadrants: quadrantsTable(quadrants),
      overlooked: listTable(shown, lists.overlooked),
      most_active: listTable(shown, active),
      agents: listTable(shown, lists.agents),
      launch_panel: panelTable(
        shown,
        lists.panel.map(({ customer, adds }) => ({ customer, adds: ties ? adds : Number.NaN })),
      ),
      picks: picksTable(picks),
      picks_shown: picksTable(picks.filter((pick) => pick.precision !== null)),
      sensitivity: sensitivityTable(tested),
      effects,
      ledger: ledgerTable(people, ledger),
      customers: wordCustomersTable(shown),
      map: map.table,
      actions: actionsTable(steps(people.ids, lists, shop.asOf)),
    },
    charts: wordCharts({ quadrants, picks, sensitivity: tested, steps: map.steps, level }),
    warnings,
  };
}
