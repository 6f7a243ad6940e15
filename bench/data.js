import { join } from 'node:path';
import { writeOnce } from './lines.js';
import { cache } from './paths.js';
import { seededRandom, shuffled } from './random.js';

const data = join(cache, 'data');
const seed = 20240601;
const usualProducts = 3000;
const firstDay = Date.UTC(2023, 0, 1);
const days = 730;

const digits = (number, width) => String(number).padStart(width, '0');

/** Index of the first cumulative weight above a number. */
function draw(cumulative, at) {
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cumulate(n, weight) {
  const sums = new Float64Array(n);
  for (let i = 0, sum = 0; i < n; i++) {
    sum += weight(i);
    sums[i] = sum;
  }
  return sums;
}

/** How busy each day is: the weekend, the weeks before the new year, and growth. */
function dayWeight(day) {
  const date = new Date(firstDay + day * 86_400_000);
  const weekday = [0.7, 0.9, 0.9, 1, 1.05, 1.3, 1.4][date.getUTCDay()];
  const season = date.getUTCMonth() >= 10 ? 1.6 : 1;
  return weekday * season * (1 + (0.4 * day) / days);
}

/**
 * An order file as a shop's system exports it: one line a product bought, in order of time, all lines valid (so that every
 * peer answers the same question without rules for bad lines). Customers are about 3 % of the lines and buy very unequally,
 * orders have five lines on average, some products sell far more than others.
 *
 * @returns {string} the path of the CSV file
 */
export function ordersFile(lines, { products = usualProducts, folder = data } = {}) {
  const kind = products === usualProducts ? '' : `${products}-products-`;
  return writeOnce(join(folder, `orders-${kind}${lines}-${seed}.csv`), (write) => {
    const random = seededRandom(seed);
    const customers = Math.round(lines * 0.03);
    const customerWeights = cumulate(customers, () => Math.min(200, (1 - random()) ** (-1 / 1.4)));
    const customerIds = shuffled(customers, random);
    const productWeights = cumulate(products, (i) => 1 / (i + 10));
    const productIds = shuffled(products, random);
    const prices = Array.from({ length: products }, () => {
      const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      return (Math.round(100 * Math.exp(1.8 + normal)) / 100 + 0.05).toFixed(2);
    });
    const dayWeights = cumulate(days, dayWeight);
    const totalWeight = dayWeights[days - 1];

    write('order_id,customer_id,ordered_at,product_id,quantity,unit_price\n');
    let day = 0;
    for (let line = 0, order = 1; line < lines; order++) {
      while (dayWeights[day] < (line / lines) * totalWeight) day++;
      const date = new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
      const second = Math.floor((9 + 13 * random()) * 3600);
      const time = `${digits(Math.floor(second / 3600), 2)}:${digits(Math.floor(second / 60) % 60, 2)}:${digits(second % 60, 2)}`;
      const customer = customerIds[draw(customerWeights, random() * customerWeights[customers - 1])];
      const head = `SO${digits(order, 8)},C${digits(customer, 7)},${date} ${time},`;
      const size = Math.min(lines - line, 1 + Math.floor(Math.log(1 - random()) / Math.log(0.8)));
      for (let i = 0; i < size; i++, line++) {
        const product = productIds[draw(productWeights, random() * productWeights[products - 1])];
        const quantity =
          random() < 0.7 ? 1 : random() < 0.85 ? 2 + Math.floor(random() * 2) : 4 + Math.floor(random() * 9);
        write(`${head}P${digits(product, 4)},${quantity},${prices[product]}\n`);
      }
    }
  });
}

/**
 * Ties between customers under text ids: each tie once, none to oneself, in no order. A few are followed by very many, and
 * a tenth as many customers as ties can occur.
 *
 * @returns {string} the path of the CSV file
 */
export function relationsFile(ties, folder = data) {
  return writeOnce(join(folder, `relations-${ties}-${seed}.csv`), (write) => {
    const random = seededRandom(seed);
    const customers = Math.round(ties / 10);
    const ids = shuffled(customers, random);
    const followers = shuffled(customers, random);
    const degrees = new Uint32Array(customers);
    for (let i = 0; i < ties; i++) degrees[Math.floor(customers * random() ** 1.5)]++;

    const from = new Uint32Array(ties);
    const to = new Uint32Array(ties);
    for (let rank = 0, tie = 0; rank < customers; rank++) {
      const follower = followers[rank];
      const seen = new Set([follower]);
      for (let left = degrees[rank]; left > 0; ) {
        const target = Math.floor(customers * random() ** 3);
        if (seen.has(target)) continue;
        seen.add(target);
        from[tie] = follower;
        to[tie++] = target;
        left--;
      }
    }
    const order = shuffled(ties, random);
    const id = (customer) => `C${digits(ids[customer], 7)}`;
    write('from,to\n');
    for (const tie of order) write(`${id(from[tie])},${id(to[tie])}\n`);
  });
}

/**
 * Ties in communities: a tenth as many customers as ties, in communities of 20 to 2,000 with few large ones, unequal
 * numbers of ties, and seven of ten ties inside the own community. Each pair at most once a drawing, in no order.
 *
 * @returns {string} the path of the CSV file
 */
export function communitiesFile(ties, folder = data) {
  return writeOnce(join(folder, `communities-${ties}-${seed}.csv`), (write) => {
    const random = seededRandom(seed);
    const customers = Math.round(ties / 10);
    const ids = shuffled(customers, random);
    const starts = [0];
    while (starts.at(-1) < customers) {
      const size = Math.floor(20 * (1 - random() * (1 - 100 ** -1)) ** -1);
      starts.push(Math.min(customers, starts.at(-1) + size));
    }
    const communityOf = new Uint32Array(customers);
    for (let c = 0; c + 1 < starts.length; c++) communityOf.fill(c, starts[c], starts[c + 1]);
    const weights = cumulate(customers, () => Math.min(100, (1 - random()) ** (-1 / 1.5)));
    const between = (low, high) => {
      const from = low === 0 ? 0 : weights[low - 1];
      return draw(weights, from + random() * (weights[high - 1] - from));
    };
    const seen = new Set();
    const pairs = [];
    while (pairs.length < ties) {
      const a = between(0, customers);
      const c = communityOf[a];
      const b = random() < 0.7 ? between(starts[c], starts[c + 1]) : between(0, customers);
      if (a === b) continue;
      const key = Math.min(a, b) * customers + Math.max(a, b);
      if (seen.size < 16_000_000 && seen.has(key)) continue;
      seen.add(key);
      pairs.push([a, b]);
    }
    const id = (customer) => `C${digits(ids[customer], 7)}`;
    write('from,to\n');
    for (const tie of shuffled(ties, random)) write(`${id(pairs[tie][0])},${id(pairs[tie][1])}\n`);
  });
}

/**
 * Baskets of item numbers, one a line: five products on average, some far more frequent than others, and 400 small groups of
 * products that are often bought together.
 *
 * @returns {string} the path of the file
 */
export function basketsFile(count, folder = data) {
  return writeOnce(join(folder, `baskets-${count}-${seed}.dat`), (write) => {
    const random = seededRandom(seed);
    const weights = cumulate(usualProducts, (i) => 1 / (i + 20));
    const one = () => draw(weights, random() * weights[usualProducts - 1]);
    const groups = Array.from({ length: 400 }, () => Array.from({ length: 2 + Math.floor(random() * 3) }, one));
    for (let basket = 0; basket < count; basket++) {
      const items = new Set();
      const size = 1 + Math.floor(Math.log(1 - random()) / Math.log(0.8));
      while (items.size < size) {
        if (random() < 0.3) for (const item of groups[Math.floor(random() * groups.length)]) items.add(item);
        else items.add(one());
      }
      write(`${[...items].join(' ')}\n`);
    }
  });
}

/**
 * Purchases of customers who buy and stop as BG/NBD says, with orders as Gamma-Gamma says (the parameters of the CDNOW
 * sample): at most one order a customer and day, all with money, within 78 weeks of which the first 12 bring the customers.
 *
 * @returns {string} the path of the CSV file
 */
export function purchasesFile(customers, folder = data) {
  return writeOnce(join(folder, `purchases-${customers}-${seed}.csv`), (write) => {
    const random = seededRandom(seed);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const gamma = (shape) => {
      if (shape < 1) return gamma(shape + 1) * (1 - random()) ** (1 / shape);
      const d = shape - 1 / 3;
      for (;;) {
        const x = normal();
        const v = (1 + x / Math.sqrt(9 * d)) ** 3;
        if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
      }
    };
    write('order_id,customer_id,ordered_at,amount\n');
    const ids = shuffled(customers, random);
    const [lastDay, arrivals] = [78 * 7 - 1, 12 * 7];
    for (let i = 0, order = 1; i < customers; i++) {
      const rate = gamma(0.243) / (4.414 * 7);
      const stay = gamma(2.426);
      const leave = gamma(0.793);
      const p = leave / (leave + stay);
      const spend = gamma(3.74) / 15.44;
      let [time, day, there] = [Math.floor(arrivals * random()), -1, true];
      while (there && time <= lastDay) {
        there = day < 0 || random() >= p;
        if (Math.floor(time) > day) {
          day = Math.floor(time);
          const date = new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
          const amount = (Math.ceil((100 * gamma(6.25)) / spend) / 100).toFixed(2);
          write(`SO${digits(order++, 8)},C${digits(ids[i], 7)},${date},${amount}\n`);
        }
        time -= Math.log(1 - random()) / rate;
      }
    }
  });
}

/** Customers with three numbers each, in five overlapping clouds of unequal size. @returns {string} the path of the CSV file */
export function cloudsFile(customers, folder = data) {
  return writeOnce(join(folder, `clouds-${customers}-${seed}.csv`), (write) => {
    const random = seededRandom(seed);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const centres = [
      [0, 0, 0],
      [6, 1, 0],
      [1, 6, 2],
      [5, 6, 6],
      [0, 2, 7],
    ];
    const shares = [0.3, 0.55, 0.75, 0.9, 1];
    write('customer_id,x,y,z\n');
    for (let i = 0; i < customers; i++) {
      const at = random();
      const centre = centres[shares.findIndex((share) => at < share)];
      const places = centre.map((c) => (c + 1.2 * normal()).toFixed(4));
      write(`C${digits(i, 7)},${places.join(',')}\n`);
    }
  });
}
