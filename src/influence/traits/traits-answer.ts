import { type ActionInput, type Answer, actionsTable } from '../../analysis/index.js';
import { memoryTable } from '../../result/index.js';
import { nodeLabels } from '../node-labels.js';
import { type TraitName, traitNames } from '../traits-options.js';
import { compareByHand } from './by-hand.js';
import { mavenOverlaps } from './find-mavens.js';
import * as heard from './heard-tables.js';
import { tagCustomers } from './tag-customers.js';
import { chartsOf, shownTop } from './traits-charts.js';
import { traitsFindings } from './traits-findings.js';
import type { Material, TraitsTables } from './traits-material.js';
import { metricsOf } from './traits-metrics.js';
import * as t from './traits-tables.js';
import { warningsOf } from './traits-warnings.js';

const id = 'influence/traits';

/** Rows shown of lists that may be long. */
const shownCommunities = 20;
const invited = 100;

const invite = (customers: readonly string[], reason: string): ActionInput[] =>
  customers.map((customer_id) => ({ customer_id, action: 'invite', reason }));

/** Makes the answer of what was found. */
export async function traitsAnswer(material: Material): Promise<Answer<TraitsTables>> {
  const { shop, options, ids, tied, launched, evidence, scores, full, combined, top, stability, mavens } = material;
  const { gaps, forum, help, hand } = material;
  const found = tagCustomers({
    ids,
    scores,
    evidence,
    mavens,
    tied,
    launched,
    helpers: help?.helpers ?? [],
    topShare: options.topShare,
    level: options.level,
  });
  const place = new Map(ids.map((each, i) => [each, i]));
  const community = new Float64Array(ids.length).fill(Number.NaN);
  tied?.ids.forEach((each, node) => {
    if (tied.community) community[place.get(each)!] = tied.community[node]! + 1;
  });
  const shownMavens = mavens.flatMap((list) => list.slice(0, options.mavens));
  const helpers = [...Map.groupBy(help?.helpers ?? [], ({ topic }) => topic).values()].flatMap((own) =>
    own.filter(({ isHelper }, at) => isHelper || at < options.mavens),
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
      customer_id: ids[customer]!,
      label: label(customer),
      tag,
      category,
      community: known(customer),
      evidence,
      usual,
      low,
      high,
      hand_tag: handOf(customer),
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
      rank: at + 1,
      customer_id: ids[i]!,
      label: label(i),
      community: known(i),
      combined: combined[i]!,
      stays: stability.stays[at]!,
      main_trait: mainOf(i),
    }),
  );
  const overlap = mavenOverlaps(mavens.flat(), ids.length).map(
    ({ first, second, nFirst, nSecond, both, byChance, jaccard }): t.OverlapRow => ({
      category: first,
      other: second,
      mavens: nFirst,
      mavens_other: nSecond,
      both,
      by_chance: byChance,
      jaccard,
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
      ({ gap, told, bought, rate, low, high, placebo }): heard.GapRow => ({
        attribute,
        gap,
        told,
        bought,
        rate,
        rate_low: low,
        rate_high: high,
        placebo,
      }),
    ),
  );
  const gapTests = (gaps ?? []).map(
    ({ attribute, test }): heard.GapTestRow => ({
      attribute,
      told: test.told,
      above: test.above,
      others: test.others,
      p_down: test.pDown,
      peak: test.peak,
      p_peak: test.pPeak,
      p_placebo: test.pPlacebo,
      verdict: test.verdict,
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
  const helperRows = helpers.map(({ topic, customer, answers, low, high, known, won, isHelper }): heard.HelperRow => {
    ranks.set(topic, (ranks.get(topic) ?? 0) + 1);
    return {
      topic,
      rank: ranks.get(topic)!,
      customer_id: customer,
      label: place.has(customer) ? label(place.get(customer)!) : customer,
      answers,
      answers_low: low,
      answers_high: high,
      known,
      won,
      tag: isHelper ? 'helper' : null,
    };
  });
  const keys = topRows.slice(0, invited).map((row) => row.customer_id);
  const tagged = new Set(helperRows.flatMap((row) => (row.tag === null ? [] : [row.customer_id])));
  for (const key of keys) tagged.delete(key);
  const tables = {
    customers: t.customerTable({
      ids,
      community,
      scores: scaled,
      combined,
      rank,
      tags: counts,
      hand: ids.map((_, i) => handOf(i)),
    }),
    traits: t.traitTable(traitRows),
    tags: t.tagTable(tags),
    top: t.topTable(topRows),
    mavens: t.mavenTable(
      mavens.flatMap((list) =>
        list.slice(0, options.mavens).map(
          (one, at): t.MavenRow => ({
            category: one.category,
            rank: at + 1,
            customer_id: one.customer,
            label: label(place.get(one.customer)!),
            seeks: one.seeks,
            knows: one.knows,
            tells: one.tells,
            times: one.times,
            times_low: one.low,
            times_high: one.high,
            score: one.score,
            tag: one.isMaven ? 'maven' : null,
          }),
        ),
      ),
    ),
    overlap: t.overlapTable(overlap),
    gaps: heard.gapTable(gapRows),
    gap_tests: heard.gapTestTable(gapTests),
    helpers: heard.helperTable(helperRows),
    answered: heard.answeredTable(
      (help?.answered ?? []).map(
        ({ topic, by, questions, known, won, rate, low, high }): heard.AnsweredRow => ({
          topic,
          product_id: forum?.products.get(topic) ?? null,
          answered_by: by,
          questions,
          known,
          won,
          rate,
          rate_low: low,
          rate_high: high,
        }),
      ),
    ),
    open_questions: heard.openTable(
      (forum?.questions ?? [])
        .filter(({ helper, byStaff }) => helper === null && !byStaff)
        .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1))
        .map(({ id, topic, asker, day }) => ({ question_id: id, topic, customer_id: asker, asked_on: day })),
    ),
    by_community: t.byCommunityTable(
      leaders.map(({ customer, ...row }) => ({ ...row, customer_id: ids[customer]!, label: label(customer) })),
    ),
    by_hand: t.byHandTable(hand ? compareByHand(ids, hand, found, options.level) : []),
    actions: actionsTable([...invite(keys, 'key_customer'), ...invite([...tagged].slice(0, invited), 'forum_helper')]),
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
        heard.gapTable(gapRows.filter((row) => row.attribute === attribute)),
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
