import { type ActionRow, type Answer, actionsTable, type Shop } from '../../analysis/index.js';
import { barChart, lineChart } from '../../chart/index.js';
import type { Issue } from '../../errors.js';
import { type Message, message, type Unit } from '../../messages/index.js';
import { type Chart, type Interval, type MemoryTable, type Metric, memoryTable } from '../../result/index.js';
import { quantileSorted } from '../../stats/index.js';
import { nodeLabels } from '../node-labels.js';
import { type TraitName, type TraitsOptions, traitNames } from '../traits-options.js';
import { compareByHand } from './by-hand.js';
import type { TopStability, TraitEvidence, TraitScores } from './combine-traits.js';
import { type CategoryMaven, mavenOverlaps } from './find-mavens.js';
import type { forumHelp } from './forum-help.js';
import type { LaunchFacts, TieFacts } from './gather-evidence.js';
import type { Acts } from './read-acts.js';
import type { Forum } from './read-questions.js';
import { type TagName, tagCustomers } from './tag-customers.js';
import { traitsFindings } from './traits-findings.js';
import * as t from './traits-tables.js';
import type { VoiceGap } from './voice-gaps.js';

export type TraitsTables = {
  readonly customers: MemoryTable<t.TraitCustomerRow>;
  readonly traits: MemoryTable<t.TraitRow>;
  readonly tags: MemoryTable<t.TagRow>;
  readonly top: MemoryTable<t.TopRow>;
  readonly mavens: MemoryTable<t.MavenRow>;
  readonly overlap: MemoryTable<t.OverlapRow>;
  readonly gaps: MemoryTable<t.GapRow>;
  readonly gap_tests: MemoryTable<t.GapTestRow>;
  readonly helpers: MemoryTable<t.HelperRow>;
  readonly answered: MemoryTable<t.AnsweredRow>;
  readonly open_questions: MemoryTable<t.OpenQuestionRow>;
  readonly by_community: MemoryTable<t.TraitByCommunityRow>;
  readonly by_hand: MemoryTable<t.ByHandRow>;
  readonly actions: MemoryTable<ActionRow>;
};

export interface Material {
  readonly shop: Shop;
  readonly options: TraitsOptions;
  readonly ids: readonly string[];
  readonly acts: Acts | null;
  readonly tied: TieFacts | null;
  readonly launched: LaunchFacts | null;
  readonly evidence: TraitEvidence;
  readonly scores: TraitScores;
  /** Score at which each trait counts as full. */
  readonly full: { readonly [trait: string]: number };
  readonly combined: Float64Array;
  /** Places of the first customers, in order. */
  readonly top: Uint32Array;
  readonly stability: TopStability;
  /** By category, as `acts` has them. */
  readonly mavens: readonly (readonly CategoryMaven[])[];
  readonly gaps: readonly VoiceGap[] | null;
  readonly forum: Forum | null;
  readonly help: ReturnType<typeof forumHelp> | null;
  readonly hand: ReadonlyMap<string, string> | null;
  /** Tellings of a product from one to another. */
  readonly told: number;
}

const id = 'influence/traits';
const text = (what: string, params?: Message['params']) => message(`${id}.${what}`, params);

/** Rows shown of lists that may be long: communities, and the top in a picture. */
const shownCommunities = 20;
const shownTop = 20;
const invited = 100;

function metricsOf(
  { ids, options, scores, stability, forum, gaps, told, top }: Material,
  tags: readonly t.TagRow[],
  overlap: readonly t.OverlapRow[],
): Metric[] {
  const metric = (name: string, value: number | null, unit: Unit, interval?: Interval): Metric => ({
    id: name,
    label: text(`metric.${name}`),
    value,
    unit,
    ...(interval ? { interval } : {}),
  });
  const kept = Float64Array.from(stability.kept)
    .filter((each) => !Number.isNaN(each))
    .sort();
  const mean = kept.length > 0 ? kept.reduce((sum, each) => sum + each, 0) / kept.length : null;
  const { level } = options;
  const known = (trait: TraitName, value: number): number | null => (scores[trait] ? value : null);
  const bearers = (tag: TagName): number =>
    new Set(tags.filter((row) => row.tag === tag).map((row) => row.customer_id)).size;
  const categories = new Set(tags.filter((row) => row.tag === 'maven').map((row) => row.category));
  const twice = tags.filter((row) => row.tag === 'maven').length - bearers('maven');
  const questions = forum?.questions.length ?? 0;
  const open = forum?.questions.filter(({ helper, byStaff }) => helper === null && !byStaff).length ?? 0;
  return [
    metric(
      'top_stability',
      mean,
      'share',
      mean === null
        ? undefined
        : {
            low: quantileSorted(kept, (1 - level) / 2),
            high: quantileSorted(kept, (1 + level) / 2),
            level,
            kind: 'bootstrap',
          },
    ),
    metric('customers', ids.length, 'customers'),
    metric('top', top.length, 'customers'),
    metric('mavens', known('maven', bearers('maven')), 'customers'),
    metric('maven_categories', known('maven', categories.size), 'count'),
    metric('mavens_of_two', known('maven', twice), 'customers'),
    metric(
      'maven_overlap',
      overlap.length > 0 ? overlap.reduce((sum, row) => sum + row.jaccard, 0) / overlap.length : null,
      'share',
    ),
    metric('sharers', known('sharing', bearers('sharing')), 'customers'),
    metric('voices', known('voice', bearers('voice')), 'customers'),
    metric('hubs', known('hub', bearers('hub')), 'customers'),
    metric('early_ones', known('early', bearers('early')), 'customers'),
    metric('told', gaps ? told : null, 'count'),
    metric('helpers', forum ? bearers('helper') : null, 'customers'),
    metric('questions', forum ? questions : null, 'count'),
    metric('open_questions', forum ? open : null, 'count'),
    metric('open_share', questions > 0 ? open / questions : null, 'share'),
  ];
}

function warningsOf({ shop, options, scores, gaps, forum, launched, acts, mavens, told }: Material): Issue[] {
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

function chartsOf(
  material: Material,
  tables: { readonly top: readonly t.TopRow[]; readonly gaps: readonly t.GapRow[] },
  metrics: readonly Metric[],
): Chart[] {
  const value = (name: string) => {
    const { value, unit } = metrics.find((metric) => metric.id === name)!;
    return { value, unit };
  };
  const charts: Chart[] = [
    barChart({
      id: 'traits',
      title: text('chart.traits'),
      alt: text('chart.traits.alt', {
        mavens: value('mavens'),
        voices: value('voices'),
        hubs: value('hubs'),
        customers: value('customers'),
      }),
      table: 'tagged',
      category: 'trait',
      value: 'tagged',
    }),
  ];
  if (tables.top.length > 0)
    charts.push(
      barChart({
        id: 'top',
        title: text('chart.top'),
        alt: text('chart.top.alt', {
          n: { value: Math.min(shownTop, tables.top.length), unit: 'customers' },
          name: tables.top[0]!.label,
          score: { value: tables.top[0]!.combined, unit: 'score' },
        }),
        table: 'top_shown',
        category: 'label',
        value: 'combined',
      }),
    );
  for (const { attribute, rates, test } of material.gaps ?? []) {
    if (rates.length < 2) continue;
    charts.push(
      lineChart({
        id: `gap_${attribute}`,
        title: text(`chart.gap.${attribute}`),
        alt: text('chart.gap.alt', {
          attribute: text(`attribute.${attribute}`),
          told: { value: test.told, unit: 'customers' },
          above: { value: test.above, unit: 'share' },
          others: { value: test.others, unit: 'share' },
        }),
        table: `gap_${attribute}`,
        x: 'gap',
        y: 'rate',
        low: 'rate_low',
        high: 'rate_high',
      }),
    );
  }
  return charts;
}

function action(customer_id: string, reason: string): ActionRow {
  return {
    customer_id,
    action: 'invite',
    product_id: null,
    argument: null,
    channel: null,
    best_time: null,
    by_date: null,
    expected_value: null,
    expected_low: null,
    expected_high: null,
    reason,
  };
}

/** Makes the answer of what was found. */
export async function traitsAnswer(material: Material): Promise<Answer<TraitsTables>> {
  const { shop, options, ids, tied, launched, evidence, scores, full, combined, top, stability, mavens } = material;
  const { gaps, forum, help, hand } = material;
  const found = tagCustomers({
    ...{ ids, scores, evidence, mavens, tied, launched },
    ...{ helpers: help?.helpers ?? [], topShare: options.topShare, level: options.level },
  });
  const place = new Map(ids.map((each, i) => [each, i]));
  const community = new Float64Array(ids.length).fill(Number.NaN);
  tied?.ids.forEach((each, node) => {
    if (tied.community) community[place.get(each)!] = tied.community[node]! + 1;
  });
  const shownMavens = mavens.flatMap((list) => list.slice(0, options.mavens));
  const helpers = (help?.helpers ?? []).filter(
    ({ topic, isHelper }, i, all) => isHelper || i - all.findIndex((each) => each.topic === topic) < options.mavens,
  );
  const leaders = leadersOf(material, community);
  const named = new Set<number>([
    ...top,
    ...found.map(({ customer }) => customer),
    ...shownMavens.map(({ customer }) => place.get(customer)!),
    ...helpers.flatMap(({ customer }) => place.get(customer) ?? []),
    ...leaders.map(({ customer }) => customer),
  ]);
  const labels = await nodeLabels(shop, ids, named);
  const label = (i: number): string => labels.get(i) ?? ids[i]!;
  const known = (i: number): number | null => (Number.isNaN(community[i]!) ? null : community[i]!);
  const handOf = (i: number): string | null => hand?.get(ids[i]!) ?? null;
  const tags = found.map(
    ({ customer, tag, category, evidence, usual, low, high }): t.TagRow => ({
      ...{ customer_id: ids[customer]!, label: label(customer), tag, category, community: known(customer) },
      ...{ evidence, usual, low, high, hand_tag: handOf(customer) },
    }),
  );
  const share = (trait: TraitName, i: number): number =>
    scores[trait] && full[trait]! > 0 ? Math.min(2, scores[trait][i]! / full[trait]!) : 0;
  const mainOf = (i: number): TraitName =>
    [...traitNames].sort(
      (a, b) => share(b, i) * (options.weights[b] ?? 0) - share(a, i) * (options.weights[a] ?? 0),
    )[0]!;
  const topRows = Array.from(
    top,
    (i, at): t.TopRow => ({
      ...{ rank: at + 1, customer_id: ids[i]!, label: label(i), community: known(i), combined: combined[i]! },
      ...{ stays: stability.stays[at]!, main_trait: mainOf(i) },
    }),
  );
  const overlap = mavenOverlaps(mavens.flat(), ids.length).map(
    ({ first, second, nFirst, nSecond, both, byChance, jaccard }): t.OverlapRow => ({
      ...{ category: first, other: second, mavens: nFirst, mavens_other: nSecond, both, by_chance: byChance, jaccard },
    }),
  );
  const traitRows = traitNames.map(
    (trait): t.TraitRow => ({
      trait,
      weight: options.weights[trait] ?? 0,
      evidence_customers: scores[trait]?.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0) ?? null,
      tagged: scores[trait]
        ? new Set(found.filter(({ tag }) => tag === trait).map(({ customer }) => customer)).size
        : null,
      full_score: scores[trait] ? full[trait]! : null,
    }),
  );
  const gapRows = (gaps ?? []).flatMap(({ attribute, rates }) =>
    rates.map(
      ({ gap, told, bought, rate, low, high, placebo }): t.GapRow => ({
        ...{ attribute, gap, told, bought, rate, rate_low: low, rate_high: high, placebo },
      }),
    ),
  );
  const gapTests = (gaps ?? []).map(
    ({ attribute, test }): t.GapTestRow => ({
      ...{ attribute, told: test.told, above: test.above, others: test.others, p_down: test.pDown },
      ...{ peak: test.peak, p_peak: test.pPeak, p_placebo: test.pPlacebo, verdict: test.verdict },
    }),
  );
  const counts = new Float64Array(ids.length);
  for (const { customer } of found) counts[customer]! += 1;
  const rank = new Float64Array(ids.length);
  Uint32Array.from(combined.keys())
    .sort((a, b) => combined[b]! - combined[a]! || a - b)
    .forEach((i, at) => {
      rank[i] = at + 1;
    });
  const scaled = Object.fromEntries(
    traitNames.map((trait) => [
      trait,
      scores[trait] ? scores[trait].map((_, i) => share(trait, i)) : new Float64Array(ids.length).fill(Number.NaN),
    ]),
  );
  const ranks = new Map<string, number>();
  const helperRows = helpers.map(({ topic, customer, answers, low, high, known, won, isHelper }): t.HelperRow => {
    ranks.set(topic, (ranks.get(topic) ?? 0) + 1);
    return {
      ...{ topic, rank: ranks.get(topic)!, customer_id: customer },
      label: place.has(customer) ? label(place.get(customer)!) : customer,
      ...{ answers, answers_low: low, answers_high: high, known, won, tag: isHelper ? 'helper' : null },
    };
  });
  const tables = {
    customers: t.customerTable({
      ...{ ids, community, scores: scaled, combined, rank, tags: counts },
      hand: ids.map((_, i) => handOf(i)),
    }),
    traits: t.traitTable(traitRows),
    tags: t.tagTable(tags),
    top: t.topTable(topRows),
    mavens: t.mavenTable(
      mavens.flatMap((list) =>
        list.slice(0, options.mavens).map(
          (one, at): t.MavenRow => ({
            ...{ category: one.category, rank: at + 1, customer_id: one.customer },
            label: label(place.get(one.customer)!),
            ...{ seeks: one.seeks, knows: one.knows, tells: one.tells, times: one.times, times_low: one.low },
            ...{ times_high: one.high, score: one.score, tag: one.isMaven ? 'maven' : null },
          }),
        ),
      ),
    ),
    overlap: t.overlapTable(overlap),
    gaps: t.gapTable(gapRows),
    gap_tests: t.gapTestTable(gapTests),
    helpers: t.helperTable(helperRows),
    answered: t.answeredTable(
      (help?.answered ?? []).map(
        ({ topic, by, questions, known, won, rate, low, high }): t.AnsweredRow => ({
          ...{ topic, product_id: forum?.products.get(topic) ?? null, answered_by: by, questions, known, won, rate },
          ...{ rate_low: low, rate_high: high },
        }),
      ),
    ),
    open_questions: t.openTable(
      (forum?.questions ?? [])
        .filter(({ helper, byStaff }) => helper === null && !byStaff)
        .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1))
        .map(({ id, topic, asker, day }) => ({ question_id: id, topic, customer_id: asker, asked_on: day })),
    ),
    by_community: t.byCommunityTable(
      leaders.map(({ customer, ...row }) => ({ ...row, customer_id: ids[customer]!, label: label(customer) })),
    ),
    by_hand: t.byHandTable(hand ? compareByHand(ids, hand, found, options.level) : []),
    actions: actionsTable([
      ...topRows.slice(0, invited).map((row) => action(row.customer_id, 'key_customer')),
      ...[...new Set(helperRows.filter((row) => row.tag !== null).map((row) => row.customer_id))]
        .filter((each) => !topRows.slice(0, invited).some((row) => row.customer_id === each))
        .slice(0, invited)
        .map((each) => action(each, 'forum_helper')),
    ]),
    tagged: memoryTable<{ trait: string; tagged: number }>({
      trait: {
        type: 'text',
        values: `${id}.trait`,
        data: traitRows.flatMap((row) => (row.tagged === null ? [] : [row.trait])),
      },
      tagged: {
        type: 'integer',
        unit: 'customers',
        data: Float64Array.from(traitRows.flatMap((row) => row.tagged ?? [])),
      },
    }),
    top_shown: t.topTable(topRows.slice(0, shownTop)),
    ...Object.fromEntries(
      (gaps ?? []).map(({ attribute }) => [
        `gap_${attribute}`,
        t.gapTable(gapRows.filter((row) => row.attribute === attribute)),
      ]),
    ),
  };
  const metrics = metricsOf(material, tags, overlap);
  return {
    input: { rows: ids.length, customers: ids.length, from: null, to: shop.asOf },
    metrics,
    findings: traitsFindings(metrics, tables),
    tables,
    charts: chartsOf(material, { top: topRows, gaps: gapRows }, metrics),
    warnings: warningsOf(material),
  };
}

/** The first in each trait of each of the largest communities. */
function leadersOf({ ids, scores, full, tied }: Material, community: Float64Array) {
  if (!tied?.community) return [];
  const members = new Map<number, number[]>();
  ids.forEach((_, i) => {
    const own = community[i]!;
    if (Number.isNaN(own)) return;
    const list = members.get(own);
    if (list) list.push(i);
    else members.set(own, [i]);
  });
  return [...members]
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
    .slice(0, shownCommunities)
    .flatMap(([own, list]) =>
      traitNames.flatMap((trait) => {
        const values = scores[trait];
        if (!values || !(full[trait]! > 0)) return [];
        const customer = list.reduce((best, i) => (values[i]! > values[best]! ? i : best));
        if (!(values[customer]! > 0)) return [];
        const score = Math.min(2, values[customer]! / full[trait]!);
        return [{ community: own, customers: list.length, trait, customer, score }];
      }),
    );
}
