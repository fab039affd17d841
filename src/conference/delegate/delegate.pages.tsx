import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { docxReply, pdfReply } from '../../commendation/paper-reply.ts';
import { printCount } from '../../commendation/subject/counts.ts';
import { recordId, typed } from '../../emulation/address.ts';
import { listBodies, listPeople, livingUnits, named, personOption, unitOptions } from '../../emulation/choices.ts';
import { figureInput } from '../../emulation/figures.ts';
import { levelNames, options } from '../../emulation/words.ts';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { chairName } from '../../review/report/chair.ts';
import { eventsPath } from '../event/event-list.pages.tsx';
import { honourees, invitationPaper, inviteesPaper } from '../paper/invitation.paper.ts';
import { invitedLine } from '../paper/lines.ts';
import { type EventStory, eventStory } from '../story.ts';
import { type DelegateInput, addDelegate, delegateRoles, removeDelegate } from './delegate.ts';
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

async function AddForm({ visit, errors }: { visit: Visit; errors: FieldError[] }) {
  const value = typed(visit, errors);
  const today = localDate(visit.tx.now);
  const kinds = await visit.tx.db.selectFrom('unit_kind').select(['id', 'name']).orderBy('position').execute();
  return (
    <Card title="Thêm đại biểu">
      <PostForm visit={visit} action={list(visit)} errors={errors} label="Thêm đại biểu">
        <Select name="role" label="Tư cách" required options={options(delegateRoles)} value={value('role', 'delegate')} errors={errors} />
        <Select
          name="person"
          label="Cá nhân"
          placeholder="Không nêu tên"
          options={(await listPeople(visit.tx, today)).map(personOption)}
          value={value('person')}
          errors={errors}
        />
        <Select
          name="body"
          label="Cơ quan, tổ chức"
          placeholder="Không"
          options={named(await listBodies(visit.tx))}
          value={value('body')}
          errors={errors}
        />
        <Select
          name="unit"
          label="Đơn vị"
          placeholder="Không"
          options={unitOptions(await livingUnits(visit.tx, today))}
          value={value('unit')}
          errors={errors}
        />
        <Select
          name="unit_kind"
          label="Mọi đơn vị thuộc loại"
          placeholder="Không"
          options={named(kinds)}
          value={value('unit_kind')}
          errors={errors}
        />
        <TextInput
          name="group"
          label="Tên nhóm"
          hint="Ví dụ: Ban điều hành; các đồng chí lãnh đạo quận."
          value={value('group')}
          errors={errors}
        />
        <TextInput
          name="post"
          label="Chức vụ in trên giấy mời"
          hint="Để trống thì in các chức vụ đang giữ."
          value={value('post')}
          errors={errors}
        />
        <Select name="level" label="Cấp" placeholder="Không ghi" options={options(levelNames)} value={value('level')} errors={errors} />
        <TextInput name="seats" label="Số ghế" width="short" value={value('seats')} errors={errors} />
        <Actions>
          <Submit>Thêm đại biểu</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
}

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
          {open && (await AddForm({ visit, errors }))}
        </>
      ),
    },
    errors,
  );
}

function read(visit: Visit): DelegateInput {
  const data = readForm(
    {
      role: input.choice('tư cách', ['delegate', 'guest', 'representative', 'leaders', 'all_staff', 'honouree']),
      person: input.optionalId(),
      body: input.optionalId(),
      unit: input.optionalId(),
      unit_kind: input.optionalId(),
      group: input.optionalText(200),
      post: input.optionalText(200),
      level: input.choice('cấp', ['central', 'province', 'district', 'ward', 'unit']).optional(),
      seats: figureInput.optional(),
    },
    visit.form,
  );
  return {
    role: data.role,
    personId: data.person,
    bodyId: data.body,
    unitId: data.unit,
    unitKindId: data.unit_kind,
    groupName: data.group ?? null,
    post: data.post ?? null,
    level: data.level ?? null,
    seats: data.seats,
  };
}

const papers = async (visit: Visit) => {
  const story = await eventStory(visit.tx, recordId(visit));
  return { story, chair: await chairName(visit.tx, story.invitedOn ?? localDate(visit.tx.now)) };
};
const invitees = async (visit: Visit) => {
  const { story, chair } = await papers(visit);
  return inviteesPaper(visit.ward, story, chair);
};
const invitation = async (visit: Visit) => {
  const { story, chair } = await papers(visit);
  return invitationPaper(visit.ward, story, recordId(visit, 'delegate'), chair);
};

const base = `${eventsPath}/:id/dai-bieu`;
export const delegateRoutes = routes()
  .get(`${base}.pdf`, { permission: 'conference.view', audit: 'invitation.printed' }, async (visit) =>
    pdfReply(visit, await invitees(visit), 'danh-sach-dai-bieu'),
  )
  .get(`${base}.docx`, { permission: 'conference.view', audit: 'invitation.printed' }, async (visit) =>
    docxReply(await invitees(visit), 'danh-sach-dai-bieu'),
  )
  .get(base, { permission: 'conference.edit', audit: 'delegate.listed' }, (visit) => delegatesPage(visit))
  .post(
    base,
    { permission: 'conference.edit', audit: 'delegate.added' },
    async (visit) => {
      await addDelegate(visit.tx, visit.actor, recordId(visit), read(visit));
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
    pdfReply(visit, await invitation(visit), 'giay-moi'),
  )
  .get(`${base}/:delegate/giay-moi.docx`, { permission: 'conference.view', audit: 'invitation.printed' }, async (visit) =>
    docxReply(await invitation(visit), 'giay-moi'),
  )
  .post(`${base}/:delegate/xoa`, { permission: 'conference.edit', audit: 'delegate.removed' }, async (visit) => {
    await removeDelegate(visit.tx, visit.actor, recordId(visit), recordId(visit, 'delegate'));
    return back(visit, 'Đã bỏ khỏi danh sách.');
  });
