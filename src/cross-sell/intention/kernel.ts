import { createRandom } from '../../stats/index.js';
import { fitBaseline } from './baseline.js';
import {
  type Behaviour,
  type ExampleOptions,
  type Examples,
  examplesAt,
  joinExamples,
  takeExamples,
} from './behaviour.js';
import { type Group, groupsByProbability, type Judged, judge } from './evaluate.js';
import { type Importance, importance } from './importance.js';
import { calibrated, type Model, type Scorer } from './model.js';

export type Network = 'cnn' | 'mlp';

export interface IntentionQuestion extends ExampleOptions {
  readonly behaviour: Behaviour;
  readonly firstDay: number;
  readonly asOfDay: number;
  readonly networks: readonly Network[];
  readonly epochs: number;
  readonly maxExamples: number;
  readonly resamples: number;
  readonly level: number;
  readonly seed: number;
}

/** How many examples there were and how many of them bought. */
export interface PartSize {
  readonly examples: number;
  readonly buyers: number;
  /** Examples before a sample was drawn. */
  readonly all: number;
  /** Of which each training of a network saw at most. */
  readonly network: number;
}

export interface IntentionAnswer {
  readonly parts: { readonly train: PartSize; readonly held: PartSize; readonly test: PartSize };
  /** Null where one part has too few buyers or too few others. */
  readonly tested: {
    readonly models: readonly (Judged & {
      readonly model: 'baseline' | Network;
      readonly calibration: Model['calibration'];
      /** Epochs trained and the one kept, the most of its trainings; null for the baseline. */
      readonly epochs: number | null;
      readonly best: number | null;
    })[];
    /** The network that won, else the baseline. */
    readonly winner: 'baseline' | Network;
    readonly groups: readonly Group[];
    readonly importance: readonly Importance[];
    readonly importanceOf: number;
  } | null;
  /** Who is likely to buy from asOf on, by the winner. */
  readonly now: { readonly customer: Int32Array; readonly p: Float64Array } | null;
}

/** Buyers, and customers who did not buy, that each part needs at least. */
export const fewest = 20;

/** Customers of the test on whom the importance is measured at most. */
const mostImportance = 400;

/** Trainings of a network, each on a sample of its own; their mean speaks, or the answer would hang on the dice of one. */
const trainings = 3;

/** The baseline learns from so many times the examples of a network, and so many are held: both cost little. */
const baselineShare = 20;

/** Dates before the held one that a model learns from at most. */
const mostDates = 4;

/**
 * Learns who will buy from what customers did, in time: fitted to windows before the held one, stopped and calibrated on the
 * held one, judged on the last one. A network that is surely better than the baseline there (the whole interval of the difference in
 * Brier score above 0) wins; else the baseline stays. The winner then speaks of the customers as they are now.
 */
export async function intend(question: IntentionQuestion): Promise<IntentionAnswer> {
  const { behaviour, asOfDay, firstDay, horizonDays, networks, maxExamples, resamples, level, seed } = question;
  const random = createRandom(seed, 'cross-sell/intention');
  const at = (date: number): Examples => examplesAt(behaviour, date, question);
  const test = at(asOfDay - horizonDays);
  const heldAll = at(asOfDay - 2 * horizonDays);
  const dates: number[] = [];
  for (let back = 3; back < 3 + mostDates; back++) {
    const date = asOfDay - back * horizonDays;
    if (date >= firstDay + horizonDays || (back === 3 && date >= firstDay)) dates.push(date);
  }
  const trainAll = dates.length === 0 ? takeExamples(heldAll, []) : joinExamples(dates.map(at));
  const sampled = (all: Examples, name: string, most = maxExamples): Examples =>
    all.count <= most ? all : takeExamples(all, random.fork(name).permutation(all.count).slice(0, most).sort());
  const train = sampled(trainAll, 'train', baselineShare * maxExamples);
  const held = sampled(heldAll, 'held', baselineShare * maxExamples);
  const size = (part: Examples, all: Examples): PartSize => ({
    examples: part.count,
    buyers: buyersOf(part),
    all: all.count,
    network: Math.min(part.count, maxExamples),
  });
  const parts = { train: size(train, trainAll), held: size(held, heldAll), test: size(test, test) };
  if (Object.values(parts).some(({ examples, buyers }) => buyers < fewest || examples - buyers < fewest))
    return { parts, tested: null, now: null };

  const found: { model: 'baseline' | Network; as: Model; epochs: number | null; best: number | null }[] = [
    { model: 'baseline', as: await calibrated(await fitBaseline(train, held), held), epochs: null, best: null },
  ];
  for (const kind of networks) {
    const { trainNetwork } = await import('./network.js');
    const members = [];
    for (let member = 0; member < trainings; member++) {
      const dice = random.fork(`${kind} ${member}`);
      const { epochs } = question;
      members.push(
        await trainNetwork(sampled(train, `${kind} ${member}`), held, { kind, epochs, patience: 3, random: dice }),
      );
    }
    const [epochs, best] = [members.map((each) => each.epochs), members.map((each) => each.best)];
    found.push({
      model: kind,
      as: await calibrated(meanOf(members), held),
      epochs: Math.max(...epochs),
      best: Math.max(...best),
    });
  }
  const foretold: Float64Array[] = [];
  for (const { as } of found) foretold.push(await as.probability(test));
  const sampling = (name: string) => ({ resamples, level, random: random.fork(name) });
  const judged = judge(foretold, test.bought, sampling('judge'));
  let won = 0;
  judged.forEach(({ gain }, i) => {
    if (i > 0 && gain.low > 0 && gain.value > judged[won]!.gain.value) won = i;
  });
  const { model: winner, as } = found[won]!;
  const few =
    test.count <= mostImportance
      ? test
      : takeExamples(test, random.fork('importance sample').permutation(test.count).slice(0, mostImportance).sort());
  const current = at(asOfDay);
  return {
    parts,
    tested: {
      models: found.map(({ model, as: { calibration }, epochs, best }, i) => ({
        model,
        calibration,
        epochs,
        best,
        ...judged[i]!,
      })),
      winner,
      groups: groupsByProbability(
        foretold[won]!,
        test.bought,
        Math.min(10, Math.floor(test.count / 4)),
        sampling('groups'),
      ),
      importance: await importance(as, few, behaviour.channels, sampling('importance')),
      importanceOf: few.count,
    },
    now: { customer: current.customer, p: await as.probability(current) },
  };
}

/** The mean of the log odds. */
function meanOf(members: readonly Scorer[]): Scorer {
  return {
    async score(examples) {
      const sum = new Float64Array(examples.count);
      for (const member of members)
        (await member.score(examples)).forEach((score, i) => {
          sum[i]! += score / members.length;
        });
      return sum;
    },
  };
}

function buyersOf({ bought }: Examples): number {
  return bought.reduce((sum, each) => sum + each, 0);
}
