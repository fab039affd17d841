import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkboxes, Hidden, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { findMeeting, listMeetings, stageOf } from '../council/council.ts';
import { isId } from '../identifier.ts';
import { discardDraft, draftDecision, editDraft, passedIn, waitingForDecision } from './drafting.ts';
import { decisionPage } from './decision.pages.tsx';
import { signDecision } from './signing.ts';

const list = '/lam-viec/quyet-dinh';

/** A decision comes out of a meeting: without one the page asks for it. */
async function choosePage(visit: Visit): Promise<Reply> {
  const closed = (await listMeetings(visit.tx)).filter((meeting) => stageOf(meeting) === 'closed');
  const waiting = await waitingForDecision(visit.tx, visit.actor, [...new Set(closed.map(({ year }) => year))]);
  return office(visit, {
    title: 'Dự thảo quyết định',
    lead: 'Chọn phiên họp còn đề nghị đạt mà chưa có quyết định; quyết định lấy danh sách từ đó.',
    crumbs: [{ label: 'Quyết định', href: visit.url(list) }, { label: 'Dự thảo mới' }],
    children: (
      <DataTable
        caption="Phiên họp đã có kết quả"
        rows={closed.filter(({ id }) => waiting.has(id))}
        empty={
          closed.length === 0 ? (
            <EmptyState title="Chưa có phiên họp nào có kết quả" text="Mở phiên họp, bỏ phiếu và kiểm phiếu trước." />
          ) : (
            <EmptyState
              title="Mọi đề nghị đạt đã có quyết định"
              text="Khi hội đồng thông qua đề nghị mới, phiên họp sẽ hiện ở đây."
              action={{ href: visit.url('/lam-viec/hoi-dong'), label: 'Xem hội đồng' }}
            />
          )
        }
        columns={[
          {
            key: 'held_on',
            label: 'Ngày họp',
            cell: (row) => <a href={visit.url(`${list}/moi?phien-hop=${row.id}`)}>{formatDate(row.held_on)}</a>,
          },
          { key: 'year', label: 'Xét khen thưởng năm', numeric: true, cell: (row) => String(row.year) },
          { key: 'waiting', label: 'Đề nghị chờ quyết định', numeric: true, cell: (row) => String(waiting.get(row.id) ?? 0) },
        ]}
      />
    ),
  });
}

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { form } = visit;
  const chosen = form.one('meeting') || visit.query.get('phien-hop');
  if (!chosen) return choosePage(visit);
  const meeting = found(await findMeeting(visit.tx, chosen));
  const passed = await passedIn(visit.tx, visit.actor, meeting);
  const options = passed.map((row) => ({
    value: row.id,
    label: [row.name, row.post].filter(Boolean).join(', '),
    hint: `${awardName(row.award)}. ${row.citation ?? ''}`,
  }));
  return office(
    visit,
    {
      title: 'Dự thảo quyết định',
      section: `Phiên họp ngày ${formatDate(meeting.held_on)}`,
      crumbs: [{ label: 'Quyết định', href: visit.url(list) }, { label: 'Dự thảo mới' }],
      children:
        options.length === 0 ? (
          <EmptyState
            title="Không còn đề nghị nào để ra quyết định"
            text="Mọi đề nghị đạt của phiên họp này đã nằm trong quyết định, hoặc chưa có đề nghị nào đạt."
            action={{ href: visit.url(`/lam-viec/hoi-dong/phien-hop/${meeting.id}`), label: 'Về phiên họp' }}
          />
        ) : (
          <PostForm visit={visit} action={`${list}/moi`} errors={errors} label="Dự thảo quyết định">
            <Hidden name="meeting" value={meeting.id} />
            <TextArea
              name="title"
              label="Về việc"
              required
              rows={2}
              value={form.one('title') || `Về việc khen thưởng trong phong trào thi đua yêu nước năm ${meeting.year}`}
              errors={errors}
            />
            <Checkboxes
              name="nominations"
              label="Danh sách"
              required
              options={options}
              values={form.names().length > 0 ? form.all('nominations') : options.map(({ value }) => value)}
              errors={errors}
            />
            <Submit>Lập dự thảo</Submit>
          </PostForm>
        ),
    },
    errors,
  );
}

async function create(visit: Visit): Promise<Reply> {
  const data = readForm({ meeting: input.id('phiên họp'), title: input.text('trích yếu', 500), nominations: input.ids() }, visit.form);
  const id = await draftDecision(visit.tx, visit.actor, { meetingId: data.meeting, title: data.title, nominations: data.nominations });
  return redirect(visit.url(`${list}/${id}`), { notice: 'Đã lập dự thảo quyết định.' });
}

async function save(visit: Visit): Promise<Reply> {
  const data = readForm({ title: input.text('trích yếu', 500), citation: input.optionalText(500), bases: input.lines() }, visit.form);
  const citations = visit.form.names().flatMap((name): [string, string | null][] => {
    const [, line] = /^rieng-(.+)$/.exec(name) ?? [];
    return line && isId(line) ? [[line, visit.form.one(name).trim() || null]] : [];
  });
  await editDraft(visit.tx, visit.actor, visit.param('id'), {
    title: data.title,
    citation: data.citation ?? null,
    bases: data.bases,
    citations: new Map(citations),
  });
  return redirect(visit.url(`${list}/${visit.param('id')}`), { notice: 'Đã lưu dự thảo.' });
}

export const draftRoutes = routes()
  .get(`${list}/moi`, { permission: 'decision.draft', audit: 'decision.form_viewed' }, (visit) => newPage(visit))
  .post(`${list}/moi`, { permission: 'decision.draft', audit: 'decision.drafted' }, create, newPage)
  .post(`${list}/:id/sua`, { permission: 'decision.draft', audit: 'decision.edited' }, save, decisionPage)
  .post(
    `${list}/:id/ky`,
    { permission: 'decision.sign', audit: 'decision.signed' },
    async (visit) => {
      const number = await signDecision(visit.tx, visit.actor, visit.param('id'));
      return redirect(visit.url(`${list}/${visit.param('id')}`), { notice: `Đã ký quyết định số ${String(number).padStart(2, '0')}.` });
    },
    decisionPage,
  )
  .post(`${list}/:id/huy`, { permission: 'decision.draft', audit: 'decision.discarded' }, async (visit) => {
    await discardDraft(visit.tx, visit.actor, visit.param('id'));
    return redirect(visit.url(list), { notice: 'Đã bỏ dự thảo.' });
  });
