import { PostForm } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Radios, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import type { noticeLines } from './notice.ts';
import type { NewOpinion, Opinion } from './opinion.ts';
import type { OpinionOutcome } from './records.ts';

type Lines = Awaited<ReturnType<typeof noticeLines>>;

/** What the form of an opinion says: the line it is about, who gives it (may stay unnamed) and its words. */
export function readOpinion(form: Visit['form']): NewOpinion {
  const { nomination, name, contact, content } = readForm(
    {
      nomination: input.optionalId(),
      name: input.optionalText(200),
      contact: input.optionalText(200),
      content: input.text('nội dung ý kiến', 4000),
    },
    form,
  );
  return { nominationId: nomination, name: name ?? null, contact: contact ?? null, content };
}

export const outcomeNames: Readonly<Record<OpinionOutcome, string>> = {
  upheld: 'Ý kiến đúng',
  partly: 'Đúng một phần',
  not_upheld: 'Không đúng',
};

const by = ({ name, contact, channel }: Opinion) =>
  [name ?? 'không ghi tên', contact && `liên hệ: ${contact}`, channel === 'page' ? 'qua trang niêm yết' : 'cán bộ ghi lại']
    .filter(Boolean)
    .join('; ');

/** One opinion, with its answer or the form for it. */
export const AnswerForm = ({
  visit,
  at,
  opinion,
  about,
  errors,
}: {
  visit: Visit;
  at: string;
  opinion: Opinion;
  about: string;
  errors: FieldError[];
}) => (
  <Card title={`Ý kiến ngày ${formatDate(opinion.received_on)}: ${about}`}>
    <p>{opinion.content}</p>
    <p class="hint">{by(opinion)}</p>
    {opinion.answered_on ? (
      <p>
        <strong>{`Trả lời ngày ${formatDate(opinion.answered_on)}, ${opinion.answered_by ?? ''}: ${opinion.outcome ? outcomeNames[opinion.outcome as OpinionOutcome] : ''}.`}</strong>{' '}
        {opinion.answer}
      </p>
    ) : (
      <PostForm visit={visit} action={at} errors={errors} label="Trả lời ý kiến">
        <Radios
          inline
          name="outcome"
          label="Kết quả xác minh"
          required
          options={Object.entries(outcomeNames).map(([value, label]) => ({ value, label }))}
          value={visit.form.one('outcome')}
        />
        <TextArea name="answer" label="Trả lời" hint="Hiện công khai; không ghi thông tin cá nhân của người có ý kiến." rows={3} required />
        <Submit>Trả lời</Submit>
      </PostForm>
    )}
  </Card>
);

const Fields = ({ visit, lines, errors }: { visit: Visit; lines: Lines; errors: FieldError[] }) => (
  <>
    <Select
      name="nomination"
      label="Về trường hợp"
      placeholder="Cả danh sách"
      options={lines.map((row) => ({ value: row.id, label: `${row.name}: ${awardName(row.award)}` }))}
      value={visit.form.one('nomination')}
      errors={errors}
    />
    <TextArea name="content" label="Nội dung ý kiến" rows={4} required maxlength={4000} value={visit.form.one('content')} errors={errors} />
    <TextInput name="name" label="Họ tên" hint="Không bắt buộc." value={visit.form.one('name')} errors={errors} />
    <TextInput
      name="contact"
      label="Cách liên hệ"
      hint="Không bắt buộc, không công khai; chỉ để trả lời."
      value={visit.form.one('contact')}
      errors={errors}
    />
  </>
);

export const EnterForm = ({ visit, action, lines, errors }: { visit: Visit; action: string; lines: Lines; errors: FieldError[] }) => (
  <Card title="Ghi ý kiến nhận trực tiếp">
    <PostForm visit={visit} action={action} errors={errors} label="Ghi ý kiến">
      <Fields visit={visit} lines={lines} errors={errors} />
      <Submit>Ghi ý kiến</Submit>
    </PostForm>
  </Card>
);

export const PublicForm = ({ visit, action, lines, errors }: { visit: Visit; action: string; lines: Lines; errors: FieldError[] }) => (
  <Card title="Gửi ý kiến">
    <PostForm visit={visit} action={action} errors={errors} label="Gửi ý kiến">
      <Fields visit={visit} lines={lines} errors={errors} />
      <Submit>Gửi ý kiến</Submit>
    </PostForm>
  </Card>
);
