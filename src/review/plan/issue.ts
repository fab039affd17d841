import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { drawNumbers } from '../../platform/numbering.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { editionPaper, listEditions, printEdition } from '../edition/edition.ts';
import { chairName } from '../report/chair.ts';
import { planFigures, printedFigures } from './figures.ts';
import { planPaper } from './plan.paper.ts';
import { planDraft, unanswered } from './plan.ts';

/** Issues the plan of a year under the next number of the ward's plans, once every shortcoming and lesson of the year before has its answer. */
export async function issuePlan(tx: Tx, actor: Actor, year: number, ward: { name: string; kind: string }): Promise<number> {
  const printed = { document: 'plan', year } as const;
  if ((await listEditions(tx, printed)).length > 0)
    throw new Refusal('plan_issued', `Kế hoạch năm ${year} đã ban hành. Mở bản đã ban hành để đọc.`);
  const plan = await planDraft(tx, year);
  if (plan.shortcomings.length + plan.lessons.length + plan.directions.length === 0)
    throw new Refusal(
      'plan_empty',
      `Năm ${year - 1} chưa ghi hạn chế, bài học, phương hướng nào nên kế hoạch còn trống. Ghi chúng trong báo cáo tổng kết trước.`,
    );
  const open = await unanswered(tx, year);
  if (open > 0)
    throw new Refusal(
      'plan_unanswered',
      `Còn ${open} hạn chế, bài học của năm ${year - 1} chưa có câu trả lời. Trả lời từng mục rồi ban hành.`,
    );
  const on = localDate(tx.now);
  const number = await drawNumbers(tx, 'KH-UBND', Number(on.slice(0, 4)), 1, 0);
  const figures = await planFigures(tx, year);
  const paper = { ...planPaper(ward, plan, await chairName(tx, on), figures), draft: false, number: String(number), date: on };
  const facts = printedFigures(figures);
  await printEdition(tx, actor, printed, { issuedOn: on, reason: null, content: paper, publicContent: null, facts });
  await recordEvent(tx, actor, 'plan.issued', { detail: { year, number } });
  return number;
}

/** Issues a corrected edition of a plan from the records as they are now, under the number it has; the earlier ones stay. Returns its number. */
export async function correctPlan(
  tx: Tx,
  actor: Actor,
  year: number,
  ward: { name: string; kind: string },
  reason: string,
): Promise<number> {
  const printed = { document: 'plan', year } as const;
  const [last] = await listEditions(tx, printed);
  const before = last && (await editionPaper(tx, printed, last.edition));
  if (!before) throw new Refusal('plan_not_issued', `Kế hoạch năm ${year} chưa ban hành nên không cần đính chính: sửa thẳng dự thảo.`);
  const on = localDate(tx.now);
  const figures = await planFigures(tx, year);
  const paper = {
    ...planPaper(ward, await planDraft(tx, year), await chairName(tx, on), figures),
    draft: false,
    number: before.number,
    date: before.date,
    endnotes: [...(before.endnotes ?? []), `Bản đính chính lần ${last.edition}, ngày ${formatDate(on)}. Lý do: ${reason}`],
  };
  const facts = printedFigures(figures);
  const edition = await printEdition(tx, actor, printed, { issuedOn: on, reason, content: paper, publicContent: null, facts });
  await recordEvent(tx, actor, 'plan.corrected', { detail: { year, edition, reason } });
  return edition;
}
