import type { Tone } from '../../platform/web/ui/types.ts';
import type { Outcome } from '../council/tally.ts';

export type NominationState = 'considered' | 'voting' | 'voted' | 'passed' | 'failed' | 'drafted' | 'decided' | 'withdrawn';

export const stateNames: Readonly<Record<NominationState, string>> = {
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
}

/** Where a nomination stands, from what was done with it; never stored. */
export function nominationState({ withdrawn, decided, drafted, vote }: NominationActs): NominationState {
  if (withdrawn) return 'withdrawn';
  if (decided) return 'decided';
  if (drafted) return 'drafted';
  if (vote === null) return 'considered';
  if (vote.outcome !== null) return vote.outcome;
  return vote.closed ? 'voted' : 'voting';
}
