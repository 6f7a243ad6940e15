import type { Cell } from '../result/index.js';

/** What a story knows of a customer beyond what was drawn: columns of the customers table. */
export interface Profile {
  readonly company_id?: string;
  readonly role?: string;
  readonly tier?: string;
  readonly name?: string;
  readonly birth_date?: string;
  readonly income?: number;
  readonly education?: string;
  /** Somebody whose name, date of birth, income and education stand in this record in place of the customer's own. */
  readonly card_of?: number;
  /** Never checked against a document. */
  readonly is_unverified?: true;
}

/** A company as it stands in the customers table. */
export interface CompanyRow {
  readonly customer_id: string;
  readonly parent_id: string | null;
  readonly name: string;
  readonly region: string;
  readonly city_tier: number;
  readonly industry: string;
  readonly employees: number;
  readonly joined_at: string;
  readonly acquired_by: string;
  readonly acquisition_cost: number;
}

/** Something the group sells to companies: it stands in the products table and on no shelf. */
export interface ListedProduct {
  readonly product_id: string;
  readonly name: string;
  readonly name_en: string;
  readonly category: string;
  readonly price: Cell;
  readonly cost: Cell;
}

/** Adds to what is known of a customer. */
export function describe(profiles: Map<number, Profile>, customer: number, known: Profile): void {
  profiles.set(customer, { ...profiles.get(customer), ...known });
}
