import { afterAll, describe, expect, test } from 'vitest';
import { type Dataset, open } from '../../src/intake/index.js';
import { text } from '../../src/messages/index.js';
import { isBeforeProposal, outcomeOf } from '../../src/segment/accounts/deal.js';
import { accounts } from '../../src/segment/index.js';
import { simulateMarket } from '../../src/simulate/index.js';
import { sample } from '../../src/simulate/sample.js';

const opened: Dataset[] = [];
afterAll(async () => {
  for (const shop of opened) await shop.close();
});

/** Two companies, a parent and its subsidiary; the head of d1 was met before the proposal, that of d2 at the signature. */
async function group(): Promise<Dataset> {
  const shop = await open({
    customers: [
      { customer_id: 'k1', kind: 'company', company_id: null, parent_id: null, role: null },
      { customer_id: 'k2', kind: 'company', company_id: null, parent_id: 'k1', role: null },
      { customer_id: 'p1', kind: 'person', company_id: 'k1', parent_id: null, role: 'ceo' },
      { customer_id: 'p2', kind: 'person', company_id: 'k2', parent_id: null, role: 'finance' },
    ],
    products: [
      { product_id: 'Basic', category: 'software' },
      { product_id: 'Big Screen', category: 'hardware' },
    ],
    interactions: [
      { customer_id: 'p1', at: '2024-01-05', kind: 'meeting', deal_id: 'd1', stage: 'lead' },
      { customer_id: 'p1', at: '2024-02-20', kind: 'meeting', deal_id: 'd2', stage: 'proposal' },
    ],
    deals: [
      {
        deal_id: 'd1',
        company_id: 'k1',
        stage: 'won',
        product_id: 'Basic',
        amount: 100,
        role: 'ceo',
        competitor: null,
      },
      {
        deal_id: 'd2',
        company_id: 'k2',
        stage: 'lost',
        product_id: 'bigscreen',
        amount: 50,
        role: 'ceo',
        competitor: 'X',
      },
      {
        deal_id: 'd4',
        company_id: 'k1',
        stage: 'proposal',
        product_id: 'Big Screen',
        amount: 1,
        role: null,
        competitor: null,
      },
      { deal_id: 'd3', company_id: 'k2', stage: 'lead', product_id: 'Basic', amount: 30, role: null, competitor: null },
    ],
  });
  opened.push(shop);
  return shop;
}

describe('segment/accounts', () => {
  test('a meeting after the proposal is not coverage', async () => {
    const { tables } = await accounts(await group());
    expect(await tables.coverage!.rows()).toMatchObject([
      { deciders_met: '0', closed: 1, won: 0, win_rate: 0 },
      { deciders_met: '1', closed: 1, won: 1, win_rate: 1 },
    ]);
    expect(isBeforeProposal({ day: '2024-02-20', stage: 'lead' }, '2024-02-19')).toBe(false);
    expect(isBeforeProposal({ day: '2024-02-19', stage: 'lead' }, '2024-02-19')).toBe(true);
    expect(isBeforeProposal({ day: '2024-02-01', stage: '提案' }, null)).toBe(false);
  });

  test('rolls deals up to the parent, tells what is bought, open, gone and white', async () => {
    const { tables } = await accounts(await group());
    expect(await tables.parents!.rows()).toMatchObject([{ group: 'k1', companies: 2, deals: 4, won: 1, closed: 2 }]);
    const status = await tables.products!.rows();
    expect(status.map((row) => [row.company_id, row.product_id, row.status])).toEqual([
      ['k1', 'Basic', 'bought'],
      ['k1', 'Big Screen', 'open'],
      ['k2', 'Basic', 'open'],
      ['k2', 'Big Screen', 'competitor'],
    ]);
    expect(await tables.accounts!.rows()).toMatchObject([
      { company_id: 'k1', white_space: null, roles_met: 'ceo' },
      { company_id: 'k2', white_space: null, open_amount: 30, deciders_not_met: 'ceo' },
    ]);
  });

  test('a product written otherwise is the same product, with a warning; the head of the parent is to be met', async () => {
    const { tables, warnings } = await accounts(await group());
    expect(warnings.map(({ code }) => code)).toContain('respelt');
    expect(await tables.actions!.rows()).toMatchObject([
      { customer_id: 'p1', action: 'meet_decider', product_id: 'Basic', expected_value: null },
    ]);
  });

  test('profiles of roles: who they are, what they decide, how deals end with and without them', async () => {
    const { tables } = await accounts(await group());
    expect(tables.roles.toRows()).toMatchObject([
      { role: 'ceo', decides: true, contacts: 1, companies: 1, of_companies: 2, meetings: 2, never_met: 0 },
      { role: 'finance', decides: false, contacts: 1, meetings: 0, never_met: 1, decisions: 0 },
    ]);
    expect(tables.roles.toRows()[0]).toMatchObject({ decisions: 2, decision_share: 1, decided_won: 0.5 });
    expect(tables.role_meetings.toRows()[0]).toMatchObject({
      ...{ role: 'ceo', met: 1, win_met: 1, not_met: 1, win_not_met: 0, difference: 1 },
      // One deal against one, with no other deciding role: Wilson's arms added, as by hand (1 and 1 of one each).
      difference_low: expect.closeTo(1 - Math.hypot(1 - 0.2065, 0.7935), 3),
    });
    expect(tables.contacts.toRows().map((row) => [row.customer_id, row.decides])).toEqual([
      ['p1', true],
      ['p2', false],
    ]);
  });

  test('one page per account: the one asked for, a group by its parent, and the nearest name where there is none', async () => {
    const shop = await group();
    const lines = async (options: Parameters<typeof accounts>[1]) =>
      (await accounts(shop, options)).tables.pages.toRows().filter(({ kind }) => kind === 'line');
    const own = await lines({ account: 'k2' });
    expect(new Set(own.map(({ company_id }) => company_id))).toEqual(new Set(['k2']));
    expect(own.map(({ shown }) => shown)).toEqual(
      expect.arrayContaining(['0 of 1 won (0.0%; 0.0% to 79.3%)', 'Big Screen (X)', 'ceo, finance']),
    );
    expect(new Set((await lines({ account: 'k1' })).map(({ company_id }) => company_id))).toEqual(
      new Set(['k1', 'k2']),
    );
    const found = (await accounts(shop, { account: 'k2' })).findings[0]!;
    expect(found.message.id).toBe('segment/accounts.finding.account');
    await expect(accounts(shop, { account: 'k3' })).rejects.toMatchObject({ code: 'invalid_option' });
  });

  test('words of stages', () => {
    expect(['Won', ' closed lost ', '赢单', 'Engaging', null].map(outcomeOf)).toEqual([
      'won',
      'lost',
      'won',
      'open',
      'open',
    ]);
  });

  test('without a table of products white space is told by product, and no category is spoken of', async () => {
    const shop = await open({
      deals: [
        { deal_id: 'd1', company_id: 'k1', stage: 'won', product_id: 'A', amount: 5 },
        { deal_id: 'd2', company_id: 'k2', stage: 'lost', product_id: 'B', amount: 5 },
      ],
    });
    opened.push(shop);
    const ids = ({ findings }: Awaited<ReturnType<typeof accounts>>) => findings.map(({ id }) => id.split('.').at(-1));
    expect(ids(await accounts(shop))).toContain('white_products');
    expect(ids(await accounts(shop))).not.toContain('white_space');
    expect(ids(await accounts(shop, { account: 'k1' }))).toContain('account_white_products');
  });

  test('interactions that name no deal: who was met is not known, and a deal in two rows is said', async () => {
    const shop = await open({
      customers: [
        { customer_id: 'k1', kind: 'company', company_id: null, role: null },
        { customer_id: 'p1', kind: 'person', company_id: 'k1', role: 'ceo' },
      ],
      deals: ['d1', 'd1', 'd2'].map((deal_id) => ({ deal_id, company_id: 'k1', stage: 'won', role: 'ceo' })),
      interactions: [{ customer_id: 'p1', at: '2024-01-05', kind: 'visit', deal_id: null }],
    });
    opened.push(shop);
    const { tables, warnings } = await accounts(shop);
    expect([tables.coverage!.rowCount, tables.role_meetings!.rowCount, tables.actions!.rowCount]).toEqual([0, 0, 0]);
    expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['no_coverage', 'repeated']));
    expect(text(warnings.find(({ code }) => code === 'repeated')!.message, 'en')).toMatch(/^1 row names a deal that/);
  });

  test('deals without amounts: what was won is counted, and nothing is said or drawn of money', async () => {
    const shop = await open({
      deals: Array.from({ length: 6 }, (_, i) => ({
        deal_id: `d${i}`,
        company_id: `k${i % 2}`,
        stage: i < 3 ? 'won' : 'lost',
      })),
    });
    opened.push(shop);
    const { findings, charts, tables, metrics } = await accounts(shop);
    expect(metrics.find(({ id }) => id === 'won_amount')!.value).toBeNull();
    expect(findings.map(({ id }) => id)).toContain('segment/accounts.finding.win_rate_unpriced');
    for (const { message } of findings) expect(text(message, 'en')).not.toContain('–');
    expect(charts.map(({ id }) => id)).not.toContain('parents');
    expect(tables.top_parents!.rowCount).toBe(0);
  });

  test('the planted rates by coverage lie in the intervals, the planted decisions are counted', {
    timeout: 60_000,
  }, async () => {
    const shop = await sample();
    opened.push(shop);
    const { tables } = await accounts(shop, { level: 0.99 });
    const planted = simulateMarket({ customers: 2000, seed: 1 }).truth.stories.buying_centre as unknown as {
      coverage: { deciders_met: number; p_win: number; closed: number; won: number }[];
      decisions: { role: string; closed: number }[];
    };
    const coverage = await tables.coverage!.rows();
    const sum = (rows: readonly { readonly closed?: unknown; readonly won?: unknown }[]) => ({
      closed: rows.reduce((total, row) => total + Number(row.closed), 0),
      won: rows.reduce((total, row) => total + Number(row.won), 0),
    });
    expect(sum(coverage)).toEqual(sum(planted.coverage));
    planted.coverage.forEach(({ p_win }, met) => {
      expect(Number(coverage[met]!.win_low), String(met)).toBeLessThan(p_win);
      expect(Number(coverage[met]!.win_high), String(met)).toBeGreaterThan(p_win);
    });
    const roles = await tables.roles!.rows();
    for (const { role, closed } of planted.decisions)
      expect(roles.find((row) => row.role === role)?.decisions, role).toBe(closed);
  });
});
