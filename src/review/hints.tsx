import { contradictions } from './contradiction/check.ts';
import type { Known } from './contradiction/finding.ts';

/** "Đã lưu nhận định. Có 2 chỗ nên xem lại." */
export function savedNotice(what: string, texts: readonly (string | null)[], known: Known = {}): string {
  const count = texts.flatMap((text) => (text === null ? [] : contradictions(text, known))).length;
  return count === 0 ? `Đã lưu ${what}.` : `Đã lưu ${what}. Có ${count} chỗ nên xem lại câu chữ.`;
}
