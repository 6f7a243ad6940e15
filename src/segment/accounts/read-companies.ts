import type { Shop } from '../../analysis/index.js';
import { known, numberOf, textOf } from './deal-columns.js';

export interface Company {
  readonly id: string;
  readonly name: string | null;
  readonly parent: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
}

/** Somebody's seat in a company. */
export interface Seat {
  readonly company: string;
  readonly role: string | null;
  /** ISO date */
  readonly joinedAt: string | null;
  readonly age: number | null;
}

export interface Companies {
  readonly companies: Map<string, Company>;
  /** Seats of each person, by the id that counts as one. */
  readonly people: Map<string, Seat[]>;
}

/** Companies and the people who work there: whoever names another company as the own one is a contact. */
export async function readCompanies(shop: Shop, signal: AbortSignal | undefined): Promise<Companies> {
  const companies = new Map<string, Company>();
  const people = new Map<string, Seat[]>();
  if (!shop.has('customers', 'customer_id')) return { companies, people };
  const text = (column: string) => textOf(shop, 'customers', column);
  const found = await shop.engine.query(
    `SELECT CAST(customer_id AS VARCHAR) AS id, CAST(${shop.customerUnit()} AS VARCHAR) AS counted, ${text('name')} AS own_name,
  ${text('company_id')} AS company, ${text('parent_id')} AS parent, ${text('role')} AS own_role, ${text('industry')} AS trade,
  substr(${text('joined_at')}, 1, 10) AS joined, substr(${text('birth_date')}, 1, 10) AS born,
  ${numberOf(shop, 'customers', 'age')} AS age_n, ${numberOf(shop, 'customers', 'employees')} AS employees_n
FROM ${shop.from('customers')} ORDER BY id`,
    [],
    signal ? { signal } : {},
  );
  const columns = ['counted', 'own_name', 'company', 'parent', 'own_role', 'trade', 'joined', 'born'] as const;
  const [counted, name, company, parent, role, trade, joined, born] = columns.map((column) => found.texts(column));
  const [ages, employees] = [found.numbers('age_n'), found.numbers('employees_n')];
  found.texts('id').forEach((id, i) => {
    const employer = company![i] ?? null;
    if (employer === null || employer === id) {
      const about = { name: name![i] ?? null, parent: parent![i] ?? null, industry: trade![i] ?? null };
      companies.set(id!, { id: id!, ...about, employees: known(employees[i]) });
      return;
    }
    const age = known(ages[i]) ?? ageAt(born![i] ?? null, shop.asOf);
    const seat = { company: employer, role: role![i] ?? null, joinedAt: joined![i] ?? null, age };
    const seats = people.get(counted![i]!);
    if (seats) seats.push(seat);
    else people.set(counted![i]!, [seat]);
  });
  return { companies, people };
}

/** Whole years. */
function ageAt(born: string | null, asOf: string | null): number | null {
  if (born === null || asOf === null) return null;
  const years = Number(asOf.slice(0, 4)) - Number(born.slice(0, 4));
  return known(asOf.slice(5) < born.slice(5) ? years - 1 : years);
}
