/** One opportunity, with who was met about it while that could still move the decision. */
export interface Deal {
  readonly id: string;
  readonly company: string;
  readonly outcome: 'won' | 'lost' | 'open';
  readonly product: string | null;
  readonly amount: number | null;
  readonly competitor: string | null;
  /** Role of the contact who decided; null where nobody noted it. */
  readonly decider: string | null;
  /** Who decided, as far as noted. */
  readonly contact: string | null;
  /** False where the data say that no proposal was ever made. */
  readonly proposed: boolean;
  /** True for an open deal whose proposal is still to come. */
  readonly awaitsProposal: boolean;
  /** Roles met up to the proposal. */
  readonly met: ReadonlySet<string>;
}

const won = new Set(['won', 'closed won', 'closed_won', '赢单', '成交', '已成交', '签约']);
const lost = new Set(['lost', 'closed lost', 'closed_lost', '输单', '丢单', '失败']);
/** Stages whose meetings come too late: whom one meets at the signature follows from winning. */
const late = new Set([...won, ...lost, 'proposal', 'negotiation', 'contract', '提案', '报价', '谈判', '合同']);

const plain = (stage: string | null): string => (stage ?? '').trim().toLowerCase();

/** What a stage says of the deal; every word that means neither won nor lost is an open deal. */
export function outcomeOf(stage: string | null): Deal['outcome'] {
  const word = plain(stage);
  return won.has(word) ? 'won' : lost.has(word) ? 'lost' : 'open';
}

/**
 * Whether a meeting came before the proposal: by its day where the day of the proposal is known, else by its stage.
 *
 * @example isBeforeProposal({ day: '2024-03-02', stage: 'lead' }, '2024-03-01') // => false
 */
export function isBeforeProposal(
  meeting: { readonly day: string | null; readonly stage: string | null },
  proposedAt: string | null,
): boolean {
  if (late.has(plain(meeting.stage))) return false;
  return proposedAt === null || meeting.day === null || meeting.day <= proposedAt;
}
