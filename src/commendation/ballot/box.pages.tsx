import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { agendaOf, nominationBehind } from '../council/agenda.ts';
import { refuseTied } from '../council/conflict.ts';
import { findMeeting, stageOf } from '../council/council.ts';
import { isId } from '../identifier.ts';
import { pdfReply } from '../../organization/paper/reply.ts';
import { meetingAt, meetingCrumbs, meetingPath } from './address.ts';
import { VoidForm } from './box-forms.tsx';
import { Counting, Taking } from './box-view.tsx';
import { issuePaper } from './casting.ts';
import { closeBallot } from './closing.ts';
import { boxOf } from './open-box.ts';
import { clearPaper, enterPaper, mustCount } from './paper.ts';
import { paperBallots } from './paper-ballot.ts';
import { type Choice, choices } from './sheet.ts';
import { stopBallot } from './stopping.ts';
import { voidBallot } from './voiding.ts';

async function boxPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx } = visit;
  const meeting = found(await findMeeting(tx, visit.param('id')));
  await mustCount(tx, visit.actor, meeting.id);
  const box = await boxOf(tx, meeting.id);
  const at = meetingAt(meeting.id);
  const wrong = (...forms: string[]) => (forms.some((form) => visit.path.endsWith(form)) ? errors : []);
  const open = stageOf(meeting) === 'open' && box;
  const unseen = errors.length > 0 && !open;
  return office(
    visit,
    {
      title: 'Hòm phiếu',
      section: `Phiên họp ngày ${formatDate(meeting.held_on)}`,
      crumbs: meetingCrumbs((path) => visit.url(path), meeting.id, 'Hòm phiếu'),
      actions: open && !box.stopped_on && <ButtonLink href={visit.url(`${at}/phieu-giay.pdf`)}>Phiếu giấy</ButtonLink>,
      children: (
        <>
          {unseen && <Notice tone="error">{errors.map(({ message }) => message).join(' ')}</Notice>}
          {!open && <EmptyState title="Không có hòm phiếu" text="Chưa mở phiếu kín, hoặc hòm đã mở và kết quả đã công bố." />}
          {open && !box.stopped_on && <Taking visit={visit} meetingId={meeting.id} wrong={wrong} />}
          {open && box.stopped_on && <Counting visit={visit} meetingId={meeting.id} wrong={wrong} />}
          {open && allows(visit.actor, 'council.manage') && <VoidForm visit={visit} at={at} errors={wrong('/huy-phieu')} />}
        </>
      ),
    },
    errors,
  );
}

const back = (visit: Visit, notice: string) => redirect(visit.url(`${meetingAt(visit.param('id'))}/hom-phieu`), { notice });

async function issue(visit: Visit): Promise<Reply> {
  await issuePaper(visit.tx, visit.actor, visit.param('id'), readForm({ person: input.id('thành viên') }, visit.form).person);
  return back(visit, 'Đã ghi phát phiếu giấy.');
}

async function stop(visit: Visit): Promise<Reply> {
  await stopBallot(visit.tx, visit.actor, visit.param('id'));
  return back(visit, 'Đã kết thúc nhận phiếu.');
}

async function enter(visit: Visit): Promise<Reply> {
  const agenda = await votedIn(visit);
  const picked = visit.form.names().flatMap((name): [string, Choice][] => {
    const id = /^phieu-([0-9a-f-]{36})$/.exec(name)?.[1];
    const choice = choices.find((each) => each === visit.form.one(name));
    return id && choice ? [[nominationBehind(agenda, id), choice]] : [];
  });
  const sheet = { receipt: visit.form.one('receipt'), invalid: visit.form.one('invalid') !== '', choices: new Map(picked) };
  await enterPaper(visit.tx, visit.actor, visit.param('id'), sheet);
  return back(visit, 'Đã nhập một lá phiếu giấy.');
}

async function clear(visit: Visit): Promise<Reply> {
  await clearPaper(visit.tx, visit.actor, visit.param('id'));
  return back(visit, 'Đã xóa các phiếu giấy đã nhập. Nhập lại từng lá.');
}

const votedIn = async (visit: Visit) => (isId(visit.param('id')) ? agendaOf(visit.tx, visit.param('id')) : []);

const countOf = (visit: Visit, name: string) =>
  input
    .integer('số phiếu', 0, 1000)
    .default(0)
    .parse(visit.form.one(name).trim() || undefined);

async function openAndCount(visit: Visit): Promise<Reply> {
  const id = visit.param('id');
  const data = readForm(
    {
      code_1: input.text('mã của người thứ nhất', 60),
      code_2: input.text('mã của người thứ hai', 60),
      conclusion: input.optionalText(4000),
    },
    visit.form,
  );
  const agenda = await votedIn(visit);
  const hands = visit.form.names().flatMap((name) => /^for-([0-9a-f-]{36})$/.exec(name)?.[1] ?? []);
  await closeBallot(visit.tx, visit.actor, id, {
    codes: [data.code_1, data.code_2],
    conclusion: data.conclusion ?? null,
    accepted: visit.form.one('accepted') !== '',
    hands: hands.map((key) => ({
      nominationId: nominationBehind(agenda, key),
      for: countOf(visit, `for-${key}`),
      against: countOf(visit, `against-${key}`),
      blank: countOf(visit, `blank-${key}`),
    })),
  });
  return redirect(visit.url(meetingAt(id)), { notice: 'Đã mở hòm phiếu và công bố kết quả.' });
}

async function cancel(visit: Visit): Promise<Reply> {
  await voidBallot(visit.tx, visit.actor, visit.param('id'), readForm({ reason: input.text('lý do', 500) }, visit.form).reason);
  return redirect(visit.url(meetingAt(visit.param('id'))), { notice: 'Đã hủy cuộc bỏ phiếu. Mở phiếu lại khi sẵn sàng.' });
}

async function papers(visit: Visit): Promise<Reply> {
  const meeting = found(await findMeeting(visit.tx, visit.param('id')));
  await mustCount(visit.tx, visit.actor, meeting.id);
  await refuseTied(visit.tx, visit.actor, meeting.id);
  return pdfReply(visit, await paperBallots(visit.tx, visit.ward, meeting), `phieu-giay-${meeting.held_on}`);
}

const view = { permission: 'council.view', audit: 'ballot.box_viewed' } as const;

export const boxRoutes = routes()
  .get(`${meetingPath}/hom-phieu`, view, (visit) => boxPage(visit))
  .get(`${meetingPath}/phieu-giay.pdf`, { permission: 'council.view', audit: 'ballot.papers_printed' }, papers)
  .post(`${meetingPath}/phieu-giay`, { permission: 'council.manage', audit: 'ballot.paper_issued' }, issue, boxPage)
  .post(`${meetingPath}/ket-thuc`, { permission: 'council.view', audit: 'ballot.stopped' }, stop, boxPage)
  .post(`${meetingPath}/nhap-phieu`, { permission: 'council.view', audit: 'ballot.paper_entered' }, enter, boxPage)
  .post(`${meetingPath}/xoa-phieu-giay`, { permission: 'council.view', audit: 'ballot.paper_cleared' }, clear, boxPage)
  .post(`${meetingPath}/mo-hom`, { permission: 'council.view', audit: 'ballot.closed' }, openAndCount, boxPage)
  .post(`${meetingPath}/huy-phieu`, { permission: 'council.manage', audit: 'ballot.voided' }, cancel, boxPage);
