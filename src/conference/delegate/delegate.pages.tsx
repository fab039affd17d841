import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { printCount } from '../../commendation/subject/counts.ts';
import { recordId } from '../../emulation/address.ts';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { chairName } from '../../review/report/chair.ts';
import { eventsPath } from '../event/event-list.pages.tsx';
import { guestList } from '../guest/guest.ts';
import { invitationReply } from '../guest/invitations.ts';
import { withGuests } from '../paper/guests.paper.ts';
import { honourees, inviteesPaper } from '../paper/invitation.paper.ts';
import { invitedLine } from '../paper/lines.ts';
import { type EventStory, eventStory } from '../story.ts';
import { AddForm, readDelegate } from './delegate-form.tsx';
import { addDelegate, delegateRoles, removeDelegate } from './delegate.ts';
import { addAllStaff, addHonourees } from './groups.ts';

const list = (visit: Visit) => `${eventsPath}/${recordId(visit)}/dai-bieu`;
const back = (visit: Visit, notice: string) => redirect(visit.url(list(visit)), { notice });

const Table = ({ visit, story }: { visit: Visit; story: EventStory }) => (
  <DataTable
    caption="Đại biểu theo thứ tự nghi lễ"
    rows={story.delegates}
    empty={
      <EmptyState
        title="Danh sách còn trống"
        text="Thêm từng người, đại diện cơ quan, nhóm, hoặc cả một loại đơn vị; số đơn vị được đếm từ cây tổ chức."
      />
    }
    columns={[
      { key: 'line', label: 'Đại biểu', cell: (row) => invitedLine(row) },
      { key: 'role', label: 'Tư cách', cell: (row) => delegateRoles[row.role] },
      { key: 'seats', label: 'Số ghế', numeric: true, cell: (row) => (row.seats === null ? '' : printCount(row.seats)) },
      { key: 'paper', label: 'Giấy mời', cell: (row) => <a href={visit.url(`${list(visit)}/${row.id}/giay-moi.pdf`)}>PDF</a> },
      {
        key: 'remove',
        label: 'Bỏ',
        cell: (row) => (
          <PostForm visit={visit} action={`${list(visit)}/${row.id}/xoa`} label={`Bỏ ${row.line}`}>
            <Submit tone="quiet">Bỏ</Submit>
          </PostForm>
        ),
      },
    ]}
  />
);

async function delegatesPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const story = await eventStory(visit.tx, recordId(visit));
  const path = visit.url(list(visit));
  const open = story.closedOn === null;
  return office(
    visit,
    {
      title: 'Đại biểu',
      crumbs: [
        { label: 'Hội nghị', href: visit.url(eventsPath) },
        { label: story.title, href: visit.url(`${eventsPath}/${story.id}`) },
        { label: 'Đại biểu' },
      ],
      actions: (
        <>
          <ButtonLink href={`${path}.docx`}>Danh sách (Word)</ButtonLink>
          <ButtonLink href={`${path}.pdf`}>Danh sách (PDF)</ButtonLink>
        </>
      ),
      children: (
        <>
          <Table visit={visit} story={story} />
          {honourees(story).length > 0 && (
            <Notice title="Người được khen">
              {honourees(story).length} tập thể, cá nhân có tên trong phần trao thưởng; danh sách được in kèm.
            </Notice>
          )}
          {open && (
            <Card title="Thêm cả nhóm">
              <PostForm visit={visit} action={`${list(visit)}/toan-the`} label="Toàn thể cán bộ">
                <Actions>
                  <Submit tone="secondary">Mời toàn thể cán bộ, công chức</Submit>
                </Actions>
              </PostForm>
              <PostForm visit={visit} action={`${list(visit)}/duoc-khen`} label="Người được khen">
                <Actions>
                  <Submit tone="secondary">Mời tập thể, cá nhân được khen</Submit>
                </Actions>
              </PostForm>
            </Card>
          )}
          {open && (await AddForm({ visit, action: list(visit), errors }))}
        </>
      ),
    },
    errors,
  );
}

const papers = async (visit: Visit) => {
  const story = await eventStory(visit.tx, recordId(visit));
  return { story, chair: await chairName(visit.tx, story.invitedOn ?? localDate(visit.tx.now)) };
};
const invitees = async (visit: Visit) => {
  const { story, chair } = await papers(visit);
  return withGuests(inviteesPaper(visit.ward, story, chair), await guestList(visit.tx, story.id));
};
const base = `${eventsPath}/:id/dai-bieu`;
export const delegateRoutes = routes()
  .get(`${eventsPath}/:id/giay-moi.pdf`, { permission: 'conference.view', audit: 'invitation.printed' }, (visit) =>
    invitationReply(visit, recordId(visit), null, 'pdf'),
  )
  .get(`${eventsPath}/:id/giay-moi.docx`, { permission: 'conference.view', audit: 'invitation.printed' }, (visit) =>
    invitationReply(visit, recordId(visit), null, 'docx'),
  )
  .get(`${base}.pdf`, { permission: 'conference.view', audit: 'invitation.printed' }, async (visit) =>
    pdfReply(visit, await invitees(visit), 'danh-sach-dai-bieu'),
  )
  .get(`${base}.docx`, { permission: 'conference.view', audit: 'invitation.printed' }, async (visit) =>
    docxReply(visit, await invitees(visit), 'danh-sach-dai-bieu'),
  )
  .get(base, { permission: 'conference.edit', audit: 'delegate.listed' }, (visit) => delegatesPage(visit))
  .post(
    base,
    { permission: 'conference.edit', audit: 'delegate.added' },
    async (visit) => {
      await addDelegate(visit.tx, visit.actor, recordId(visit), readDelegate(visit));
      return back(visit, 'Đã thêm đại biểu.');
    },
    delegatesPage,
  )
  .post(`${base}/toan-the`, { permission: 'conference.edit', audit: 'delegate.group_added' }, async (visit) => {
    await addAllStaff(visit.tx, visit.actor, recordId(visit));
    return back(visit, 'Đã mời toàn thể cán bộ, công chức.');
  })
  .post(`${base}/duoc-khen`, { permission: 'conference.edit', audit: 'delegate.group_added' }, async (visit) => {
    await addHonourees(visit.tx, visit.actor, recordId(visit));
    return back(visit, 'Đã mời các tập thể, cá nhân được khen thưởng.');
  })
  .get(`${base}/:delegate/giay-moi.pdf`, { permission: 'conference.view', audit: 'invitation.printed' }, async (visit) =>
    invitationReply(visit, recordId(visit), recordId(visit, 'delegate'), 'pdf'),
  )
  .get(`${base}/:delegate/giay-moi.docx`, { permission: 'conference.view', audit: 'invitation.printed' }, async (visit) =>
    invitationReply(visit, recordId(visit), recordId(visit, 'delegate'), 'docx'),
  )
  .post(`${base}/:delegate/xoa`, { permission: 'conference.edit', audit: 'delegate.removed' }, async (visit) => {
    await removeDelegate(visit.tx, visit.actor, recordId(visit), recordId(visit, 'delegate'));
    return back(visit, 'Đã bỏ khỏi danh sách.');
  });
