import type { Random } from '../stats/random.js';
import { type Category, categories, categoryNumber } from './categories.js';
import { addLine, type MarketDraft } from './draft.js';
import { cumulative, pick } from './pick.js';

const favouriteShare = 0.5;
const besideShare = 0.13;
const couponShare = 0.03;
const promotedShare = 0.75;

/**
 * Fills every order with lines: the favourite first, more of the same shelf as the category and the customer's budget
 * have it, now and then something from beside it. Products that a story owns are never drawn here. Cost: O(lines).
 *
 * @param owned - products (places in the assortment) that stories sell
 */
export function fillBaskets(draft: MarketDraft, owned: ReadonlySet<number>, random: Random): void {
  const { orders, people, calendar } = draft;
  const shelf = shelves(draft, owned);
  const favourites = new Int16Array(people.count * categories.length).fill(-1);
  const basket: number[] = [];

  for (let order = 0; order < orders.customer.length; order += 1) {
    const customer = orders.customer.at(order);
    const category = orders.category.at(order);
    const day = Math.floor(orders.second.at(order) / 86_400);
    const budget = customer < 0 ? 0.8 : people.budget[customer]!;
    const month = calendar.month(day);
    basket.length = 0;

    const place = customer * categories.length + category;
    const known = customer < 0 ? -1 : favourites[place]!;
    const first = known >= 0 && random.bernoulli(favouriteShare) ? known : shelf(category, month, budget, random);
    if (customer >= 0 && known < 0) favourites[place] = first;
    basket.push(first);
    // A large budget shows in the price first, then in fuller baskets.
    const lavish = 0.5 * Math.max(0, budget - 2);
    const more = random.poisson(categories[category]!.moreLines * (0.5 + 0.5 * budget) + lavish);
    for (let n = 0; n < more; n += 1) basket.push(shelf(category, month, budget, random));
    if (random.bernoulli(besideShare)) {
      basket.push(shelf(categoryNumber(categories[category]!.beside), month, budget, random));
    }

    const coupon = random.bernoulli(couponShare);
    basket.forEach((product, at) => {
      if (basket.indexOf(product) < at) return;
      const shelfOf = categories[draft.products[product]!.category]!;
      const quantity =
        pieces(shelfOf, random) * (customer < 0 ? 1 : Math.min(people.bulk[customer]!, shelfOf.mostAtOnce));
      const promotion = calendar.priceShare(shelfOf, day);
      const takesPart = promotion < 100 && random.bernoulli(promotedShare);
      const share = takesPart ? promotion : coupon ? 90 : 100;
      addLine(draft, order, product, { quantity, price: pricePoint(draft.products[product]!.price, share) });
    });
  }
}

/** The price at a percentage of the list price, on a whole 10 fen. */
export function pricePoint(listPrice: number, share: number): number {
  return share === 100 ? listPrice : Math.round((listPrice * share) / 1000) * 10;
}

function pieces(category: Category, random: Random): number {
  let chance = random.next();
  for (let n = 0; n < category.pieces.length; n += 1) {
    chance -= category.pieces[n]!;
    if (chance < 0) return n + 1;
  }
  return 1;
}

/** Draws a product of a category in a month: by popularity and season; a free spender looks at two and takes the dearer. */
function shelves(
  { products }: MarketDraft,
  owned: ReadonlySet<number>,
): (category: number, month: number, budget: number, random: Random) => number {
  const months = Array.from({ length: 12 }, (_, month) => month);
  const ranges = categories.map((_, category) => {
    const from = products.findIndex((product) => product.category === category);
    const count = products.filter((product) => product.category === category).length;
    return { from, count };
  });
  const sums = ranges.map(({ from, count }) =>
    months.map((month) =>
      cumulative(
        Array.from({ length: count }, (_, rank) => {
          if (owned.has(from + rank)) return 0;
          return seasonWeight(products[from + rank]!.season, month) / (rank + 1.5);
        }),
      ),
    ),
  );
  return (category, month, budget, random) => {
    const { from } = ranges[category]!;
    const weights = sums[category]![month]!;
    const one = from + pick(random, weights);
    const looksTwice = random.next() * 2 < Math.abs(budget - 1);
    if (!looksTwice) return one;
    const two = from + pick(random, weights);
    const dearer = products[one]!.price >= products[two]!.price ? one : two;
    return budget > 1 ? dearer : one + two - dearer;
  };
}

function seasonWeight(season: 'summer' | 'winter' | 'all', month: number): number {
  if (season === 'all') return 1;
  const summer = month >= 4 && month <= 8;
  const winter = month >= 10 || month <= 1;
  return (season === 'summer' ? summer : winter) ? 1.7 : 0.45;
}
