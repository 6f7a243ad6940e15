import type { Unit } from '../../messages/index.js';
import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';

const id = 'influence/traits';

/** Columns by rows: `n` a number (NaN where null), `t` a text. */
type Kind = readonly ['integer' | 'number', Unit] | readonly ['text', string?] | readonly ['name'] | readonly ['date'];

/** A table of rows that are there already; the order of the columns is that of the kinds. */
function tableOf<R extends Row>(
  rows: readonly R[],
  kinds: { readonly [column in keyof R & string]: Kind },
): MemoryTable<R> {
  const specs = Object.entries<Kind>(kinds).map(([name, kind]): [string, ColumnSpec] => {
    const values = rows.map((row) => (row as Row)[name] ?? null);
    if (kind[0] === 'name') return [name, { type: 'text', holds: 'customer_name', data: values as string[] }];
    if (kind[0] === 'date') return [name, { type: 'date', data: values as string[] }];
    if (kind[0] === 'text')
      return [name, { type: 'text', data: values as string[], ...(kind[1] ? { values: kind[1] } : {}) }];
    return [
      name,
      {
        type: kind[0],
        unit: kind[1],
        data: Float64Array.from(values, (value) => (value as number | null) ?? Number.NaN),
      },
    ];
  });
  return memoryTable<R>(Object.fromEntries(specs) as { readonly [column in keyof R & string]: ColumnSpec });
}

const count = ['integer', 'count'] as const;
const people = ['integer', 'customers'] as const;
const share = ['number', 'share'] as const;
const score = ['number', 'score'] as const;
const plain = ['number', 'number'] as const;

export interface TraitCustomerRow extends Row {
  readonly customer_id: string;
  readonly community: number | null;
  readonly maven: number | null;
  readonly sharing: number | null;
  readonly voice: number | null;
  readonly hub: number | null;
  readonly early: number | null;
  readonly combined: number;
  readonly rank: number;
  readonly tags: number;
  readonly hand_tag: string | null;
}

/** All customers, as columns: there may be a million. */
export function customerTable(columns: {
  readonly ids: readonly string[];
  readonly community: ArrayLike<number>;
  readonly scores: { readonly [trait: string]: Float64Array };
  readonly combined: Float64Array;
  readonly rank: Float64Array;
  readonly tags: Float64Array;
  readonly hand: readonly (string | null)[];
}): MemoryTable<TraitCustomerRow> {
  const { ids, community, scores, combined, rank, tags, hand } = columns;
  const trait = (name: string) => ({
    type: 'number' as const,
    unit: 'score' as const,
    label: { id: `${id}.trait.${name}` },
    data: scores[name]!,
  });
  return memoryTable<TraitCustomerRow>({
    customer_id: { type: 'text', data: ids },
    community: { type: 'integer', data: Float64Array.from(community) },
    maven: trait('maven'),
    sharing: trait('sharing'),
    voice: trait('voice'),
    hub: trait('hub'),
    early: trait('early'),
    combined: { type: 'number', unit: 'score', data: combined },
    rank: { type: 'integer', unit: 'count', data: rank },
    tags: { type: 'integer', unit: 'count', data: tags },
    hand_tag: { type: 'text', data: hand },
  });
}

export interface TraitRow extends Row {
  readonly trait: string;
  readonly weight: number;
  readonly evidence_customers: number | null;
  readonly tagged: number | null;
  readonly full_score: number | null;
}
export const traitTable = (rows: readonly TraitRow[]) =>
  tableOf<TraitRow>(rows, {
    trait: ['text', `${id}.trait`],
    weight: plain,
    evidence_customers: people,
    tagged: people,
    full_score: score,
  });

export interface TagRow extends Row {
  readonly customer_id: string;
  readonly label: string;
  readonly tag: string;
  readonly category: string | null;
  readonly community: number | null;
  readonly evidence: number;
  readonly usual: number;
  readonly low: number;
  readonly high: number;
  readonly hand_tag: string | null;
}
export const tagTable = (rows: readonly TagRow[]) =>
  tableOf<TagRow>(rows, {
    customer_id: ['text'],
    label: ['name'],
    tag: ['text', `${id}.trait`],
    category: ['text', 'code'],
    community: ['integer', 'number'],
    evidence: plain,
    usual: plain,
    low: plain,
    high: plain,
    hand_tag: ['text'],
  });

export interface TopRow extends Row {
  readonly rank: number;
  readonly customer_id: string;
  readonly label: string;
  readonly community: number | null;
  readonly combined: number;
  readonly stays: number;
  readonly main_trait: string;
}
export const topTable = (rows: readonly TopRow[]) =>
  tableOf<TopRow>(rows, {
    rank: count,
    customer_id: ['text'],
    label: ['name'],
    community: ['integer', 'number'],
    combined: score,
    stays: share,
    main_trait: ['text', `${id}.trait`],
  });

export interface MavenRow extends Row {
  readonly category: string;
  readonly rank: number;
  readonly customer_id: string;
  readonly label: string;
  readonly seeks: number;
  readonly knows: number;
  readonly tells: number;
  readonly times: number;
  readonly times_low: number;
  readonly times_high: number;
  readonly score: number;
  readonly tag: string | null;
}
export const mavenTable = (rows: readonly MavenRow[]) =>
  tableOf<MavenRow>(rows, {
    category: ['text', 'code'],
    rank: count,
    customer_id: ['text'],
    label: ['name'],
    seeks: count,
    knows: count,
    tells: count,
    times: plain,
    times_low: plain,
    times_high: plain,
    score,
    tag: ['text', `${id}.trait`],
  });

export interface OverlapRow extends Row {
  readonly category: string;
  readonly other: string;
  readonly mavens: number;
  readonly mavens_other: number;
  readonly both: number;
  readonly by_chance: number;
  readonly jaccard: number;
}
export const overlapTable = (rows: readonly OverlapRow[]) =>
  tableOf<OverlapRow>(rows, {
    category: ['text', 'code'],
    other: ['text'],
    mavens: people,
    mavens_other: people,
    both: people,
    by_chance: plain,
    jaccard: share,
  });

export interface GapRow extends Row {
  readonly attribute: string;
  readonly gap: number;
  readonly told: number;
  readonly bought: number;
  readonly rate: number;
  readonly rate_low: number;
  readonly rate_high: number;
  readonly placebo: number;
}
export const gapTable = (rows: readonly GapRow[]) =>
  tableOf<GapRow>(rows, {
    attribute: ['text', `${id}.attribute`],
    gap: ['integer', 'number'],
    told: people,
    bought: people,
    rate: share,
    rate_low: share,
    rate_high: share,
    placebo: share,
  });

export interface GapTestRow extends Row {
  readonly attribute: string;
  readonly told: number;
  readonly above: number;
  readonly others: number;
  readonly p_down: number;
  readonly peak: number | null;
  readonly p_peak: number | null;
  readonly p_placebo: number;
  readonly verdict: string;
}
export const gapTestTable = (rows: readonly GapTestRow[]) =>
  tableOf<GapTestRow>(rows, {
    attribute: ['text', `${id}.attribute`],
    told: people,
    above: share,
    others: share,
    p_down: plain,
    peak: ['integer', 'number'],
    p_peak: plain,
    p_placebo: plain,
    verdict: ['text', `${id}.verdict`],
  });

export interface HelperRow extends Row {
  readonly topic: string;
  readonly rank: number;
  readonly customer_id: string;
  readonly label: string;
  readonly answers: number;
  readonly answers_low: number;
  readonly answers_high: number;
  readonly known: number;
  readonly won: number;
  readonly tag: string | null;
}
export const helperTable = (rows: readonly HelperRow[]) =>
  tableOf<HelperRow>(rows, {
    topic: ['text', 'code'],
    rank: count,
    customer_id: ['text'],
    label: ['name'],
    answers: count,
    answers_low: plain,
    answers_high: plain,
    known: count,
    won: people,
    tag: ['text', `${id}.trait`],
  });

export interface AnsweredRow extends Row {
  readonly topic: string;
  readonly product_id: string | null;
  readonly answered_by: string;
  readonly questions: number;
  readonly known: number;
  readonly won: number;
  readonly rate: number | null;
  readonly rate_low: number | null;
  readonly rate_high: number | null;
}
export const answeredTable = (rows: readonly AnsweredRow[]) =>
  tableOf<AnsweredRow>(rows, {
    topic: ['text', 'code'],
    product_id: ['text'],
    answered_by: ['text', `${id}.by`],
    questions: count,
    known: count,
    won: people,
    rate: share,
    rate_low: share,
    rate_high: share,
  });

export interface OpenQuestionRow extends Row {
  readonly question_id: string;
  readonly topic: string;
  readonly customer_id: string;
  readonly asked_on: string;
}
export const openTable = (rows: readonly OpenQuestionRow[]) =>
  tableOf<OpenQuestionRow>(rows, {
    question_id: ['text'],
    topic: ['text', 'code'],
    customer_id: ['text'],
    asked_on: ['date'],
  });

export interface TraitByCommunityRow extends Row {
  readonly community: number;
  readonly customers: number;
  readonly trait: string;
  readonly customer_id: string;
  readonly label: string;
  readonly score: number;
}
export const byCommunityTable = (rows: readonly TraitByCommunityRow[]) =>
  tableOf<TraitByCommunityRow>(rows, {
    community: ['integer', 'number'],
    customers: people,
    trait: ['text', `${id}.trait`],
    customer_id: ['text'],
    label: ['name'],
    score,
  });

export interface ByHandRow extends Row {
  readonly hand_tag: string;
  readonly tag: string;
  readonly hand_customers: number;
  readonly tagged: number;
  readonly both: number;
  readonly agreed: number;
  readonly agreed_low: number;
  readonly agreed_high: number;
  readonly kappa: number | null;
}
export const byHandTable = (rows: readonly ByHandRow[]) =>
  tableOf<ByHandRow>(rows, {
    hand_tag: ['text'],
    tag: ['text', `${id}.trait`],
    hand_customers: people,
    tagged: people,
    both: people,
    agreed: share,
    agreed_low: share,
    agreed_high: share,
    kappa: plain,
  });
