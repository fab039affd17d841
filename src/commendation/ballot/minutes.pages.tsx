import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { NumberInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { refuseTied } from '../council/conflict.ts';
import { findMeeting } from '../council/council.ts';
import { meetingMinutes } from '../council/minutes.ts';
import { sittingOf } from '../council/sitting.ts';
import { isId } from '../identifier.ts';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { meetingAt, meetingCrumbs, meetingPath } from './address.ts';
import { chairOfSitting, secretaryOfSitting } from './minutes-parts.ts';
import { writeMinutes } from './minutes-record.ts';
import { tallyMinutes } from './tally-minutes.ts';

async function formPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const meeting = found(await findMeeting(visit.tx, visit.param('id')));
  await refuseTied(visit.tx, visit.actor, meeting.id);
  const sitting = await sittingOf(visit.tx, meeting);
  const people = sitting.members.map(({ person_id, name }) => ({ value: person_id, label: name }));
  const value = (name: string, kept: string | number | null) => (visit.form.names().length > 0 ? visit.form.one(name) : String(kept ?? ''));
  return office(
    visit,
    {
      title: 'Nội dung biên bản họp',
      section: `Phiên họp ngày ${formatDate(meeting.held_on)}`,
      crumbs: meetingCrumbs((path) => visit.url(path), meeting.id, 'Nội dung biên bản'),
      children: (
        <PostForm visit={visit} action={`${meetingAt(meeting.id)}/noi-dung-bien-ban`} errors={errors} label="Nội dung biên bản">
          <NumberInput name="number" label="Số biên bản" value={value('number', meeting.minutes_number)} errors={errors} />
          <TextInput
            name="started"
            label="Bắt đầu lúc"
            hint="Ví dụ 08:00"
            width="short"
            value={value('started', meeting.started_at)}
            errors={errors}
          />
          <TextInput
            name="ended"
            label="Kết thúc lúc"
            hint="Ví dụ 10:30"
            width="short"
            value={value('ended', meeting.ended_at)}
            errors={errors}
          />
          <Select
            name="chair"
            label="Chủ tọa"
            options={people}
            value={value('chair', chairOfSitting(sitting)?.person_id ?? '')}
            errors={errors}
          />
          <Select
            name="secretary"
            label="Thư ký"
            options={people}
            value={value('secretary', secretaryOfSitting(sitting)?.person_id ?? '')}
            errors={errors}
          />
          <TextArea name="standards" label="Tóm tắt tiêu chuẩn, thành tích" value={value('standards', meeting.standards)} errors={errors} />
          <TextArea name="discussion" label="Thảo luận" value={value('discussion', meeting.discussion)} errors={errors} />
          <Submit>Lưu nội dung biên bản</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

async function write(visit: Visit): Promise<Reply> {
  if (isId(visit.param('id'))) await refuseTied(visit.tx, visit.actor, visit.param('id'));
  const data = readForm(
    {
      number: input.integer('số biên bản', 1, 9999).optional(),
      started: input.optionalText(5),
      ended: input.optionalText(5),
      chair: input.optionalId(),
      secretary: input.optionalId(),
      standards: input.optionalText(8000),
      discussion: input.optionalText(8000),
    },
    visit.form,
  );
  await writeMinutes(visit.tx, visit.actor, visit.param('id'), {
    number: data.number ?? null,
    startedAt: data.started ?? null,
    endedAt: data.ended ?? null,
    chairId: data.chair,
    secretaryId: data.secretary,
    standards: data.standards ?? null,
    discussion: data.discussion ?? null,
  });
  return redirect(visit.url(meetingAt(visit.param('id'))), { notice: 'Đã lưu nội dung biên bản.' });
}

async function paperOf(visit: Visit, kind: 'meeting' | 'tally') {
  const meeting = found(await findMeeting(visit.tx, visit.param('id')));
  await refuseTied(visit.tx, visit.actor, meeting.id);
  const sitting = await sittingOf(visit.tx, meeting);
  return kind === 'meeting'
    ? { paper: meetingMinutes(visit.ward, sitting), name: `bien-ban-hop-${meeting.held_on}` }
    : { paper: tallyMinutes(visit.ward, sitting), name: `bien-ban-kiem-phieu-${meeting.held_on}` };
}

const pdf = (kind: 'meeting' | 'tally') => async (visit: Visit) => {
  const { paper, name } = await paperOf(visit, kind);
  return pdfReply(visit, paper, name);
};
const docx = (kind: 'meeting' | 'tally') => async (visit: Visit) => {
  const { paper, name } = await paperOf(visit, kind);
  return docxReply(visit, paper, name);
};

const form = `${meetingPath}/noi-dung-bien-ban`;
const view = { permission: 'council.view', audit: 'meeting.minutes_viewed' } as const;

export const minutesRoutes = routes()
  .get(form, { permission: 'council.manage', audit: 'minutes.form_viewed' }, (visit) => formPage(visit))
  .post(form, { permission: 'council.manage', audit: 'minutes.written' }, write, formPage)
  .get(`${meetingPath}/bien-ban.pdf`, view, pdf('meeting'))
  .get(`${meetingPath}/bien-ban.docx`, view, docx('meeting'))
  .get(`${meetingPath}/kiem-phieu.pdf`, view, pdf('tally'))
  .get(`${meetingPath}/kiem-phieu.docx`, view, docx('tally'));
