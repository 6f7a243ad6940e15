import { story } from './story.js';

const regions = ['华东', '华北', '华南', '西南'] as const;
const sizes = ['small_middle', 'large'] as const;
const industries = ['retail', 'catering', 'services', 'education'] as const;
const rich = { region: '华东', size: 'small_middle', industry: 'retail', p: 0.45, perThousand: 40 } as const;
// Three deals in the first wave, of which two were won; no better than the others in truth.
const lucky = {
  region: '西南',
  size: 'large',
  industry: 'education',
  closed: 3,
  won: 2,
  later: 12,
  wonLater: 1,
} as const;
const pOther = 0.08;
const otherPerThousand = 4.5;
const fewest = { rich: 30, other: 6 };

/**
 * Which segment first: one cell of region, size and industry is rich and well known, another only looks better because
 * two of its three deals were won. The second wave shows which of the two was luck.
 */
export const prioritySegment = story({
  id: 'priority_segment',
  article: 'personas',
  owns: [],
  plant({ draft }, random) {
    const { people, calendar, rows } = draft;
    const scaled = (perThousand: number, least: number): number =>
      Math.max(least, Math.round((perThousand * people.count) / 1000));
    const starts = [0.1, 0.55].map((share) => Math.floor(share * calendar.days));
    let number = 0;
    const cells = regions.flatMap((region) =>
      sizes.flatMap((size) =>
        industries.map((industry) => {
          const is = (cell: typeof rich | typeof lucky): boolean =>
            cell.region === region && cell.size === size && cell.industry === industry;
          const p = is(rich) ? rich.p : pOther;
          const drawnUp = is(rich) ? scaled(rich.perThousand, fewest.rich) : scaled(otherPerThousand, fewest.other);
          const n = is(lucky) ? lucky.closed : drawnUp;
          const later = is(lucky) ? lucky.later : Math.ceil(n / 2);
          const [won, wonLater] = [n, later].map((count, wave) => {
            let wins = 0;
            for (let k = 0; k < count; k += 1) {
              number += 1;
              const drawn = random.bernoulli(p);
              // The luck of the thin cell is the same in every town.
              const isWon = is(lucky) ? k < (wave === 0 ? lucky.won : lucky.wonLater) : drawn;
              wins += isWon ? 1 : 0;
              const opened = starts[wave]! + random.integer(30);
              const id = String(number).padStart(5, '0');
              rows.deals.push({
                deal_id: `B${id}`,
                company_id: `B${id}`,
                stage: isWon ? 'won' : 'lost',
                opened_at: calendar.date(opened),
                closed_at: calendar.date(opened + 10 + random.integer(25)),
                amount: Math.round(random.gamma(4, 5000) / 1000) * 1000 + 3000,
                staff_id: `E${20 + random.integer(6)}`,
                region,
                size,
                industry,
                wave: wave + 1,
              });
            }
            return wins;
          });
          return { region, size, industry, p_won: p, closed: n, won: won!, closed_later: later, won_later: wonLater! };
        }),
      ),
    );
    return {
      rich_region: rich.region,
      rich_size: rich.size,
      rich_industry: rich.industry,
      lucky_region: lucky.region,
      lucky_size: lucky.size,
      lucky_industry: lucky.industry,
      lucky_closed: lucky.closed,
      lucky_won: lucky.won,
      lucky_closed_later: lucky.later,
      lucky_won_later: lucky.wonLater,
      p_rich: rich.p,
      p_other: pOther,
      cells,
    };
  },
});
