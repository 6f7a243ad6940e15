import { analysis, leftOutFor } from '../analysis/index.js';
import { type Issue, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { integer, share, textOption } from '../option/index.js';
import { pagesTable } from './accounts/account-pages.js';
import { accountRows } from './accounts/account-rows.js';
import { accountActions } from './accounts/accounts-actions.js';
import { accountsCharts } from './accounts/accounts-charts.js';
import { accountsFindings } from './accounts/accounts-findings.js';
import { accountsMetrics } from './accounts/accounts-metrics.js';
import { accountsTables, contactRows } from './accounts/accounts-tables.js';
import { chooseAccounts } from './accounts/choose-accounts.js';
import { coverageRows, decidersOf } from './accounts/coverage-rows.js';
import { decisionCut, decisionRows } from './accounts/decision-rows.js';
import { groupRows } from './accounts/group-rows.js';
import { meetingRows } from './accounts/meeting-rows.js';
import { readAccounts } from './accounts/read-accounts.js';
import { roleRows } from './accounts/role-rows.js';
import { statusRows } from './accounts/status-rows.js';
import { productNames } from './product-names.js';

/**
 * What each company bought and could still buy, who decides there, and whom was met before the proposal.
 *
 * A deal is won or lost by the words of its stage, else open. Roles count as met only up to the proposal (its day where
 * `proposed_at` is there, else the stage of the meeting): whom one meets at the signature follows from winning. Coverage
 * is of closed deals that came to a proposal; a role decides where a deal names it. White space is products of the deals
 * never spoken of with the company, in categories it has not bought (of any product where no category is known). The four accounts with most at stake, or the one asked
 * for, get a page of their own. Cost: O(deals × roles + meetings + companies × products).
 *
 * @param shop - needs deals: deal_id, company_id, stage; uses customers (companies and contacts), products, interactions
 * @returns tables.accounts (n_companies × 20), pages (their lines), products (n_companies × n_products), coverage, roles,
 *   role_meetings, decisions, parents, industries, contacts, actions; shares 0..1, money in account currency
 * @throws VitalfewError missing_table | missing_column | empty_input (no deal with a company) | invalid_option (account not in deals)
 * @example (await accounts(shop)).metrics.find(({ id }) => id === 'closed')?.value // => 6711 (b2b_crm, its 7,375 deals with an account)
 * @see E. B. Wilson (1927), R. G. Newcombe (1998), T. Sato (1989) for the intervals. Deviation from them: none.
 */
export const accounts = analysis({
  id: 'segment/accounts',
  needs: { deals: ['deal_id', 'company_id', 'stage'] },
  uses: {
    deals: ['product_id', 'amount', 'competitor', 'role', 'contact_id', 'proposed_at'],
    customers: [
      ...['customer_id', 'name', 'company_id', 'parent_id', 'role', 'industry', 'employees'],
      ...['joined_at', 'birth_date', 'age'],
    ],
    products: ['product_id', 'name', 'name_en', 'category'],
    interactions: ['customer_id', 'at', 'deal_id', 'stage'],
  },
  options: {
    account: textOption({ default: null, expected: message('must_be.account') }),
    minDeals: integer({ min: 1, max: 1000, default: 20 }),
    level: share({ min: 0.5, max: 0.999, default: 0.95 }),
  },
  methods: [
    'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.',
    'Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in Medicine 17, 873–890.',
    'Sato, T. (1989). On the variance estimator for the Mantel–Haenszel risk difference. Biometrics 45, 1323–1324.',
    'Webster, F. E. & Wind, Y. (1972). A general model for understanding organizational buying behavior. Journal of Marketing 36(2), 12–19: the buying centre.',
  ],
  async run(shop, { account, minDeals, level }, { signal }) {
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
    const cut = decisionCut(deals, minDeals);
    const rows = {
      accounts: accountRows(read, status, level),
      products: status,
      coverage: read.hasMeetings && deciders.length > 0 ? coverageRows(deals, deciders, level) : [],
      roles: roleRows(read, level),
      meetings: read.hasMeetings ? meetingRows(read, level) : [],
      decisions: decisionRows(deals, cut, level),
      parents: groupRows(read, 'parent', level),
      industries: groupRows(read, 'industry', level),
      contacts: contactRows(read, deciders),
    };
    const shown = chooseAccounts(rows.accounts, account);
    const names = await productNames(shop, signal);
    const pages = pagesTable(shown, read, { status, names, currency: shop.currency });
    const warnings: Issue[] = [];
    const warn = (text: string, params: Parameters<typeof message>[1], severity: Issue['severity']) =>
      warnings.push({ code: text, severity, message: message(`segment/accounts.warning.${text}`, params) });
    if (rows.coverage.length === 0) warn('no_coverage', {}, 'info');
    const thin = rows.accounts.filter(({ closed }) => closed < minDeals).length;
    if (thin > 0) warn('thin_accounts', { accounts: thin, n: rows.accounts.length, least: minDeals }, 'info');
    if (read.repeated > 0) warn('repeated', { rows: { value: read.repeated, unit: 'count' } }, 'warning');
    if (read.respelt > 0) warn('respelt', { products: { value: read.respelt, unit: 'count' } }, 'warning');
    const metrics = accountsMetrics(rows.accounts, deals, { level, cut });
    const leftOut = leftOutFor(read.withoutCompany, 'segment/accounts.left_out');
    const people = new Set([...rows.accounts.map((row) => row.company_id), ...read.contacts.map(({ id }) => id)]);
    return {
      input: { rows: deals.length, customers: people.size, from: null, to: shop.asOf, leftOut },
      metrics,
      findings: accountsFindings({
        ...rows,
        page: account === null ? null : rows.accounts.indexOf(shown[0]!),
        metrics,
        minDeals,
        currency: shop.currency,
      }),
      tables: { ...accountsTables(rows), pages, actions: accountActions(read, deciders) },
      charts: accountsCharts({ ...rows, shown }),
      warnings,
    };
  },
});
