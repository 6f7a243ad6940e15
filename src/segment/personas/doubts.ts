/** Why a record may be faked; its words are `segment/personas.doubt.<id>`. */
export type Doubt =
  | 'impossible_age'
  | 'usual_default'
  | 'shared_identity'
  | 'shared_contact'
  | 'patterned_phone'
  | 'test_name'
  | 'other_company'
  | 'two_roles';

/** How much each sign tells, before it is verified: stated, not learnt. */
export const weightOf: Readonly<Record<Doubt, number>> = {
  impossible_age: 0.9,
  usual_default: 0.4,
  shared_identity: 0.6,
  shared_contact: 0.5,
  patterned_phone: 0.9,
  test_name: 0.8,
  other_company: 0.9,
  two_roles: 0.3,
};

/** What a customer told of itself. */
export interface CustomerRecord {
  readonly id: string;
  readonly name: string | null;
  /** ISO date. */
  readonly birthDate: string | null;
  readonly age: number | null;
  readonly joinedAt: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Somebody checked it: only what cannot be true is doubted then. */
  readonly isVerified: boolean;
}

export interface DealRecord {
  readonly id: string;
  readonly company: string;
  readonly contact: string | null;
  readonly role: string | null;
  /** The company that the contact belongs to by its own record, where that is known; companies of one group are alike. */
  readonly contactGroup?: string | null;
  readonly group?: string;
}

const isTestName = (name: string) =>
  /^(test|testing|asdf|qwerty|abc|xxx|aaa|unknown|n\/?a|测试|匿名|未知|无|先生|女士)\d*$/i.test(name.trim()) ||
  /^(.)\1{2,}$/u.test(name.trim()) ||
  /^\d+$/.test(name.trim());

/** Digits of which nearly all are one, or that count up or down. */
export function isPatternedPhone(phone: string): boolean {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < 7) return false;
  const tail = digits.slice(-8);
  if (new Set(tail).size <= 1 || /(\d)\1{6,}/.test(digits)) return true;
  const steps = [...tail].slice(1).map((digit, i) => Number(digit) - Number(tail[i]));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1) || digits.endsWith('13800138000');
}

function counts(values: Iterable<string | null>): Map<string, number> {
  const found = new Map<string, number>();
  for (const value of values) if (value !== null && value !== '') found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

/** A day of birth is one of about so many; a date given this many times as often is what a form or a hurried hand filled in. */
const livingDays = 25_000;
const timesExpected = 20;

function usualDefaults(dates: ReadonlyMap<string, number>): Set<string> {
  const known = [...dates.values()].reduce((sum, count) => sum + count, 0);
  const least = Math.max(5, (timesExpected * known) / livingDays);
  return new Set([...dates].filter(([, count]) => count >= least).map(([date]) => date));
}

/**
 * Whether people share name and date of birth more often than chance makes them: among those of one name born in one year, one pair in 365 has the same day.
 * Twice the standard deviation of a Poisson count is let pass.
 */
function beyondChance(records: readonly CustomerRecord[], identities: ReadonlyMap<string, number>): boolean {
  const pairs = (all: ReadonlyMap<string, number>) => [...all.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const sameYear = records.map(({ name, birthDate }) =>
    name === null || birthDate === null ? null : `${name} ${birthDate.slice(0, 4)}`,
  );
  const expected = pairs(counts(sameYear)) / 365.25;
  return pairs(identities) > expected + 2 * Math.sqrt(expected);
}

/** Signs that what customers told of themselves is not true. Cost: O(customers). */
export function doubtCustomers(records: readonly CustomerRecord[]): Map<string, Doubt[]> {
  const dates = usualDefaults(counts(records.map(({ birthDate }) => birthDate)));
  const own = records.filter(({ birthDate }) => birthDate !== null && !dates.has(birthDate));
  const identity = ({ name, birthDate }: CustomerRecord) =>
    name === null || birthDate === null ? null : `${name} ${birthDate}`;
  const identities = counts(own.map(identity));
  const twins = beyondChance(own, identities);
  const phones = counts(records.map(({ phone }) => phone));
  const emails = counts(records.map(({ email }) => email?.toLowerCase() ?? null));
  const found = new Map<string, Doubt[]>();
  for (const record of records) {
    const { id, name, birthDate, age, joinedAt, phone, email, isVerified } = record;
    const doubts: Doubt[] = [];
    const isDefault = birthDate !== null && dates.has(birthDate);
    if (
      (age !== null && !(age >= 5 && age <= 105)) ||
      (birthDate !== null && joinedAt !== null && birthDate > joinedAt)
    )
      doubts.push('impossible_age');
    if (isVerified) {
      if (doubts.length > 0) found.set(id, doubts);
      continue;
    }
    if (isDefault) doubts.push('usual_default');
    else if (twins && (identities.get(identity(record) ?? '') ?? 0) > 1) doubts.push('shared_identity');
    if ((phones.get(phone ?? '') ?? 0) > 1 || (emails.get(email?.toLowerCase() ?? '') ?? 0) > 1)
      doubts.push('shared_contact');
    if (phone !== null && isPatternedPhone(phone)) doubts.push('patterned_phone');
    if (name !== null && isTestName(name)) doubts.push('test_name');
    if (doubts.length > 0) found.set(id, doubts);
  }
  return found;
}

/** Share of the deals whose contact begins with its company, above which that is how contacts are numbered. */
const numberedFrom = 0.8;

/**
 * Signs that a contact gave somebody else's card: it belongs to another company by its own record, by how contacts are numbered, or by who it mostly is.
 * Cost: O(deals).
 */
export function doubtDeals(records: readonly DealRecord[]): Map<string, Doubt[]> {
  const known = records.filter(({ contact }) => contact !== null);
  const begins = ({ contact, company }: DealRecord) =>
    contact!.startsWith(company) && !/^\w/.test(contact!.slice(company.length));
  const numbered = known.length >= 10 && known.filter(begins).length >= numberedFrom * known.length;
  const byContact = new Map<string, { companies: Map<string, number>; roles: Set<string>; deals: number }>();
  for (const { contact, company, role } of known) {
    const own = byContact.get(contact!) ?? { companies: new Map(), roles: new Set(), deals: 0 };
    own.companies.set(company, (own.companies.get(company) ?? 0) + 1);
    if (role !== null) own.roles.add(role);
    own.deals += 1;
    byContact.set(contact!, own);
  }
  const found = new Map<string, Doubt[]>();
  for (const record of known) {
    const { companies, roles, deals } = byContact.get(record.contact!)!;
    const doubts: Doubt[] = [];
    const { contactGroup = null, group = record.company } = record;
    const stranger =
      contactGroup !== null
        ? contactGroup !== group
        : numbered
          ? !begins(record)
          : deals >= 3 && companies.get(record.company)! * 2 < deals;
    if (stranger) doubts.push('other_company');
    if (roles.size > 1) doubts.push('two_roles');
    if (doubts.length > 0) found.set(record.id, doubts);
  }
  return found;
}

/** Several signs together: the chance that at least one is right, as if each came by itself. */
export function doubtOf(doubts: readonly Doubt[]): number {
  return 1 - doubts.reduce((rest, doubt) => rest * (1 - weightOf[doubt]), 1);
}
