import { routes } from '../../organization/access.ts';
import { found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { closeCase, openCase, recordDiscipline, recordEmployment, recordLeave, recordRating } from './merit.ts';
import { meritHome, subjectOf, subjectPage } from './merit.pages.tsx';
import {
  caseKinds,
  caseResults,
  disciplineForms,
  leaveKinds,
  occupations,
  payrolls,
  positionKinds,
  sexes,
  yearlyRatings,
} from './records.ts';

const count = (what: string) => input.integer(what, 0, 100_000).optional();
const place = `${meritHome}/:kind/:id`;
const enter = 'merit.enter' as const;

async function done(visit: Visit, notice: string) {
  const { at } = await subjectOf(visit);
  return redirect(visit.url(at), { notice });
}
const personOf = async (visit: Visit) => found((await subjectOf(visit)).whom.person_id);

async function employment(visit: Visit) {
  const shape = {
    recruited_on: input.optionalDate(),
    sex: input.choice('giới tính', sexes).optional(),
    position_kind: input.choice('nhóm chức vụ', positionKinds).optional(),
    payroll: input.choice('biên chế', payrolls).optional(),
    occupation: input.choice('nghề nghiệp', occupations).optional(),
  };
  const data = readForm(shape, visit.form);
  await recordEmployment(visit.tx, visit.actor, await personOf(visit), {
    recruitedOn: data.recruited_on,
    sex: data.sex ?? null,
    positionKind: data.position_kind ?? null,
    payroll: data.payroll ?? null,
    occupation: data.occupation ?? null,
  });
  return done(visit, 'Đã lưu thông tin công tác.');
}

async function rating(visit: Visit) {
  const shape = {
    year: input.integer('năm', 1990, 2200),
    rating: input.choice('kết quả xếp loại', yearlyRatings),
    members: count('số thành viên'),
    women: count('số nữ'),
    completed: count('số người hoàn thành nhiệm vụ'),
    document: input.optionalText(200),
  };
  const data = readForm(shape, visit.form);
  const { whom } = await subjectOf(visit);
  if (whom.household_id) found(null);
  const { members = null, women = null, completed = null, document = null } = data;
  await recordRating(visit.tx, visit.actor, whom, { year: data.year, rating: data.rating, members, women, completed, document });
  return done(visit, `Đã ghi xếp loại năm ${data.year}.`);
}

async function leave(visit: Visit) {
  const shape = {
    kind: input.choice('loại nghỉ', leaveKinds),
    from: input.date('ngày bắt đầu'),
    to: input.date('ngày kết thúc'),
    working_days: count('số ngày làm việc'),
  };
  const { working_days = null, ...data } = readForm(shape, visit.form);
  await recordLeave(visit.tx, visit.actor, await personOf(visit), { ...data, workingDays: working_days });
  return done(visit, 'Đã ghi ngày nghỉ.');
}

async function discipline(visit: Visit) {
  const shape = {
    form: input.choice('hình thức kỷ luật', disciplineForms),
    decided_on: input.date('ngày quyết định'),
    completed_on: input.optionalDate(),
    document: input.optionalText(200),
  };
  const data = readForm(shape, visit.form);
  await recordDiscipline(visit.tx, visit.actor, await personOf(visit), {
    form: data.form,
    decidedOn: data.decided_on,
    completedOn: data.completed_on,
    document: data.document ?? null,
  });
  return done(visit, 'Đã ghi kỷ luật.');
}

async function open(visit: Visit) {
  const shape = {
    kind: input.choice('loại vụ việc', caseKinds),
    opened_on: input.date('ngày bắt đầu'),
    source: input.optionalText(300),
    fined_for: input.optionalText(40),
  };
  const data = readForm(shape, visit.form);
  const { whom } = await subjectOf(visit);
  await openCase(visit.tx, visit.actor, whom, {
    kind: data.kind,
    openedOn: data.opened_on,
    source: data.source ?? null,
    finedFor: data.fined_for ?? null,
  });
  return done(visit, 'Đã ghi vụ việc. Các đề nghị của đối tượng này tạm dừng xét cho tới khi có kết luận.');
}

async function close(visit: Visit) {
  const shape = {
    'vu-viec': input.id('vụ việc'),
    closed_on: input.date('ngày kết luận'),
    result: input.choice('kết luận', caseResults),
    conclusion: input.optionalText(500),
  };
  const data = readForm(shape, visit.form);
  const { whom } = await subjectOf(visit);
  await closeCase(visit.tx, visit.actor, whom, data['vu-viec'], {
    closedOn: data.closed_on,
    result: data.result,
    conclusion: data.conclusion ?? null,
  });
  return done(visit, 'Đã ghi kết luận.');
}

export const meritActRoutes = routes()
  .post(`${place}/cong-tac`, { permission: enter, audit: 'merit.employment_recorded' }, employment, subjectPage)
  .post(`${place}/xep-loai`, { permission: enter, audit: 'merit.rating_recorded' }, rating, subjectPage)
  .post(`${place}/nghi`, { permission: enter, audit: 'merit.leave_recorded' }, leave, subjectPage)
  .post(`${place}/ky-luat`, { permission: enter, audit: 'merit.discipline_recorded' }, discipline, subjectPage)
  .post(`${place}/vu-viec`, { permission: enter, audit: 'merit.case_opened' }, open, subjectPage)
  .post(`${place}/ket-luan`, { permission: enter, audit: 'merit.case_closed' }, close, subjectPage);
