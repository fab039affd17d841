import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Card, Notice, StatGrid, Tag } from '../../platform/web/ui/text.tsx';
import { compareListed } from '../subject/order.ts';
import { passedIn } from '../decision/drafting.ts';
import { isId } from '../identifier.ts';
import { FairnessCard } from '../fairness/mirror.pages.tsx';
import { agendaOf, hiddenWaiting, nominationBehind, unnamed, waiting } from './agenda.ts';
import { barredNominations } from './conflict.ts';
import { boxOf } from '../ballot/open-box.ts';
import { closeWithCounts, openBallot } from './ballot.ts';
import { MeetingLinks } from './ballot-links.tsx';
import { findMeeting, stageNames, stageOf, stageTones } from './council.ts';
import { AttendanceForm, CloseForms, OpenForm } from './meeting-forms.tsx';
import { type Presence, presenceNames, quorumOf, recordAttendance } from './meeting.ts';
import { sittingOf } from './sitting.ts';
import { AttendanceTable, Exclusions, MinutesCard, Results, RulesCard } from './meeting-view.tsx';
import { printRule } from './tally.ts';

const home = '/lam-viec/hoi-dong';
const path = `${home}/phien-hop/:id`;

async function meetingPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx, actor } = visit;
  const meeting = found(await findMeeting(tx, visit.param('id')));
  const sitting = await sittingOf(tx, meeting);
  const barred = await barredNominations(tx, actor);
  const seen = { ...sitting, agenda: sitting.agenda.filter(({ nomination_id }) => !barred.has(nomination_id)) };
  const stage = stageOf(meeting);
  const quorum = await quorumOf(tx, meeting);
  const passed = sitting.agenda.filter((item) => sitting.rules.outcomeOf(item, sitting.members.length, item.award) === 'passed').length;
  const manage = allows(actor, 'council.manage');
  const at = `${home}/phien-hop/${meeting.id}`;
  const wrongIn = (form: string) => (visit.path.endsWith(form) ? errors : []);
  // A refused act whose form is no longer shown still has to say why.
  const box = await boxOf(tx, meeting.id);
  const unseen = errors.length > 0 && (!manage || box || stage === 'closed' || (stage === 'open') !== visit.path.endsWith('/kiem-phieu'));
  const toDecide = stage === 'closed' && allows(actor, 'decision.draft') && (await passedIn(visit.tx, actor, meeting)).length > 0;
  return office(
    visit,
    {
      title: `Phiên họp ngày ${formatDate(meeting.held_on)}`,
      section: `Hội đồng Thi đua – Khen thưởng, xét năm ${meeting.year}`,
      lead: (
        <>
          {meeting.place} <Tag tone={stageTones[stage]}>{stageNames[stage]}</Tag>
        </>
      ),
      crumbs: [{ label: 'Hội đồng', href: visit.url(home) }, { label: `Phiên họp ${formatDate(meeting.held_on)}` }],
      actions: (
        <>
          <MeetingLinks visit={visit} meeting={meeting} sitting={sitting} box={box !== undefined} />
          {toDecide && (
            <ButtonLink tone="primary" href={visit.url(`/lam-viec/quyet-dinh/moi?phien-hop=${meeting.id}`)}>
              Dự thảo quyết định
            </ButtonLink>
          )}
        </>
      ),
      children: (
        <>
          {unseen && <Notice tone="error">{errors.map(({ message }) => message).join(' ')}</Notice>}
          <StatGrid
            items={[
              {
                value: `${quorum.present}/${quorum.members}`,
                label: 'Có mặt',
                note: quorum.reached ? 'đủ để biểu quyết' : `cần ít nhất ${printRule(quorum.rule)}`,
              },
              { value: String(sitting.agenda.length), label: 'Đề nghị biểu quyết' },
              ...(stage === 'closed' ? [{ value: String(passed), label: 'Đạt' }] : []),
            ]}
          />
          {manage && stage === 'planned' && <AttendanceForm visit={visit} at={at} sitting={sitting} errors={wrongIn('/diem-danh')} />}
          {stage === 'planned' && <FairnessCard visit={visit} meeting={meeting} />}
          {manage && stage === 'planned' && (
            <OpenForm
              visit={visit}
              at={at}
              nominations={(await waiting(tx, actor, meeting.year)).toSorted(compareListed)}
              hidden={(await hiddenWaiting(tx, actor, meeting.year)).length}
              reached={quorum.reached}
              errors={wrongIn('/mo-phieu')}
            />
          )}
          {stage !== 'planned' && <Results visit={visit} sitting={seen} />}
          <Exclusions sitting={seen} />
          {manage && stage === 'open' && !box && (
            <CloseForms visit={visit} at={at} agenda={unnamed(sitting.agenda, barred)} errors={wrongIn('/kiem-phieu')} />
          )}
          {meeting.conclusion && (
            <Card title="Kết luận">
              <p>{meeting.conclusion}</p>
            </Card>
          )}
          {stage === 'closed' && <MinutesCard visit={visit} sitting={sitting} />}
          <RulesCard sitting={sitting} />
          {stage !== 'planned' && <AttendanceTable sitting={sitting} />}
        </>
      ),
    },
    errors,
  );
}

const back = (visit: Visit, notice: string) => redirect(visit.url(`${home}/phien-hop/${visit.param('id')}`), { notice });

async function saveAttendance(visit: Visit): Promise<Reply> {
  const seats = visit.form.names().flatMap((name) => {
    const [, personId] = /^co-mat-(.+)$/.exec(name) ?? [];
    const status = visit.form.one(name);
    return personId && isId(personId) && status in presenceNames
      ? [{ personId, status: status as Presence, reason: visit.form.one(`ly-do-${personId}`).trim() || null }]
      : [];
  });
  await recordAttendance(visit.tx, visit.actor, visit.param('id'), seats);
  return back(visit, 'Đã lưu điểm danh.');
}

async function open(visit: Visit): Promise<Reply> {
  const data = readForm(
    { nominations: input.ids(), openly: input.ids(), method: input.choice('cách biểu quyết', ['secret', 'open']), hidden: input.flag() },
    visit.form,
  );
  const meeting = found(await findMeeting(visit.tx, visit.param('id')));
  const unseen = data.hidden ? await hiddenWaiting(visit.tx, visit.actor, meeting.year) : [];
  await openBallot(visit.tx, visit.actor, visit.param('id'), [...data.nominations, ...unseen], data.method, data.openly);
  return back(visit, 'Đã mở phiếu.');
}

const conclusionOf = (visit: Visit) => readForm({ conclusion: input.optionalText(4000) }, visit.form).conclusion ?? null;

async function count(visit: Visit): Promise<Reply> {
  const ids = visit.form.names().flatMap((name) => /^for-([0-9a-f-]{36})$/.exec(name)?.[1] ?? []);
  const entry = (name: string) =>
    input
      .integer('số phiếu', 0, 1000)
      .default(0)
      .parse(visit.form.one(name).trim() || undefined);
  const agenda = isId(visit.param('id')) ? await agendaOf(visit.tx, visit.param('id')) : [];
  const counts = ids.map((key) => ({
    nominationId: nominationBehind(agenda, key),
    for: entry(`for-${key}`),
    against: entry(`against-${key}`),
    blank: entry(`blank-${key}`),
  }));
  await closeWithCounts(visit.tx, visit.actor, visit.param('id'), counts, conclusionOf(visit));
  return back(visit, 'Đã ghi kết quả kiểm phiếu.');
}

export const meetingRoutes = routes()
  .get(path, { permission: 'council.view', audit: 'meeting.viewed' }, (visit) => meetingPage(visit))
  .post(`${path}/diem-danh`, { permission: 'council.manage', audit: 'meeting.attendance_recorded' }, saveAttendance, meetingPage)
  .post(`${path}/mo-phieu`, { permission: 'council.manage', audit: 'ballot.opened' }, open, meetingPage)
  .post(`${path}/kiem-phieu`, { permission: 'council.manage', audit: 'ballot.closed' }, count, meetingPage);
