import { languages, message, type Names, text } from '../../messages/index.js';
import type { Row } from '../../result/index.js';
import type { FoundClusters } from '../clusters/find-clusters.js';
import type { nameClusters } from '../clusters/name-clusters.js';
import type { CustomerFeatures } from '../features/feature.js';
import type { Trait } from '../features/traits.js';
import { namedColumn } from '../features/translated.js';
import type { PersonaOffer } from './offers.js';
import type { PersonaOrders } from './persona-orders.js';
import type { Verification } from './verify.js';

/** Everything that one answer is made of; personas largest first. */
export interface PersonaAnswer {
  readonly features: CustomerFeatures;
  /** Customers with a persona, and the persona of each customer (−1 is none). */
  readonly rows: Uint32Array;
  /** Customers with too few orders, or no segment, to have a persona. */
  readonly unknown: number;
  /** Customers too unlike the others to have one, and the features that were looked at. */
  readonly apart: Uint32Array;
  readonly grouping: readonly string[];
  readonly labels: Int32Array;
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  readonly found: FoundClusters | null;
  readonly named: ReturnType<typeof nameClusters>;
  readonly traits: readonly Trait[];
  readonly offers: readonly PersonaOffer[];
  readonly orders: readonly PersonaOrders[];
  readonly products: ReadonlyMap<string, Names>;
  readonly checked: Verification;
  readonly currency: string | null;
  readonly options: {
    readonly level: number;
    readonly leastShare: number;
    readonly leastCustomers: number;
    readonly errorRate: number;
    readonly minOrders: number;
  };
}

export interface PersonaRow extends Row {
  readonly persona: string;
  readonly size: number;
  readonly size_share: number;
  readonly revenue: number;
  readonly revenue_share: number | null;
  readonly average_order_value: number | null;
  readonly aov_low: number | null;
  readonly aov_high: number | null;
  readonly promotion_share: number | null;
  readonly channel: string | null;
  readonly channel_share: number | null;
  readonly best_time: string | null;
  readonly best_time_share: number | null;
  readonly offer: string | null;
  readonly offer_share: number | null;
  readonly traits: string | null;
  readonly example: string;
  readonly jaccard: number | null;
  readonly stability: string | null;
  readonly large_enough: boolean;
  readonly identifiable: boolean;
  readonly actionable: boolean;
  readonly of_customers: number;
  readonly of_revenue: number;
}

export interface TraitRow extends Row {
  readonly persona: string;
  readonly trait: string;
  readonly shown: string;
  readonly mean: number;
  readonly others: number;
  readonly difference: number;
  readonly difference_low: number;
  readonly difference_high: number;
  readonly q: number | null;
  readonly grouped_by: boolean;
  readonly n: number;
}

export interface VerifyRow extends Row {
  readonly customer_id: string | null;
  readonly deal_id: string | null;
  readonly reason: string;
  readonly reasons: number;
  readonly doubt: number;
  readonly value: number | null;
  readonly priority: number | null;
}

export const label = (name: string) => message(`segment/personas.column.${name}`);
/** How a persona is called. */
export function personaName(id: string): Names | null {
  if (!/^\d+$/.test(id)) return null;
  return {
    names: Object.fromEntries(
      languages.map((language) => [language, text(message('feature.persona', { id }), language)]),
    ) as Names['names'],
  };
}
export const personaColumn = (data: readonly (string | null)[]) => namedColumn(data, personaName);

/** Traits that are told of each persona. */
export const traitsEach = 8;

/** The traits of one persona, largest difference first; of those tested only what passes the error rate. */
export function traitsOf({ traits, options }: Pick<PersonaAnswer, 'traits' | 'options'>, persona: number): Trait[] {
  return traits
    .filter((trait) => trait.cluster === persona && !(trait.q > options.errorRate))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.id < b.id ? -1 : 1));
}
