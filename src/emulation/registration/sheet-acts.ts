import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { recordId } from '../address.ts';
import { figureInput } from '../figures.ts';
import { participantClasses } from '../movement/records.ts';
import { chooseWork } from './choose.ts';
import { registrationOf } from './changing.ts';
import { removeTarget, saveGeneral, saveTarget } from './fill.ts';
import { registerWork } from './register.ts';
import { findRegistrant } from './registrant.ts';
import { sheetPath } from './sheet-forms.tsx';
import { acceptRegistration, returnRegistration, submitRegistration } from './submit.ts';

const year = input.integer('năm', 1900, 2999);
const reason = input.optionalText(500);

const back = (visit: Visit, of: number, notice: string, anchor = '') =>
  redirect(`${visit.url(`${sheetPath}/${recordId(visit)}?nam=${of}`)}${anchor && `#${anchor}`}`, { notice });

export async function general(visit: Visit): Promise<Reply> {
  const data = readForm({ year, movements: input.ids(), other_titles: input.lines(), reason }, visit.form);
  const classes = participantClasses.filter((each) => visit.form.all('classes').includes(each));
  const titles = [...visit.form.all('titles').map((title) => title.slice(0, 300)), ...data.other_titles];
  const filled = { movementIds: data.movements, classes, titles };
  await saveGeneral(visit.tx, visit.actor, recordId(visit), data.year, filled, data.reason ?? null);
  return back(visit, data.year, 'Đã lưu. Ghi tiếp chỉ tiêu, công trình, phần việc.', 'chi-tieu');
}

export async function target(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      year,
      position: input.integer('chỉ tiêu', 0, 9999).optional(),
      text: input.text('chỉ tiêu', 500),
      value: figureInput.optional(),
      measure: input.optionalText(60),
      level: input.integer('mức độ', 1, 9).optional(),
      due_on: input.optionalDate(),
      reason,
    },
    visit.form,
  );
  const { text, value, due_on } = data;
  const fields = { text, value, measure: data.measure ?? null, level: data.level ?? null, due_on };
  await saveTarget(visit.tx, visit.actor, recordId(visit), data.year, data.position ?? null, fields, data.reason ?? null);
  return back(visit, data.year, 'Đã lưu chỉ tiêu.', 'chi-tieu');
}

export async function dropTarget(visit: Visit): Promise<Reply> {
  const data = readForm({ year, position: input.integer('chỉ tiêu', 0, 9999), reason }, visit.form);
  await removeTarget(visit.tx, visit.actor, recordId(visit), data.year, data.position, data.reason ?? null);
  return back(visit, data.year, 'Đã bỏ chỉ tiêu.', 'chi-tieu');
}

const nothing = {
  field: null,
  size: null,
  target_value: null,
  target_measure: null,
  target_level: null,
  cost: null,
  beneficiaries: null,
  motto: null,
  basis: null,
};

export async function quickWork(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      year,
      kind: input.choice('loại', ['task', 'construction']),
      title: input.text('tên công trình, phần việc', 500),
      place: input.optionalText(500),
      target: input.text('làm đến đâu là xong', 1000),
      due_on: input.date('hạn hoàn thành'),
      reason,
    },
    visit.form,
  );
  const { unitId, blocId } = await findRegistrant(visit.tx, recordId(visit));
  const registration = await registrationOf(visit.tx, { unitId, blocId }, data.year);
  await registerWork(visit.tx, visit.actor, {
    ...nothing,
    ...data,
    unitId,
    blocId,
    place: data.place ?? null,
    movementId: registration?.movement_id ?? null,
    alternative_of_id: null,
    partnerIds: [],
    reason: data.reason ?? null,
  });
  return back(visit, data.year, 'Đã thêm vào bản đăng ký.', 'viec');
}

export async function choose(visit: Visit): Promise<Reply> {
  const data = readForm({ year, work: input.id('phương án'), reason }, visit.form);
  await chooseWork(visit.tx, visit.actor, recordId(visit), data.work, data.reason ?? null);
  return back(visit, data.year, 'Đã chọn phương án.', 'viec');
}

export async function send(visit: Visit): Promise<Reply> {
  const data = readForm({ year }, visit.form);
  await submitRegistration(visit.tx, visit.actor, recordId(visit), data.year);
  return back(visit, data.year, 'Đã gửi bản đăng ký. Cán bộ thi đua sẽ nhận hoặc trả lại kèm lý do.');
}

export async function giveBack(visit: Visit): Promise<Reply> {
  const data = readForm({ year, return_reason: input.text('lý do trả lại', 1000) }, visit.form);
  await returnRegistration(visit.tx, visit.actor, recordId(visit), data.year, data.return_reason);
  return back(visit, data.year, 'Đã trả lại kèm lý do.');
}

export async function accept(visit: Visit): Promise<Reply> {
  const data = readForm({ year }, visit.form);
  await acceptRegistration(visit.tx, visit.actor, recordId(visit), data.year);
  return back(visit, data.year, 'Đã nhận bản đăng ký.');
}
