import type { Tone } from '../../platform/web/ui/types.ts';
import type { Outcome } from '../council/tally.ts';
import type { Fitness } from './standing.ts';

export type NominationState =
  | 'returned'
  | 'held'
  | 'unfit'
  | 'unsettled'
  | 'considered'
  | 'voting'
  | 'voted'
  | 'passed'
  | 'failed'
  | 'drafted'
  | 'decided'
  | 'withdrawn';

export const stateNames: Readonly<Record<NominationState, string>> = {
  returned: 'Trả lại để bổ sung',
  held: 'Tạm dừng xét',
  unfit: 'Chưa đủ điều kiện',
  unsettled: 'Chờ xác nhận pháp lý',
  considered: 'Đang xét',
  voting: 'Đang bỏ phiếu',
  voted: 'Đã biểu quyết',
  passed: 'Đạt',
  failed: 'Không đạt',
  drafted: 'Đạt, đang dự thảo quyết định',
  decided: 'Đã có quyết định',
  withdrawn: 'Đã rút',
};

export const stateTones: Readonly<Record<NominationState, Tone>> = {
  returned: 'amber',
  held: 'red',
  unfit: 'red',
  unsettled: 'amber',
  considered: 'amber',
  voting: 'blue',
  voted: 'blue',
  passed: 'green',
  failed: 'red',
  drafted: 'green',
  decided: 'green',
  withdrawn: 'neutral',
};

export interface NominationActs {
  withdrawn: boolean;
  decided: boolean;
  drafted: boolean;
  /** The vote of the council: null before the nomination was put on an agenda. */
  vote: { closed: boolean; outcome: Outcome | null } | null;
  /** Before a vote: whether its dossier was given back, and what the law says about it. */
  returned?: boolean;
  fitness?: Fitness;
}

/** Where a nomination stands, from what was done with it; never stored. */
export function nominationState({ withdrawn, decided, drafted, vote, returned, fitness = 'clear' }: NominationActs): NominationState {
  if (withdrawn) return 'withdrawn';
  if (decided) return 'decided';
  if (drafted) return 'drafted';
  if (vote === null) return returned ? 'returned' : fitness === 'clear' ? 'considered' : fitness;
  if (vote.outcome !== null) return vote.outcome;
  return vote.closed ? 'voted' : 'voting';
}
