import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { Refusal } from '../../platform/refusal.ts';

/** The same figure taken back; what nobody knows stays unknown. */
export function takenBack(figure: Figure | null): Figure | null {
  const value = figureValue(figure);
  if (figure === null || value === null) return figure;
  return typeof figure === 'object' ? { ...figure, about: -value } : -value;
}

interface Entry {
  id: string;
  reverses_id: string | null;
}

/** Refuses to undo an entry twice, an undoing itself, or without saying why. */
export function checkReversal(entry: Entry, undone: boolean, reason: string): void {
  if (reason.trim() === '') throw new Refusal('reason_missing', 'Ghi lý do đảo bút toán.', 'reason');
  if (entry.reverses_id !== null) throw new Refusal('is_reversal', 'Đây đã là bút toán đảo. Nếu đảo nhầm thì ghi lại khoản đúng.');
  if (undone) throw new Refusal('reversed_twice', 'Khoản này đã được đảo.');
}
