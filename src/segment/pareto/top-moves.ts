import type { Row } from '../../result/index.js';
import { sumMoney } from '../sum-money.js';
import type { WindowMoney } from './read-windows.js';

/** What became of the top: still there; below it; brought nothing since; risen into it; not a customer before. */
export const moves = ['stayed', 'slipped', 'gone', 'risen', 'newcomer'] as const;
export type Move = (typeof moves)[number];

export interface TopRow extends Row {
  readonly customer_id: string;
  readonly move: Move;
  readonly money_then: number;
  readonly money_now: number;
}

export interface MoveRow extends Row {
  readonly move: Move;
  readonly customers: number;
  /** Of the top then (stayed, slipped, gone) or of the top now (risen, newcomer). */
  readonly share: number;
  readonly of_customers: number;
  readonly money_then: number;
  readonly money_now: number;
}

/** Positions of the top of those with money, most first; equal money by position. */
function topOf(money: Float64Array, share: number): number[] {
  const earning = Array.from(money, (_, i) => i).filter((i) => money[i]! > 0);
  earning.sort((a, b) => money[b]! - money[a]! || a - b);
  return earning.slice(0, Math.max(earning.length === 0 ? 0 : 1, Math.round(share * earning.length)));
}

/** Who was at the top then, who is now, and who is both. Cost: O(customers · log customers). */
export function topMoves({ ids, earlier, later }: WindowMoney, share: number): { rows: TopRow[]; summary: MoveRow[] } {
  const [before, after] = [topOf(earlier.money, share), topOf(later.money, share)];
  const isTop = new Set(after);
  const wasTop = new Set(before);
  const moveOf = (i: number): Move => {
    if (wasTop.has(i)) return isTop.has(i) ? 'stayed' : later.money[i]! > 0 ? 'slipped' : 'gone';
    return earlier.money[i]! > 0 ? 'risen' : 'newcomer';
  };
  const groups = new Map<Move, number[]>(moves.map((move) => [move, []]));
  for (const i of before) groups.get(moveOf(i))!.push(i);
  for (const i of after) if (!wasTop.has(i)) groups.get(moveOf(i))!.push(i);
  const rows = moves.flatMap((move) =>
    groups
      .get(move)!
      .map((i): TopRow => ({ customer_id: ids[i]!, move, money_then: earlier.money[i]!, money_now: later.money[i]! })),
  );
  const summary = moves.flatMap((move): MoveRow[] => {
    const members = Uint32Array.from(groups.get(move)!);
    const of = move === 'risen' || move === 'newcomer' ? after.length : before.length;
    if (of === 0) return [];
    return [
      {
        move,
        customers: members.length,
        share: members.length / of,
        of_customers: of,
        money_then: sumMoney(earlier.money, members),
        money_now: sumMoney(later.money, members),
      },
    ];
  });
  return { rows, summary };
}
