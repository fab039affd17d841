import type { Tone } from '../../platform/web/ui/types.ts';

/** Which way is better: more, less, or nothing at all ("không để xảy ra"). */
export type Direction = 'higher' | 'lower' | 'zero';
export type TargetStatus = 'missed' | 'met' | 'exceeded' | 'unmeasured';

/** What a result is worth against its target. Null results are unmeasured; with 'zero' only 0 meets, and nothing exceeds. */
export function targetStatus(direction: Direction, target: number | null, result: number | null): TargetStatus {
  if (result === null) return 'unmeasured';
  if (direction === 'zero') return result === 0 ? 'met' : 'missed';
  if (target === null) return 'unmeasured';
  if (result === target) return 'met';
  return result > target === (direction === 'higher') ? 'exceeded' : 'missed';
}

export const targetStatusNames: Readonly<Record<TargetStatus, string>> = {
  missed: 'Chưa đạt',
  met: 'Đạt',
  exceeded: 'Vượt',
  unmeasured: 'Chưa có kết quả',
};

export const targetStatusTones: Readonly<Record<TargetStatus, Tone>> = {
  missed: 'amber',
  met: 'green',
  exceeded: 'blue',
  unmeasured: 'neutral',
};
