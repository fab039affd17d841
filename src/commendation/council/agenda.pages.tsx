import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, InvalidForm, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { meetingAt, meetingCrumbs, meetingPath } from '../ballot/address.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { type NominationView, listNominations } from '../nomination/reading.ts';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { AgendaForm, PaperForm, proposedItems, readItems } from './agenda-form.tsx';
import { type Item, addPaper, itemsOf, papersOf, readPaper, writeAgenda } from './agenda-items.ts';
import { findMeeting, membersOf, stageOf } from './council.ts';
import { invitationPaper } from './invitation.ts';

const uploadLimit = 20_000_000;

const ItemLine = ({ visit, item, nominations }: { visit: Visit; item: Item; nominations: readonly NominationView[] }) => {
  const own = nominations.filter(({ award }) => award === item.award);
  return (
    <li>
      {item.title}
      {item.presenter && ` (${item.presenter} trình bày)`}
      {own.length > 0 && (
        <ul>
          {own.map((row) => (
            <li>
              <a href={visit.url(`/lam-viec/de-nghi/${row.id}`)}>{[row.name, row.post].filter(Boolean).join(', ')}</a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

async function agendaPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx, actor } = visit;
  const meeting = found(await findMeeting(tx, visit.param('id')));
  const at = meetingAt(meeting.id);
  const all = await listNominations(tx, actor, meeting.year);
  const planned = stageOf(meeting) === 'planned';
  const nominations = all.filter(({ state, vote }) => (planned ? state === 'considered' : vote?.meeting_id === meeting.id));
  const written = await itemsOf(tx, meeting.id);
  const items = written.length > 0 ? written : proposedItems(nominations);
  const manage = allows(actor, 'council.manage');
  return office(
    visit,
    {
      title: 'Chương trình họp',
      section: `Phiên họp ngày ${formatDate(meeting.held_on)}`,
      lead: [meeting.begins_at, formatDate(meeting.held_on), meeting.place].filter(Boolean).join(', '),
      crumbs: meetingCrumbs((path) => visit.url(path), meeting.id, 'Chương trình'),
      actions: (
        <>
          <ButtonLink href={visit.url(`${at}/giay-moi.pdf`)}>Giấy mời (PDF)</ButtonLink>
          <ButtonLink href={visit.url(`${at}/giay-moi.docx`)}>Giấy mời (Word)</ButtonLink>
        </>
      ),
      children: (
        <>
          <Card title={written.length > 0 ? 'Nội dung' : 'Nội dung dự kiến (chưa lưu)'}>
            {items.length === 0 && <p>Chưa có đề nghị nào chờ hội đồng; ghi các việc khác ở dưới.</p>}
            <ol>
              {items.map((item) => (
                <ItemLine visit={visit} item={item} nominations={nominations} />
              ))}
            </ol>
          </Card>
          <DataTable
            caption="Tài liệu"
            rows={await papersOf(tx, actor, meeting.id)}
            empty={<EmptyState title="Chưa có tài liệu" text="Tài liệu thêm ở đây chỉ thành viên hội đồng và cán bộ xem được." />}
            columns={[
              { key: 'title', label: 'Tài liệu', cell: (row) => <a href={visit.url(`${at}/tai-lieu/${row.id}`)}>{row.title}</a> },
              { key: 'about', label: 'Về', cell: (row) => all.find(({ id }) => id === row.nomination_id)?.name ?? 'Phiên họp' },
            ]}
          />
          {manage && planned && (
            <AgendaForm
              visit={visit}
              at={at}
              meeting={meeting}
              items={items}
              awards={[...new Set([...all, ...items].flatMap(({ award }) => award ?? []))]}
              errors={errors}
            />
          )}
          {manage && <PaperForm visit={visit} at={at} nominations={nominations} errors={errors} />}
        </>
      ),
    },
    errors,
  );
}

async function save(visit: Visit): Promise<Reply> {
  const data = readForm({ begins_at: input.optionalText(5), invitation: input.optionalText(2000) }, visit.form);
  if (data.begins_at && !/^([01]\d|2[0-3]):[0-5]\d$/.test(data.begins_at))
    throw new InvalidForm([{ field: 'begins_at', message: 'Nhập giờ và phút, ví dụ 08:30.' }]);
  const items = readItems(visit.form);
  const known = items.filter(({ award }) => award === null || awardName(award) !== '');
  await writeAgenda(visit.tx, visit.actor, visit.param('id'), {
    beginsAt: data.begins_at ?? null,
    invitation: data.invitation ?? null,
    items: known,
  });
  return redirect(visit.url(`${meetingAt(visit.param('id'))}/chuong-trinh`), { notice: 'Đã lưu chương trình.' });
}

async function attach(visit: Visit): Promise<Reply> {
  const data = readForm({ title: input.text('tên tài liệu', 200), nomination: input.optionalId() }, visit.form);
  const upload = visit.uploads.find(({ field, bytes }) => field === 'file' && bytes.length > 0);
  const file = upload ? { filesDir: visit.runtime.filesDir, name: upload.name, bytes: upload.bytes } : null;
  await addPaper(visit.tx, visit.actor, visit.param('id'), { title: data.title, nominationId: data.nomination, file });
  return redirect(visit.url(`${meetingAt(visit.param('id'))}/chuong-trinh`), { notice: 'Đã thêm tài liệu.' });
}

async function paper(visit: Visit): Promise<Reply> {
  const file = await readPaper(visit.tx, visit.actor, visit.runtime.filesDir, visit.param('id'), visit.param('paper'));
  return download(file.content, file.media_type, file.name);
}

async function invitation(visit: Visit, reply: typeof pdfReply): Promise<Reply> {
  const { tx } = visit;
  const meeting = found(await findMeeting(tx, visit.param('id')));
  const printed = invitationPaper(
    visit.ward,
    meeting,
    await membersOf(tx, meeting.council_id),
    await itemsOf(tx, meeting.id),
    localDate(tx.now),
  );
  return reply(visit, printed, `giay-moi-${meeting.held_on}`);
}

export const agendaRoutes = routes()
  .get(`${meetingPath}/chuong-trinh`, { permission: 'council.view', audit: 'meeting.agenda_viewed' }, (visit) => agendaPage(visit))
  .post(`${meetingPath}/chuong-trinh`, { permission: 'council.manage', audit: 'meeting.agenda_written' }, save, agendaPage)
  .post(`${meetingPath}/tai-lieu`, { permission: 'council.manage', audit: 'meeting.paper_added', uploadLimit }, attach, agendaPage)
  .get(`${meetingPath}/tai-lieu/:paper`, { permission: 'council.view', audit: 'meeting.paper_viewed' }, paper)
  .get(`${meetingPath}/giay-moi.pdf`, { permission: 'council.view', audit: 'meeting.invitation_printed' }, (visit) =>
    invitation(visit, pdfReply),
  )
  .get(`${meetingPath}/giay-moi.docx`, { permission: 'council.view', audit: 'meeting.invitation_printed' }, (visit) =>
    invitation(visit, docxReply),
  );
