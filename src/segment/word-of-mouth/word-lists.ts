import type { Ties } from '../../ties/index.js';
import { launchPanel } from './launch-panel.js';
import type { Ledger } from './ledger.js';
import type { People } from './read-people.js';
import type { Referred } from './read-referred.js';
import type { Told } from './read-told.js';
import type { WordModel } from './word-model.js';

/** Whom to do something with, as places of customers; nobody in them disagrees with the firm. */
export interface WordLists {
  /** Little sales, much word. */
  readonly overlooked: readonly number[];
  /** Who could bring customers as agents: who has brought some, or passes the word on. */
  readonly agents: readonly number[];
  /** Who should try a launch first, and the listeners that each one adds. */
  readonly panel: readonly { readonly customer: number; readonly adds: number }[];
}

interface Material {
  readonly people: People;
  readonly model: WordModel;
  readonly ledger: Ledger;
  readonly referred: Referred | null;
  readonly told: Told | null;
  readonly ties: Ties | null;
}

/** Listeners of each of some customers, by node; empty without ties. */
function listenersOf(ids: readonly string[], ties: Ties | null, customers: readonly number[]): Map<number, number[]> {
  const listeners = new Map<number, number[]>(customers.map((customer) => [customer, []]));
  if (ties === null) return listeners;
  const node = new Map(ties.ids.map((id, i) => [id, i]));
  const own = new Map<number, number>();
  for (const customer of customers) {
    const i = node.get(ids[customer]!);
    if (i !== undefined) own.set(i, customer);
  }
  for (let tie = 0; tie < ties.from.length; tie++) {
    const customer = own.get(ties.from[tie]!);
    if (customer !== undefined && ties.from[tie] !== ties.to[tie]) listeners.get(customer)!.push(ties.to[tie]!);
  }
  return listeners;
}

/** Makes the three lists; the gate holds in each, and who surely speaks ill is in none even where the gate is off. */
export function wordLists(
  { people, model, ledger, referred, told, ties }: Material,
  { agents: most, panelSize }: { agents: number; panelSize: number },
): WordLists {
  const { word, quadrant, open, agrees } = model;
  const byWord = (a: number, b: number) => word[b]! - word[a]! || a - b;
  const may = (i: number) => open[i]! && agrees[i] !== 'no';
  const where = (test: (i: number) => boolean) => people.ids.flatMap((_, i) => (may(i) && test(i) ? [i] : []));
  const overlooked = where((i) => quadrant[i] === 'overlooked').sort(byWord);
  const carried = (i: number) => ledger.dissemination.value[i] || 0;
  const brought = (i: number) => referred?.brought[i] ?? 0;
  const passes = (i: number) => told?.words.dissemination[i] ?? 0;
  const agents = where((i) => word[i]! > 0 && (referred ? brought(i) > 0 : passes(i) > 0))
    .sort((a, b) => carried(b) - carried(a) || brought(b) - brought(a) || passes(b) - passes(a) || byWord(a, b))
    .slice(0, most);
  const candidates = where((i) => quadrant[i] === 'overlooked' || quadrant[i] === 'star').sort(byWord);
  const listeners = listenersOf(people.ids, ties, candidates);
  return { overlooked, agents, panel: launchPanel(candidates, (i) => listeners.get(i) ?? [], panelSize) };
}
