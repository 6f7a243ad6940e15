import { inWorker } from '../../analysis/index.js';
import {
  type Cascade,
  type Graph,
  type ImmOptions,
  immSteps,
  joinSets,
  type LookingBack,
  type ReverseSets,
  reverseSets,
  type Seeding,
  setsPerStream,
  type WantedSets,
} from '../../graph/index.js';

/** Sets that are drawn sooner than a second thread has begun. */
const setsAtOnce = 5 * setsPerStream;

/** `imm` on two processors: each draws half of the sets, and the halves together are the sets that one would draw. */
export async function immOnTwo(spread: Cascade, options: ImmOptions): Promise<Seeding> {
  const shared = onSharedMemory(spread);
  const steps = immSteps(spread.nodeCount, options);
  let step = steps.next();
  while (!step.done) step = steps.next(await drawOnTwo(shared, step.value));
  return step.value;
}

async function drawOnTwo(spread: LookingBack, wanted: WantedSets): Promise<ReverseSets> {
  const { from, until } = wanted;
  if (until - from <= setsAtOnce) return reverseSets(spread, wanted);
  // Where a stream of random numbers begins, so that no set is drawn twice.
  const middle = setsPerStream * Math.round((from + until) / 2 / setsPerStream);
  const kernel = 'graph/seeding/reverse-sets#reverseSets';
  const second = inWorker<ReverseSets>(kernel, [spread, { ...wanted, from: middle }]);
  const first = reverseSets(spread, { ...wanted, until: middle });
  return joinSets(first, await second);
}

/** What looking back needs, where both threads see it without a copy. */
function onSharedMemory({ model, nodeCount, inbound, alike, scale, total }: Cascade): LookingBack {
  const graph: Graph = {
    ...inbound,
    offsets: shared(Uint32Array, inbound.offsets),
    targets: shared(Uint32Array, inbound.targets),
    weights: inbound.weights && shared(Float64Array, inbound.weights),
  };
  const [alikeShared, scaleShared, totalShared] = [alike, scale, total].map((each) => shared(Float64Array, each)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return { model, nodeCount, inbound: graph, alike: alikeShared, scale: scaleShared, total: totalShared };
}

function shared<A extends Uint32Array | Float64Array>(
  Kind: { new (buffer: SharedArrayBuffer): A; readonly BYTES_PER_ELEMENT: number },
  numbers: A,
): A {
  const copy = new Kind(new SharedArrayBuffer(Kind.BYTES_PER_ELEMENT * numbers.length));
  copy.set(numbers);
  return copy;
}
