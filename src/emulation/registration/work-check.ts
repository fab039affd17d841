import type { CalendarDate } from '../../platform/calendar/date.ts';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { Refusal } from '../../platform/refusal.ts';
import { levelGap, vagueTarget } from '../work/target.ts';

/** What a registration says of one work or task. */
export interface WorkFields {
  kind: 'construction' | 'task';
  title: string;
  field: string | null;
  place: string | null;
  size: string | null;
  target: string | null;
  target_value: Figure | null;
  target_measure: string | null;
  target_level: number | null;
  due_on: CalendarDate;
  cost: Figure | null;
  beneficiaries: Figure | null;
  motto: string | null;
  basis: string | null;
}

const example = 'Ví dụ: mục tiêu “Lắp 8 bóng đèn”, hoặc chỉ số 8, đơn vị tính “bóng đèn”.';

/** Refuses what nobody could hold against a result at the end of the year. */
export function checkWork(input: WorkFields, year: number): void {
  if (levelGap(input.title) && input.target_level === null)
    throw new Refusal('target_vague', 'Tên ghi “mức độ” mà không có số. Ghi rõ vào ô Mức độ, ví dụ 1.', 'target_level');
  const measured = input.kind === 'construction' && /\d/.test(input.size ?? '') && !input.target;
  const vague = measured ? null : vagueTarget({ target: input.target, value: figureValue(input.target_value), level: input.target_level });
  if (vague) throw new Refusal('target_vague', `${vague} ${example}`, 'target');
  if (input.due_on.slice(0, 4) < String(year))
    throw new Refusal('due_before_year', `Hạn hoàn thành đứng trước năm thi đua ${year}.`, 'due_on');
}

const column = (figure: Figure | null) => (figure === null ? null : figureColumn(figure));

/** The columns of the fields. */
export const workColumns = ({ cost, beneficiaries, target_value, ...fields }: WorkFields) => ({
  ...fields,
  cost: column(cost),
  beneficiaries: column(beneficiaries),
  target_value: column(target_value),
});
