import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Select, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { printCount } from '../../commendation/subject/counts.ts';
import { recordId } from '../../emulation/address.ts';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { chairName } from '../../review/report/chair.ts';
import { eventsPath } from '../event/event-list.pages.tsx';
import { guestList } from '../guest/guest.ts';
import { withGuests } from '../paper/guests.paper.ts';
import { type Recipient, recipientsOf } from '../honoured/recipient.ts';
import { inviteesPaper } from '../paper/invitation.paper.ts';
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

/** Everybody who is commended has an invitation of their own: all in one file, or one by name. */
const Recipients = ({ visit, recipients }: { visit: Visit; recipients: readonly Recipient[] }) => {
  const address = visit.url(`${eventsPath}/${recordId(visit)}/giay-moi-nhan-khen`);
  return (
    <Card
      title={`Giấy mời nhận khen (${recipients.length})`}
      actions={
        <>
          <ButtonLink href={`${address}.pdf`}>Mọi giấy mời (PDF)</ButtonLink>
          <ButtonLink href={`${address}.docx`}>Mọi giấy mời (Word)</ButtonLink>
        </>
      }
    >
      <form method="get" action={`${address}.pdf`} class="filter-bar">
        <Select
          name="nguoi"
          label="In cho một người, một đơn vị"
          options={recipients.map(({ id, line }) => ({ value: id, label: line }))}
        />
        <Submit tone="secondary">In giấy mời</Submit>
      </form>
    </Card>
  );
};

async function delegatesPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const story = await eventStory(visit.tx, recordId(visit));
  const recipients = await recipientsOf(visit.tx, story.id);
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
          {recipients.length > 0 && <Recipients visit={visit} recipients={recipients} />}
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
  .post(`${base}/:delegate/xoa`, { permission: 'conference.edit', audit: 'delegate.removed' }, async (visit) => {
    await removeDelegate(visit.tx, visit.actor, recordId(visit), recordId(visit, 'delegate'));
    return back(visit, 'Đã bỏ khỏi danh sách.');
  });
