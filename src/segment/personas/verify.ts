import type { Shop } from '../../analysis/index.js';
import type { Interval } from '../../result/index.js';
import type { Random } from '../../stats/index.js';
import {
  type CustomerRecord,
  type DealRecord,
  type Doubt,
  doubtCustomers,
  doubtDeals,
  doubtOf,
  weightOf,
} from './doubts.js';
import { fakedShare, type Stratum } from './faked-share.js';
import type { Verified } from './persona-options.js';

/** A record that somebody should look at. */
export interface DoubtedRecord {
  readonly kind: 'customer' | 'deal';
  readonly id: string;
  readonly doubts: readonly Doubt[];
  readonly doubt: number;
  /** Money of the customer, amount of the deal; NaN where it is not known. */
  readonly value: number;
}

export interface Verification {
  /** Doubt × value, the highest first; those verified already are left out. */
  readonly list: readonly DoubtedRecord[];
  readonly records: number;
  readonly doubted: number;
  readonly verified: number;
  readonly faked: { readonly value: number; readonly interval: Interval } | null;
}

/** Looks for records that may be faked, among customers and deals. Cost: O(customers + deals). */
export async function verification(
  shop: Shop,
  moneyOf: ReadonlyMap<string, number>,
  {
    verified,
    level,
    random,
    signal,
  }: { verified: Verified | null; level: number; random: Random; signal: AbortSignal | undefined },
): Promise<Verification> {
  const customers = shop.has('customers') ? await readCustomers(shop, signal) : [];
  const deals = shop.has('deals', 'contact_id') ? await readDeals(shop, signal) : [];
  const amounts = new Map(deals.map(({ id, amount }) => [id, amount]));
  const record =
    (kind: DoubtedRecord['kind'], value: (id: string) => number) =>
    ([id, doubts]: [string, Doubt[]]) => ({
      kind,
      id,
      doubts: [...doubts].sort((a, b) => weightOf[b] - weightOf[a]),
      doubt: doubtOf(doubts),
      value: value(id),
    });
  const doubtedCustomers = doubtCustomers(customers);
  const doubtedDeals = doubtDeals(deals);
  const all: DoubtedRecord[] = [
    ...[...doubtedCustomers].map(record('customer', (id) => moneyOf.get(id) ?? 0)),
    ...[...doubtedDeals].map(record('deal', (id) => amounts.get(id) ?? Number.NaN)),
  ];
  const priority = ({ doubt, value }: DoubtedRecord) => doubt * (Number.isNaN(value) ? 0 : Math.max(0, value));
  const list = all
    .filter(({ id }) => verified === null || !Object.hasOwn(verified, id))
    .sort((a, b) => priority(b) - priority(a) || b.doubt - a.doubt || (a.id < b.id ? -1 : 1));
  const stratum = (ids: readonly string[]): Stratum => {
    const seen = ids.filter((id) => verified !== null && Object.hasOwn(verified, id));
    return { records: ids.length, verified: seen.length, faked: seen.filter((id) => verified![id] === 'faked').length };
  };
  const split = (ids: readonly string[], doubted: ReadonlyMap<string, unknown>) => [
    stratum(ids.filter((id) => doubted.has(id))),
    stratum(ids.filter((id) => !doubted.has(id))),
  ];
  const strata = [
    ...split(
      customers.map(({ id }) => id),
      doubtedCustomers,
    ),
    ...split(
      deals.map(({ id }) => id),
      doubtedDeals,
    ),
  ];
  return {
    list,
    records: customers.length + deals.length,
    doubted: all.length,
    verified: strata.reduce((sum, each) => sum + each.verified, 0),
    faked: fakedShare(strata, level, random),
  };
}

const phones = ['phone', 'mobile', '手机', '手机号', '电话'];
const emails = ['email', 'e_mail', '邮箱'];

async function readCustomers(shop: Shop, signal: AbortSignal | undefined): Promise<CustomerRecord[]> {
  const { dialect } = shop.engine;
  const text = (names: readonly string[]) => {
    const column = names.find((name) => shop.has('customers', name));
    return column === undefined ? 'CAST(NULL AS VARCHAR)' : `CAST(${dialect.identifier(column)} AS VARCHAR)`;
  };
  const people = shop.has('customers', 'kind') ? ` WHERE coalesce(kind, 'person') <> 'company'` : '';
  const answer = await shop.engine.query(
    `SELECT customer_id, ${text(['name', '姓名'])} AS own_name, ${text(['birth_date'])} AS born, ${text(['joined_at'])} AS joined,
  try_cast(${text(['age'])} AS DOUBLE) AS years, ${text(['verified_at'])} AS verified, ${text(phones)} AS phone_number, ${text(emails)} AS mail_address
FROM ${shop.from('customers')}${people} ORDER BY customer_id`,
    [],
    signal ? { signal } : {},
  );
  const column = (name: string) => answer.texts(name);
  const [names, born, joined, phone, email] = ['own_name', 'born', 'joined', 'phone_number', 'mail_address'].map(
    column,
  );
  const seen = column('verified');
  const years = answer.numbers('years');
  const now = shop.asOf;
  return answer.texts('customer_id').map((id, i): CustomerRecord => {
    const birthDate = born![i]?.slice(0, 10) ?? null;
    const lived =
      birthDate === null || now === null ? Number.NaN : (Date.parse(now) - Date.parse(birthDate)) / 31_556_952_000;
    const age = Number.isNaN(years[i]!) ? lived : years[i]!;
    return {
      id: id!,
      name: names![i] ?? null,
      birthDate,
      age: Number.isNaN(age) ? null : age,
      joinedAt: joined![i]?.slice(0, 10) ?? null,
      phone: phone![i] ?? null,
      email: email![i] ?? null,
      isVerified: seen[i] !== null,
    };
  });
}

async function readDeals(shop: Shop, signal: AbortSignal | undefined): Promise<(DealRecord & { amount: number })[]> {
  const role = shop.has('deals', 'role') ? 'role' : 'CAST(NULL AS VARCHAR)';
  const amount = shop.has('deals', 'amount') ? 'CAST(amount AS DOUBLE)' : 'CAST(NULL AS DOUBLE)';
  const answer = await shop.engine.query(
    `SELECT deal_id, company_id, contact_id, ${role} AS own_role, ${amount} AS money FROM ${shop.from('deals')} WHERE contact_id IS NOT NULL AND contact_id <> '' ORDER BY deal_id`,
    [],
    signal ? { signal } : {},
  );
  const [company, contact, roles, money] = [
    answer.texts('company_id'),
    answer.texts('contact_id'),
    answer.texts('own_role'),
    answer.numbers('money'),
  ];
  const { companyOf, groupOf } = await readGroups(shop, signal);
  const group = (id: string) => groupOf.get(id) ?? id;
  return answer.texts('deal_id').map((id, i) => ({
    id: id!,
    company: company[i] ?? '',
    contact: contact[i] ?? null,
    group: group(company[i] ?? ''),
    contactGroup: companyOf.has(contact[i] ?? '') ? group(companyOf.get(contact[i]!)!) : null,
    role: roles[i] ?? null,
    amount: money[i]!,
  }));
}

/** Which company a customer belongs to, and which group a company: its parent, where it has one. */
async function readGroups(shop: Shop, signal: AbortSignal | undefined) {
  const companyOf = new Map<string, string>();
  const groupOf = new Map<string, string>();
  if (!shop.has('customers', 'company_id')) return { companyOf, groupOf };
  const parent = shop.has('customers', 'parent_id') ? 'parent_id' : 'CAST(NULL AS VARCHAR)';
  const answer = await shop.engine.query(
    `SELECT customer_id, company_id, ${parent} AS parent FROM ${shop.from('customers')} WHERE company_id IS NOT NULL OR ${parent} IS NOT NULL`,
    [],
    signal ? { signal } : {},
  );
  const [company, parents] = [answer.texts('company_id'), answer.texts('parent')];
  answer.texts('customer_id').forEach((id, i) => {
    if (company[i]) companyOf.set(id!, company[i]!);
    if (parents[i]) groupOf.set(id!, parents[i]!);
  });
  return { companyOf, groupOf };
}
