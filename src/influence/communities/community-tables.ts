import { message } from '../../messages/index.js';
import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { sumMoney } from '../../segment/sum-money.js';
import { wilson } from '../../stats/index.js';
import type { CommunityRun } from './community-runs.js';
import type { MemberFacts } from './member-facts.js';
import type { NodeRoles } from './node-roles.js';

/** Where one customer belongs. */
export interface CommunityMemberRow extends Row {
  readonly customer_id: string;
  /** 1 is the largest. */
  readonly community: number;
  /** Share of the other runs in which the customer stands with the most of this community; null for one run. */
  readonly confidence: number | null;
  readonly ties_inside: number;
  readonly ties_outside: number;
}

export interface CommunityRow extends Row {
  readonly community: number;
  readonly customers: number;
  readonly share: number;
  /** Share of the members' ties that stay inside. */
  readonly inside_share: number | null;
  readonly confidence: number | null;
  readonly revenue: number | null;
  readonly revenue_share: number | null;
  readonly buyers: number | null;
  readonly revenue_per_customer: number | null;
}

/** A hub or a bridge of a community. */
interface RoleRow {
  readonly community: number;
  readonly role: string;
  readonly rank: number;
  readonly customer_id: string;
  readonly label: string;
  readonly ties_inside: number;
  readonly ties_outside: number;
  readonly reaches: number;
  readonly participation: number;
}

export interface CommunityRoleRow extends RoleRow, Row {}

export interface CommunityProfileRow extends Row {
  readonly community: number;
  readonly attribute: string;
  readonly value: string;
  readonly n: number;
  readonly of: number;
  readonly share: number;
  readonly share_low: number;
  readonly share_high: number;
  readonly share_all: number;
}

/** What the tables are made of; arrays are by node number. */
export interface Found {
  readonly ids: readonly string[];
  readonly run: CommunityRun;
  readonly confidence: Float64Array;
  readonly roles: NodeRoles;
  readonly facts: MemberFacts;
  readonly members: readonly Uint32Array[];
}

/** Members of each community, ascending. */
export function membersOf({ community, count }: CommunityRun): Uint32Array[] {
  const sizes = new Uint32Array(count);
  for (const each of community) sizes[each]! += 1;
  const members = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let node = 0; node < community.length; node += 1) {
    const own = community[node]!;
    members[own]![sizes[own]!] = node;
    sizes[own]! += 1;
  }
  return members;
}

/** All customers in the order of their ids. */
export function memberTable({ ids, run, confidence, roles }: Found): MemoryTable<CommunityMemberRow> {
  const numbers = (values: ArrayLike<number>, of = (value: number) => value) => Float64Array.from(values, of);
  return memoryTable<CommunityMemberRow>({
    customer_id: { type: 'text', data: ids },
    community: { type: 'integer', data: numbers(run.community, (each) => each + 1) },
    confidence: { type: 'number', unit: 'share', data: confidence },
    ties_inside: { type: 'integer', unit: 'count', data: numbers(roles.inside) },
    ties_outside: { type: 'integer', unit: 'count', data: numbers(roles.outside) },
  });
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** A community in a picture, by its number as a name. */
export interface LargestCommunityRow extends CommunityRow {
  readonly label: string;
}

/** One row a community, the largest first. */
export function communityTable(found: Found): MemoryTable<CommunityRow> {
  return memoryTable<CommunityRow>(communityColumns(found, found.members));
}

/** The first few of them. */
export function largestTable(found: Found, top: number): MemoryTable<LargestCommunityRow> {
  const members = found.members.slice(0, top);
  const label = {
    type: 'text',
    label: message('column.community'),
    data: members.map((_, i) => String(i + 1)),
  } as const;
  return memoryTable<LargestCommunityRow>({ label, ...communityColumns(found, members) });
}

function communityColumns(
  { roles, confidence, facts, ids }: Found,
  members: readonly Uint32Array[],
): { readonly [K in keyof CommunityRow & string]: ColumnSpec } {
  const { money } = facts;
  const known = (nodes: Uint32Array) => nodes.filter((node) => !Number.isNaN(money![node]!));
  const all = money ? sumMoney(money, known(Uint32Array.from(ids.keys()))) : Number.NaN;
  const revenue = members.map((nodes) => (money ? sumMoney(money, known(nodes)) : Number.NaN));
  const per = (of: (nodes: Uint32Array, i: number) => number) => Float64Array.from(members, of);
  const total = (nodes: Uint32Array, counts: Uint32Array) => nodes.reduce((sum, node) => sum + counts[node]!, 0);
  return {
    community: { type: 'integer', data: per((_, i) => i + 1) },
    customers: { type: 'integer', unit: 'customers', data: per((nodes) => nodes.length) },
    share: { type: 'number', unit: 'share', data: per((nodes) => nodes.length / ids.length) },
    inside_share: {
      type: 'number',
      unit: 'share',
      data: per((nodes) => {
        const inside = total(nodes, roles.inside);
        const ties = inside + total(nodes, roles.outside);
        return ties > 0 ? inside / ties : Number.NaN;
      }),
    },
    confidence: { type: 'number', unit: 'share', data: per((nodes) => mean(Array.from(nodes, (n) => confidence[n]!))) },
    revenue: { type: 'number', unit: 'money', data: Float64Array.from(revenue) },
    revenue_share: { type: 'number', unit: 'share', data: per((_, i) => (all > 0 ? revenue[i]! / all : Number.NaN)) },
    buyers: { type: 'integer', unit: 'customers', data: per((nodes) => (money ? known(nodes).length : Number.NaN)) },
    revenue_per_customer: { type: 'number', unit: 'money', data: per((nodes, i) => revenue[i]! / nodes.length) },
  };
}

/** Hubs: most ties inside. Bridges: ties to the most other communities, then the most ties outside. */
export function roleTable(
  { members, roles, ids }: Found,
  { top, hubs }: { top: number; hubs: number },
): { readonly node: number; readonly row: Omit<RoleRow, 'label'> }[] {
  const { inside, outside, reaches, participation } = roles;
  return members.slice(0, top).flatMap((nodes, community) => {
    const first = (role: string, before: (a: number, b: number) => number, takes: (node: number) => boolean) =>
      Array.from(nodes)
        .filter(takes)
        .sort((a, b) => before(a, b) || a - b)
        .slice(0, hubs)
        .map((node, i) => ({
          node,
          row: {
            community: community + 1,
            role,
            rank: i + 1,
            customer_id: ids[node]!,
            ties_inside: inside[node]!,
            ties_outside: outside[node]!,
            reaches: reaches[node]!,
            participation: participation[node]!,
          },
        }));
    return [
      ...first(
        'hub',
        (a, b) => inside[b]! - inside[a]!,
        (node) => inside[node]! > 0,
      ),
      ...first(
        'bridge',
        (a, b) => reaches[b]! - reaches[a]! || outside[b]! - outside[a]!,
        (node) => reaches[node]! > 0,
      ),
    ];
  });
}

const level = 0.95;

/** For each of the first communities and each attribute the value that stands out most; members whose value is not known are left out. */
export function profileTable({ members, facts, ids }: Found, top: number): MemoryTable<CommunityProfileRow> {
  const rows: CommunityProfileRow[] = [];
  for (const [attribute, values] of facts.attributes) {
    const count = (nodes: Iterable<number>) => {
      const counts = new Map<string, number>();
      for (const node of nodes) {
        const value = values[node] ?? null;
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return counts;
    };
    const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0);
    const all = count(ids.keys());
    const whole = size(all);
    members.slice(0, top).forEach((nodes, community) => {
      const counts = count(nodes);
      const of = size(counts);
      if (of === 0) return;
      const standard = ([value, n]: [string, number]): number => {
        const share = all.get(value)! / whole;
        return share === 1 ? 0 : (n / of - share) / Math.sqrt((share * (1 - share)) / of);
      };
      const [value, n] = [...counts].sort((a, b) => standard(b) - standard(a) || (a[0] < b[0] ? -1 : 1))[0]!;
      const { low, high } = wilson(n, of, level);
      const shareAll = all.get(value)! / whole;
      const shares = { share: n / of, share_low: low, share_high: high, share_all: shareAll };
      rows.push({ community: community + 1, attribute, value, n, of, ...shares });
    });
  }
  rows.sort((a, b) => a.community - b.community);
  const number = (name: 'n' | 'of' | 'share' | 'share_low' | 'share_high' | 'share_all' | 'community') =>
    Float64Array.from(rows, (row) => row[name]);
  return memoryTable<CommunityProfileRow>({
    community: { type: 'integer', data: number('community') },
    attribute: { type: 'text', values: 'column', data: rows.map((row) => row.attribute) },
    value: { type: 'text', data: rows.map((row) => row.value) },
    n: { type: 'integer', unit: 'customers', data: number('n') },
    of: { type: 'integer', unit: 'customers', data: number('of') },
    share: { type: 'number', unit: 'share', data: number('share') },
    share_low: { type: 'number', unit: 'share', data: number('share_low') },
    share_high: { type: 'number', unit: 'share', data: number('share_high') },
    share_all: { type: 'number', unit: 'share', data: number('share_all') },
  });
}
