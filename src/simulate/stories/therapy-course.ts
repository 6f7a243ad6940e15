import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { momentOf, placeOrder } from '../place-order.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const session = 'P0710';
const care = 'P0711';
const patientShare = 0.09;
const outcomes = [
  { id: 'none', value: 0, share: 0.2, text: '没什么变化' },
  { id: 'partial', value: 0.5, share: 0.45, text: '缓解了一半，还有点酸' },
  { id: 'full', value: 1, share: 0.35, text: '完全不疼了' },
] as const;
/** Chance of another session within 60 days, by outcome and by whether the call came within a week. */
const pSecond = { none: 0.05, partial: { called_early: 0.62, else: 0.24 }, full: 0.08 };
/** Chance of low-frequency care. */
const pCare = { none: 0.02, partial: 0.06, full: 0.55 };
const calls = { early: 0.5, late: 0.25 };
const noShow = { reminded: 0.06, else: 0.22 };

/**
 * Therapy: partial relief calls for one more session, full relief for low-frequency care; a call within seven days more
 * than doubles the second visit, a later one does nothing. Appointments that were reminded of are kept.
 */
export const therapyCourse = story({
  id: 'therapy_course',
  article: 'five_steps',
  owns: [session, care],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const able = veterans(ground);
    const patients = random.sample(able, Math.min(able.length, shareOf(people.count, patientShare, 40)));
    const told = patients
      .sort((a, b) => a - b)
      .map((customer) => {
        const customer_id = customerId(people, customer);
        const chance = random.next();
        const outcome = outcomes[chance < 0.2 ? 0 : chance < 0.65 ? 1 : 2]!;
        const call = random.next();
        const callDay =
          call < calls.early ? 1 + random.integer(7) : call < calls.early + calls.late ? 8 + random.integer(20) : -1;
        const isEarly = callDay >= 1 && callDay <= 7;
        const partial = pSecond.partial[isEarly ? 'called_early' : 'else'];
        const again = random.bernoulli(outcome.id === 'partial' ? partial : pSecond[outcome.id]);
        const cares = random.bernoulli(pCare[outcome.id]);
        const reminded = random.bernoulli(0.5);
        const missed = random.bernoulli(noShow[reminded ? 'reminded' : 'else']);
        const wanted = 20 + random.integer(calendar.days - 100);
        const first = placeOrder(draft, { customer, product: productNumber(session), day: wanted }, random);
        const add = (day: number, row: { kind: string; [column: string]: string | number }): void => {
          const at = momentOf(draft, day, random);
          if (day < calendar.days) rows.interactions.push({ customer_id, at, store_id: 'S06', ...row });
        };
        add(first, { kind: 'visit', product_id: session, value: outcome.value, unit: 'relief', text: outcome.text });
        if (callDay > 0) add(first + callDay, { kind: 'call', product_id: session });
        const next = first + Math.max(9, callDay + 2) + random.integer(28);
        if (again || cares) {
          add(next - 2, {
            kind: 'appointment',
            product_id: again ? session : care,
            campaign: reminded ? 'reminder' : 'none',
          });
          if (missed) add(next, { kind: 'no_show', product_id: again ? session : care });
        }
        const back = missed ? next + 5 : next;
        if (again) placeOrder(draft, { customer, product: productNumber(session), day: back }, random);
        for (let day = again ? back + 30 : back; cares && day < calendar.days; day += 38 + random.integer(15)) {
          placeOrder(draft, { customer, product: productNumber(care), day }, random);
        }
        return {
          customer_id,
          outcome: outcome.id,
          called_within_7_days: isEarly,
          second: again,
          care: cares,
          reminded,
          missed,
        };
      });
    return {
      session,
      care,
      call_within_days: 7,
      p_second_none: pSecond.none,
      p_second_partial_called: pSecond.partial.called_early,
      p_second_partial_else: pSecond.partial.else,
      p_second_full: pSecond.full,
      p_care_none: pCare.none,
      p_care_partial: pCare.partial,
      p_care_full: pCare.full,
      p_no_show_reminded: noShow.reminded,
      p_no_show_else: noShow.else,
      patients: told,
    };
  },
});
