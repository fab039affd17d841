export type PlanActKind = 'submitted' | 'withdrawn' | 'returned' | 'approved';

export interface PlanAct {
  kind: string;
  version: number;
  reason: string | null;
  content: string | null;
}

/** Where the plan stands on its way to the launch. `lapsed`: it was changed after the chair had approved it. */
export type PlanStanding =
  | { state: 'draft' }
  | { state: 'submitted'; version: number }
  | { state: 'returned'; version: number; reason: string }
  | { state: 'approved'; version: number }
  | { state: 'lapsed'; version: number };

/** Read from the acts, oldest first, and the plan as it stands now. */
export function planStanding(acts: readonly PlanAct[], content: string): PlanStanding {
  const last = acts.at(-1);
  if (!last || last.kind === 'withdrawn') return { state: 'draft' };
  const { version } = last;
  if (last.kind === 'returned') return { state: 'returned', version, reason: last.reason ?? '' };
  if (last.kind === 'submitted') return { state: 'submitted', version };
  const sent = acts.findLast((act) => act.kind === 'submitted' && act.version === version)?.content ?? last.content;
  return { state: sent === null || sent === content ? 'approved' : 'lapsed', version };
}

export const standingNames: Readonly<Record<PlanStanding['state'], string>> = {
  draft: 'Dự thảo',
  submitted: 'Chờ Chủ tịch duyệt',
  returned: 'Bị trả lại',
  approved: 'Đã duyệt',
  lapsed: 'Đã sửa sau khi duyệt',
};
