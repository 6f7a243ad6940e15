import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { count, people, plain, score, share, tableOf } from './rows-by-kind.js';

const id = 'influence/traits';

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
  readonly kappa_low: number | null;
  readonly kappa_high: number | null;
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
    kappa_low: plain,
    kappa_high: plain,
  });
