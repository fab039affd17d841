import { fold } from '../../platform/text/normalize.ts';
import { lawAward } from '../law/award-code.ts';
import { isTitle } from '../law/vocabulary.ts';
import { standsFor } from '../merit/reading.ts';
import type { EarlierAward, Known, Nominated } from './known.ts';

const same = (a: string | null, b: string | null) => a !== null && b !== null && fold(a).trim() !== '' && fold(a).trim() === fold(b).trim();
const isForm = (code: string) => {
  const award = lawAward(code);
  return award === null || !isTitle(award);
};

export interface Duplicate {
  award: EarlierAward;
  /** Word for word the same achievement: the law forbids a second form; otherwise only the same movement and year. */
  certain: boolean;
}

/** Forms the subject already has for what seems to be the same achievement (Luật 06/2022 Điều 5 khoản 2 điểm c). */
export function duplicatesOf(nomination: Nominated, { awards }: Pick<Known, 'awards'>): Duplicate[] {
  if (!isForm(nomination.award)) return [];
  return awards
    .filter((award) => award.nomination_id !== nomination.id && isForm(award.award) && standsFor(award, nomination))
    .flatMap((award): Duplicate[] => {
      if (same(award.achievement, nomination.achievement)) return [{ award, certain: true }];
      const oneMovement = nomination.movement_id !== null && award.movement_id === nomination.movement_id && award.year === nomination.year;
      return oneMovement || (award.year === nomination.year && same(award.citation, nomination.citation))
        ? [{ award, certain: false }]
        : [];
    });
}
