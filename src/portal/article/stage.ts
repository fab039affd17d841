import type { Tx } from '../../platform/tenancy.ts';

/** Where an article stands between its first word and its readers. */
export const stageNames = {
  draft: 'Đang soạn',
  sent: 'Chờ duyệt',
  returned: 'Trả lại để sửa',
  approved: 'Đã duyệt',
  withdrawn: 'Đã gỡ',
  scheduled: 'Đã hẹn đăng',
  published: 'Đã đăng',
} as const;

export type Stage = keyof typeof stageNames;

interface Staged {
  draft: boolean;
  published_at: Date | null;
  stage: string | null;
}

/** The stage at a moment; a scheduled article is public from its time on without anybody doing anything. */
export function stageOf({ draft, published_at, stage }: Staged, now: Date): Stage {
  if (!draft) return published_at !== null && published_at > now ? 'scheduled' : 'published';
  return stage === 'sent' || stage === 'returned' || stage === 'approved' || stage === 'withdrawn' ? stage : 'draft';
}

/** Columns that say nothing of a review: the article is being written. */
export const unstaged = { stage: null, stage_note: null, stage_by: null, stage_at: null };

/** Columns for a step of the review, taken now by somebody. */
export const staged = (tx: Tx, by: string, stage: 'sent' | 'returned' | 'approved' | 'withdrawn', note: string | null = null) => ({
  stage,
  stage_note: note,
  stage_by: by,
  stage_at: tx.now,
});
