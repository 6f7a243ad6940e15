import { analysis } from '../analysis/index.js';
import { type Issue, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { integer, share } from '../option/index.js';
import { accountActions } from './accounts/accounts-actions.js';
import { accountsCharts } from './accounts/accounts-charts.js';
import { accountsFindings } from './accounts/accounts-findings.js';
import { accountsMetrics } from './accounts/accounts-metrics.js';
import { accountRows, coverageRows, decidersOf, groupRows, roleRows, statusRows } from './accounts/accounts-rows.js';
import { accountsTables } from './accounts/accounts-tables.js';
import { readAccounts } from './accounts/read-accounts.js';

/**
 * What each company bought and could still buy, who decides there, and whom was met before the proposal.
 *
 * A deal is won or lost by the words of its stage, else open. Roles count as met only up to the proposal (its day where
 * `proposed_at` is there, else the stage of the meeting): whom one meets at the signature follows from winning. Coverage
 * is of closed deals that came to a proposal; a role decides where a deal names it. White space is products of the deals
 * never spoken of with the company, in categories it has not bought. Cost: O(deals + meetings + companies × products).
 *
 * @param shop - needs deals: deal_id, company_id, stage; uses customers (companies and contacts), products, interactions
 * @returns tables.accounts (n_companies × 20), products (n_companies × n_products), coverage, roles, parents, industries,
 *   contacts, actions; shares 0..1, money in account currency
 * @throws VitalfewError missing_table | missing_column | empty_input (no deal with a company)
 * @example (await accounts(shop)).metrics.find(({ id }) => id === 'closed')?.value // => 6711 (b2b_crm, its 7,375 deals with an account)
 * @see E. B. Wilson (1927) for the intervals. Deviation from it: none.
 */
export const accounts = analysis({
  id: 'segment/accounts',
  needs: { deals: ['deal_id', 'company_id', 'stage'] },
  uses: {
    deals: ['product_id', 'amount', 'competitor', 'role', 'proposed_at'],
    customers: ['customer_id', 'name', 'company_id', 'parent_id', 'role', 'industry', 'employees'],
    products: ['product_id', 'category'],
    interactions: ['customer_id', 'at', 'deal_id', 'stage'],
  },
  options: {
    minDeals: integer({ min: 1, max: 1000, default: 20 }),
    level: share({ min: 0.5, max: 0.999, default: 0.95 }),
  },
  methods: [
    'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.',
    'Webster, F. E. & Wind, Y. (1972). A general model for understanding organizational buying behavior. Journal of Marketing 36(2), 12–19: the buying centre.',
  ],
  async run(shop, { minDeals, level }, { signal }) {
    const read = await readAccounts(shop, signal);
    const { deals } = read;
    if (deals.length === 0) {
      const advice = message('segment/accounts.empty.advice');
      throw new VitalfewError(
        'empty_input',
        message('error.empty_input', { function: 'segment.accounts', table: 'deals', advice }),
      );
    }
    const deciders = decidersOf(deals);
    const status = statusRows(read, level);
    const rows = {
      accounts: accountRows(read, status, level),
      products: status,
      coverage: read.hasMeetings && deciders.length > 0 ? coverageRows(deals, deciders, level) : [],
      roles: roleRows(read, level),
      parents: groupRows(read, 'parent', level),
      industries: groupRows(read, 'industry', level),
      contacts: read.contacts.map(({ id, company, role, meetings, lastMet }) => ({
        customer_id: id,
        company_id: company,
        parent_id: read.companies.get(company)?.parent ?? null,
        role,
        meetings,
        last_met: lastMet,
      })),
    };
    const warnings: Issue[] = [];
    const warn = (text: string, params: Parameters<typeof message>[1], severity: Issue['severity']) =>
      warnings.push({ code: text, severity, message: message(`segment/accounts.warning.${text}`, params) });
    if (rows.coverage.length === 0) warn('no_coverage', {}, 'info');
    const thin = rows.accounts.filter(({ closed }) => closed < minDeals).length;
    if (thin > 0) warn('thin_accounts', { accounts: thin, n: rows.accounts.length, least: minDeals }, 'info');
    if (read.respelt > 0) warn('respelt', { products: { value: read.respelt, unit: 'count' } }, 'warning');
    const metrics = accountsMetrics(rows.accounts, deals, level);
    const { withoutCompany } = read;
    const leftOut = withoutCompany > 0 ? [{ reason: message('segment/accounts.left_out'), rows: withoutCompany }] : [];
    const people = new Set([...rows.accounts.map((row) => row.company_id), ...read.contacts.map(({ id }) => id)]);
    return {
      input: { rows: deals.length, customers: people.size, from: null, to: shop.asOf, leftOut },
      metrics,
      findings: accountsFindings({ ...rows, metrics, minDeals, currency: shop.currency }),
      tables: { ...accountsTables(rows), actions: accountActions(read, deciders) },
      charts: accountsCharts(rows),
      warnings,
    };
  },
});
