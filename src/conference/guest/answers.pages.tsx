import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Radios, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, StatGrid, Tag } from '../../platform/web/ui/text.tsx';
import { recordId, typed } from '../../emulation/address.ts';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { eventName, eventsPath } from '../event/event-list.pages.tsx';
import { invitedLine } from '../paper/lines.ts';
import { recordAnswer } from './answer.ts';
import { printInviteCode } from './code.ts';
import { type Guest, type GuestList, answerCounts, guestList } from './guest.ts';
import { answerNames } from './answer-form.tsx';
import { readAnswer, said } from './reply.pages.tsx';

const path = (id: string) => `${eventsPath}/${id}/tra-loi`;

const AnswerTag = ({ answer }: Pick<Guest, 'answer'>) => {
  if (!answer) return <Tag>Chưa trả lời</Tag>;
  const tone = answer.answer === 'yes' ? 'green' : answer.answer === 'no' ? 'red' : 'amber';
  return <Tag tone={tone}>{answer.answer === 'yes' ? 'Dự' : answer.answer === 'no' ? 'Vắng' : 'Dự thay'}</Tag>;
};

const Counts = ({ guests }: Pick<GuestList, 'guests'>) => {
  const { places, coming, declined, silent } = answerCounts(guests);
  return (
    <StatGrid
      items={[
        { label: 'Được mời', value: String(places) },
        { label: 'Sẽ dự', value: String(coming) },
        { label: 'Báo vắng', value: String(declined) },
        { label: 'Chưa trả lời', value: String(silent) },
      ]}
    />
  );
};

const PaperForm = ({ visit, list, errors }: { visit: Visit; list: GuestList; errors: FieldError[] }) => {
  const value = typed(visit, errors);
  return (
    <Card title="Ghi trả lời trên giấy, qua điện thoại">
      <PostForm visit={visit} action={path(list.event.id)} errors={errors} label="Ghi trả lời">
        <Select
          name="delegate"
          label="Đại biểu"
          required
          placeholder="Chọn"
          options={list.guests.map((guest) => ({ value: guest.id, label: guest.line }))}
          value={value('delegate')}
          errors={errors}
        />
        <Radios
          name="answer"
          label="Trả lời"
          required
          options={Object.entries(answerNames).map(([key, label]) => ({ value: key, label: label.replace('Tôi sẽ dự', 'Sẽ dự') }))}
          value={value('answer')}
          errors={errors}
        />
        <TextInput name="name" label="Người dự thay, người đến dự" value={value('name')} errors={errors} />
        <TextInput name="post" label="Chức vụ" value={value('post')} errors={errors} />
        <TextInput name="reason" label="Lý do vắng" value={value('reason')} errors={errors} />
        <Actions>
          <Submit>Ghi trả lời</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

async function answersPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const list = await guestList(visit.tx, recordId(visit));
  const { event, guests } = list;
  const home = `${eventsPath}/${event.id}`;
  return office(
    visit,
    {
      title: 'Trả lời giấy mời',
      lead: 'Đại biểu trả lời bằng mã trên giấy mời, không cần tài khoản; trả lời qua điện thoại, trên giấy do cán bộ ghi.',
      crumbs: [
        { label: 'Hội nghị', href: visit.url(eventsPath) },
        { label: eventName(event), href: visit.url(home) },
        { label: 'Trả lời giấy mời' },
      ],
      actions: (
        <>
          <ButtonLink href={visit.url(`${home}/giay-moi.pdf`)}>Mọi giấy mời (PDF)</ButtonLink>
          <ButtonLink href={visit.url(`${home}/giay-moi.docx`)}>Word</ButtonLink>
        </>
      ),
      children: (
        <>
          <Counts guests={guests} />
          <DataTable
            caption="Trả lời"
            captionHidden
            rows={guests}
            empty={<EmptyState title="Danh sách còn trống" text="Thêm đại biểu trước." />}
            columns={[
              { key: 'line', label: 'Đại biểu', cell: (guest) => invitedLine(guest) },
              { key: 'group', label: 'Nhóm', cell: (guest) => guest.group },
              { key: 'code', label: 'Mã', cell: (guest) => (guest.code ? printInviteCode(guest.code) : 'cấp khi mời') },
              { key: 'answer', label: 'Trả lời', cell: (guest) => <AnswerTag answer={guest.answer} /> },
              { key: 'said', label: 'Nội dung', cell: (guest) => (guest.answer ? said(guest.answer) : '') },
            ]}
          />
          {event.closed_on === null && allows(visit.actor, 'conference.edit') && event.invited_on !== null && (
            <PaperForm visit={visit} list={list} errors={errors} />
          )}
        </>
      ),
    },
    errors,
  );
}

async function record(visit: Visit): Promise<Reply> {
  const { delegate } = readForm({ delegate: input.id('đại biểu') }, visit.form);
  await recordAnswer(visit.tx, visit.actor, recordId(visit), delegate, readAnswer(visit));
  return redirect(visit.url(path(recordId(visit))), { notice: 'Đã ghi trả lời.' });
}

export const answerRoutes = routes()
  .get(path(':id'), { permission: 'conference.edit', audit: 'delegate.answers_viewed' }, (visit) => answersPage(visit))
  .post(path(':id'), { permission: 'conference.edit', audit: 'delegate.answer_recorded' }, record, answersPage);
