// Writes docs/sample-market.md and its pictures: the sample market beside a real shop and real networks.
//   node scripts/compare-market.js [folder of the real data]        after a build; VITALFEW_DATA names the folder too
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { lineChart } from '../dist/chart/index.js';
import { influence, message, open, sample, segment } from '../dist/index.js';
import { renderPng } from '../dist/render/index.js';
import { memoryTable } from '../dist/result/index.js';
import { adjustedRand } from '../dist/stats/index.js';

const root = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const folder = process.argv[2] ?? process.env.VITALFEW_DATA ?? root('../shared/data');
const real = (name) => join(folder, name);
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const plain = (number) => number.toLocaleString('en', { maximumFractionDigits: 2 });

/** What a shop's orders look like, counted by SQL over sales (returns and lines without money left out). */
async function shopOf(shop) {
  const { relation } = shop.tables.orders;
  const sales = `(SELECT * FROM ${relation} WHERE quantity > 0 AND amount > 0)`;
  const one = async (sql) => (await shop.engine.query(sql)).rows()[0];
  const spent = [
    ...(
      await shop.engine.query(
        `SELECT CAST(sum(amount) AS DOUBLE) AS money FROM ${sales} s WHERE customer_id IS NOT NULL GROUP BY customer_id ORDER BY money DESC`,
      )
    ).numbers('money'),
  ];
  const total = spent.reduce((sum, money) => sum + money, 0);
  const n = spent.length;
  const orders = await one(
    `SELECT count(*) AS n, CAST(avg(k) AS DOUBLE) AS mean, CAST(median(k) AS DOUBLE) AS middle, CAST(sum(CASE WHEN k = 1 THEN 1 ELSE 0 END) AS DOUBLE) / count(*) AS once FROM (SELECT customer_id, count(DISTINCT order_id) AS k FROM ${sales} s WHERE customer_id IS NOT NULL GROUP BY customer_id) q`,
  );
  const basket = await one(
    `SELECT CAST(avg(k) AS DOUBLE) AS mean, CAST(median(k) AS DOUBLE) AS middle, max(k) AS most FROM (SELECT order_id, count(*) AS k FROM ${sales} s GROUP BY order_id) q`,
  );
  const lines = await one(
    `SELECT count(*) AS n, CAST(sum(CASE WHEN customer_id IS NULL THEN 1 ELSE 0 END) AS DOUBLE) / count(*) AS bare, CAST(sum(CASE WHEN quantity < 0 THEN 1 ELSE 0 END) AS DOUBLE) / count(*) AS given_back FROM ${relation}`,
  );
  const days = await shop.engine.query(
    `SELECT extract(isodow FROM ordered_at) AS day, count(DISTINCT order_id) AS k FROM ${sales} s GROUP BY 1 ORDER BY 1`,
  );
  const all = days.numbers('k').reduce((sum, k) => sum + k, 0);
  return {
    spent: spent.map((money) => money / (total / n)),
    week: [...days.numbers('day')].map((day, i) => ({ day, share: days.numbers('k')[i] / all })),
    figures: {
      'order lines': plain(lines.n),
      'customers with a purchase': plain(n),
      'revenue of the top 20 %': percent(
        spent.slice(0, Math.round(n / 5)).reduce((sum, money) => sum + money, 0) / total,
      ),
      'Gini of revenue': plain(spent.reduce((sum, money, i) => sum + (n - 1 - 2 * i) * money, 0) / (n * total)),
      'orders of a customer, mean and median': `${plain(orders.mean)} and ${plain(orders.middle)}`,
      'customers who ordered once': percent(orders.once),
      'lines of a basket, mean, median, most': `${plain(basket.mean)}, ${plain(basket.middle)}, ${plain(basket.most)}`,
      'lines without a customer': percent(lines.bare),
      'lines given back or cancelled': percent(lines.given_back),
    },
  };
}

/** Degrees, clustering and the like of an undirected graph without loops and double ties. */
function networkOf(pairs) {
  const near = new Map();
  const tie = (a, b) => near.set(a, (near.get(a) ?? new Set()).add(b));
  for (const [a, b] of pairs) {
    if (a === b) continue;
    tie(a, b);
    tie(b, a);
  }
  const degrees = [...near.values()].map((own) => own.size).sort((a, b) => b - a);
  const ties = degrees.reduce((sum, k) => sum + k, 0) / 2;
  let closed = 0;
  let wedges = 0;
  for (const own of near.values()) {
    const list = [...own];
    for (let i = 0; i < list.length; i++)
      for (let j = 0; j < i; j++) {
        wedges += 1;
        if (near.get(list[i]).has(list[j])) closed += 1;
      }
  }
  const mean = (2 * ties) / near.size;
  return {
    degrees: degrees.map((k) => k / mean),
    figures: {
      'people with a tie': plain(near.size),
      ties: plain(ties),
      'ties of a person, mean and most': `${plain(mean)} and ${plain(degrees[0])}`,
      'most over mean': plain(degrees[0] / mean),
      'triangles: closed share of pairs of ties': percent(closed / wedges),
      'the same if ties fell anywhere': percent(mean / near.size),
    },
  };
}

/** Share of the values that are at least so large, at points evenly spaced in the logarithm. */
function tail(values, name) {
  const rows = [];
  for (let step = -10; step <= 20; step++) {
    const x = step / 10;
    const share = values.filter((value) => value >= 10 ** x).length / values.length;
    if (share > 0) rows.push({ name, x, y: Math.log10(share) });
  }
  return rows;
}

async function picture(file, { title, alt, x, y, rows }) {
  const label = (id) => message(id);
  const table = memoryTable({
    name: { type: 'text', label: label(' '), data: rows.map((row) => row.name) },
    x: { type: 'number', unit: 'number', label: label(x), data: Float64Array.from(rows, (row) => row.x) },
    y: { type: 'number', unit: 'number', label: label(y), data: Float64Array.from(rows, (row) => row.y) },
  });
  const chart = lineChart({
    id: file,
    title: label(title),
    alt: label(alt),
    table: 't',
    x: 'x',
    y: 'y',
    color: 'name',
  });
  writeFileSync(root(`docs/images/${file}.png`), await renderPng(chart, table, { language: 'en' }));
  return `![${alt}](images/${file}.png)`;
}

const side = (names, parts) => [
  `| | ${names.join(' | ')} |`,
  `|---|${names.map(() => '---:|').join('')}`,
  ...Object.keys(parts[0]).map((figure) => `| ${figure} | ${parts.map((part) => part[figure]).join(' | ')} |`),
];

const read = (name) => gunzipSync(readFileSync(real(name))).toString('utf8');
const edges = (words) =>
  words
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/));

/** Medians of test/simulation/planted-groups.test.ts. */
const study = { communities: '.97', segments: '.93' };

const town = await sample();
const retail = await open({ orders: real('online_retail/online_retail.csv.gz') }, { rejectsDir: null });
const [ours, theirs] = [await shopOf(town), await shopOf(retail)];
const friends = (
  await town.engine.query(
    `SELECT "from" AS a, "to" AS b FROM ${town.tables.relations.relation} WHERE kind IN ('friend', 'family', 'colleague')`,
  )
).rows();
const graphs = [
  networkOf(friends.map(({ a, b }) => [a, b])),
  networkOf(edges(read('networks/email-Eu-core.txt.gz'))),
  networkOf(edges(read('networks/wiki-Vote.txt.gz'))),
];

/** Adjusted Rand index of what an analysis finds with what was planted; who was not looked at is a group of its own. */
function agreement(planted, rows, column) {
  const found = new Map(rows.map((row) => [row.customer_id, String(row[column])]));
  const pairs = planted.flatMap(({ id, customer_ids }) =>
    customer_ids.map((customer) => [id, found.get(customer) ?? '']),
  );
  return adjustedRand(
    pairs.map(([own]) => own),
    pairs.map(([, other]) => other),
  ).toFixed(3);
}
const truth = JSON.parse(readFileSync(root('data/truth.json'), 'utf8'));
const ways = [
  ...['recency_days', 'frequency', 'average_order_value'],
  ...['morning_share', 'midday_share', 'afternoon_share', 'evening_share', 'channel:app'],
];
const circles = await influence.communities(town);
const alike = await segment.clusters(town, { features: ways, scale: 'standard', clusters: 7 });
const groups = {
  communities: agreement(truth.communities, await circles.tables.customers.rows(), 'community'),
  segments: agreement(truth.segments, await alike.tables.customers.rows(), 'cluster'),
};
await town.close();
await retail.close();

const shops = ['sample market', 'Online Retail'];
const nets = ['sample market', 'e-mail of an institute', 'votes on Wikipedia'];
const weekday = (part, name) =>
  [1, 2, 3, 4, 5, 6, 7].map((x) => ({ name, x, y: 100 * (part.week.find(({ day }) => day === x)?.share ?? 0) }));
const page = [
  '# The sample market beside real data',
  '',
  'Made by `node scripts/compare-market.js` from the sample under `data/`, from Online Retail (a British wholesaler of gifts,',
  'UCI Machine Learning Repository 352) and from two networks of the Stanford collection (email-Eu-core, wiki-Vote). The market is',
  'a neighbourhood shop group, so its baskets are smaller and its customers come more often than a wholesaler’s; what has to be',
  'alike is the form: a few customers with much of the money, many who came once, weekdays that differ, friends of friends who',
  'are friends, some people with many ties. Where it is not: the town’s largest customers, who buy for many,',
  'spend fifty times the mean, the wholesaler’s a hundred times.',
  '',
  '## Orders',
  '',
  ...side(shops, [ours.figures, theirs.figures]),
  '',
  await picture('sample-market-spend', {
    title: 'Who spends how much',
    alt: 'Share of customers who spend at least so many times the mean: close to each other up to ten times the mean, which one customer in a hundred reaches in both; the longest tail is the wholesaler’s.',
    x: 'Spent, in powers of ten of the mean',
    y: 'Share of customers, in powers of ten',
    rows: [...tail(ours.spent, shops[0]), ...tail(theirs.spent, shops[1])],
  }),
  '',
  await picture('sample-market-week', {
    title: 'Orders by weekday',
    alt: 'Share of the orders on each day of the week, Monday to Sunday: the shop group sells most on Saturday, the wholesaler most on Thursday and nothing on Saturday.',
    x: 'Day of the week, 1 is Monday',
    y: 'Share of the orders, %',
    rows: [...weekday(ours, shops[0]), ...weekday(theirs, shops[1])],
  }),
  '',
  '## Ties',
  '',
  ...side(
    nets,
    graphs.map(({ figures }) => figures),
  ),
  '',
  await picture('sample-market-ties', {
    title: 'Who has how many ties',
    alt: 'Share of people who have at least so many times the mean number of ties, in powers of ten, for the sample market and two real networks.',
    x: 'Ties, in powers of ten of the mean',
    y: 'Share of people, in powers of ten',
    rows: graphs.flatMap(({ degrees }, i) => tail(degrees, nets[i])),
  }),
  '',
  '## Planted groups',
  '',
  'truth.json names the communities and the eight hidden segments of the customers. What finds them, with the adjusted Rand index on',
  'this sample; a customer who is not looked at counts as one of a group of its own:',
  '',
  '| planted | found by | this sample | markets of 20,000, median of ten |',
  '|---|---|---:|---:|',
  `| communities | \`vitalfew run influence/communities\`, as it is | ${groups.communities} | ${study.communities} |`,
  `| segments | \`vitalfew run segment/clusters\` with the options below | ${groups.segments} | ${study.segments} |`,
  '',
  '```sh',
  'npx vitalfew run segment/clusters --orders data/orders.csv --set clusters=7 --set scale=standard \\',
  `  --set 'features=${JSON.stringify(ways)}'`,
  '```',
  '',
  'The eighth segment never buys, so seven are left for an analysis of orders. Segments differ in when, how often and for how much their',
  'members buy, and in their ways: each has a part of the day and a channel, kept to in eight visits of ten (the loyal, the regular) to',
  'ninety-seven of a hundred (who came once). Some of those who never buy at full price come for flash sales (the bonus hunters).',
  'The shares of the parts of the day and of the channel are on 0 to 1 in a market where most keep to one of them: they are put on one footing',
  'by the standard deviation, as half of the values are alike and the quartiles say little.',
  '',
];
writeFileSync(root('docs/sample-market.md'), page.join('\n'));
process.stdout.write('written: docs/sample-market.md\n');
