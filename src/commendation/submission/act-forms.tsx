import { PostForm } from '../../organization/frame.tsx';
import { levels } from '../../organization/records.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkboxes, DateInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { LEVEL_NAMES } from '../catalogue/level-names.ts';
import type { NominationView } from '../nomination/reading.ts';
import type { Submission, SubmissionAct } from './reading.ts';

const actNames: Readonly<Record<string, string>> = {
  sent: 'Ký và gửi',
  asked: 'Cấp trên yêu cầu bổ sung',
  supplemented: 'Đã bổ sung',
  granted: 'Được khen thưởng',
  refused: 'Không được khen thưởng',
};

/** What happened with a submission, in order; answers for several nominees of one day and paper are one line. */
export const ActTimeline = ({ acts }: { acts: readonly SubmissionAct[] }) => {
  const lines = [
    ...Map.groupBy(acts, ({ kind, acted_on, content, document }) => JSON.stringify([kind, acted_on, content, document])).values(),
  ];
  if (lines.length === 0) return null;
  return (
    <DataTable
      caption="Diễn biến"
      rows={lines.flatMap((own) => (own[0] ? [{ ...own[0], count: own.length }] : []))}
      columns={[
        { key: 'on', label: 'Ngày', cell: (row) => formatDate(row.acted_on) },
        {
          key: 'kind',
          label: 'Việc',
          cell: (row) => `${actNames[row.kind] ?? row.kind}${row.nomination_id ? ` (${row.count} trường hợp)` : ''}`,
        },
        { key: 'content', label: 'Nội dung', cell: (row) => row.content ?? '' },
        { key: 'document', label: 'Văn bản', cell: (row) => row.document ?? '' },
        { key: 'by', label: 'Người ghi', cell: (row) => row.recorded_by ?? '' },
      ]}
    />
  );
};

interface Shared {
  visit: Visit;
  row: Submission;
  nominations: readonly NominationView[];
  errors: FieldError[];
}

const options = ({ row, nominations }: Shared) =>
  nominations
    .filter(({ id }) => !row.acts.some(({ nomination_id }) => nomination_id === id))
    .map((each) => ({ value: each.id, label: each.name, hint: awardName(each.award) }));

function ReplyForm({
  visit,
  row,
  errors,
  act,
  title,
  content,
  submit,
}: Shared & { act: string; title: string; content: string; submit: string }) {
  const own = visit.path.endsWith(`/${act}`);
  const shown = own ? errors : [];
  const typed = (name: string) => (own ? visit.form.one(name) : '');
  return (
    <Card title={title}>
      <PostForm visit={visit} action={`/lam-viec/to-trinh/${row.id}/${act}`} errors={shown} label={title}>
        <DateInput name="on" label="Ngày" required value={typed('on')} errors={shown} />
        <TextArea name="content" label={content} required rows={2} maxlength={1000} value={typed('content')} errors={shown} />
        <TextInput name="document" label="Văn bản" hint="Số, ngày, cơ quan." value={typed('document')} errors={shown} />
        <Submit>{submit}</Submit>
      </PostForm>
    </Card>
  );
}

function GrantForm(props: Shared) {
  const { visit, row } = props;
  const own = visit.path.endsWith('/duoc-khen');
  const errors = own ? props.errors : [];
  const typed = (name: string) => (own ? visit.form.one(name) : '');
  return (
    <Card title="Ghi kết quả: được khen">
      <PostForm visit={visit} action={`/lam-viec/to-trinh/${row.id}/duoc-khen`} errors={errors} label="Ghi kết quả: được khen">
        <Checkboxes
          name="nominations"
          label="Được khen"
          required
          options={options(props)}
          values={own ? visit.form.all('nominations') : []}
          errors={errors}
        />
        <DateInput name="on" label="Ngày quyết định" required value={typed('on')} errors={errors} />
        <TextInput
          name="document"
          label="Quyết định"
          required
          hint="Số, ký hiệu, ví dụ 1234/QĐ-UBND."
          value={typed('document')}
          errors={errors}
        />
        <TextInput name="issuer" label="Người, cơ quan tặng" required value={typed('issuer') || row.addressee} errors={errors} />
        <Select
          name="level"
          label="Cấp"
          required
          placeholder="Chọn"
          options={levels.map((value) => ({ value, label: LEVEL_NAMES[value] }))}
          value={typed('level')}
          errors={errors}
        />
        <Submit>Ghi vào sổ vàng</Submit>
      </PostForm>
    </Card>
  );
}

function RefuseForm(props: Shared) {
  const { visit, row } = props;
  const own = visit.path.endsWith('/khong-khen');
  const errors = own ? props.errors : [];
  const typed = (name: string) => (own ? visit.form.one(name) : '');
  return (
    <Card title="Ghi kết quả: không được khen">
      <PostForm visit={visit} action={`/lam-viec/to-trinh/${row.id}/khong-khen`} errors={errors} label="Ghi kết quả: không được khen">
        <Checkboxes
          name="nominations"
          label="Không được khen"
          required
          options={options(props)}
          values={own ? visit.form.all('nominations') : []}
          errors={errors}
        />
        <DateInput name="on" label="Ngày trả lời" required value={typed('on')} errors={errors} />
        <TextArea name="content" label="Lý do" required rows={2} maxlength={1000} value={typed('content')} errors={errors} />
        <TextInput name="document" label="Văn bản" value={typed('document')} errors={errors} />
        <Submit>Ghi kết quả</Submit>
      </PostForm>
    </Card>
  );
}

/** What can be recorded next, by the state of the submission. */
export const ActForms = (props: Shared) => {
  const { state } = props.row;
  if (state !== 'sent' && state !== 'asked' && state !== 'supplemented') return null;
  return (
    <>
      {state === 'asked' && <ReplyForm {...props} act="bo-sung" title="Ghi đã bổ sung" content="Đã bổ sung gì" submit="Ghi đã bổ sung" />}
      {state !== 'asked' && (
        <ReplyForm {...props} act="yeu-cau" title="Ghi yêu cầu bổ sung" content="Cấp trên yêu cầu gì" submit="Ghi yêu cầu" />
      )}
      <GrantForm {...props} />
      <RefuseForm {...props} />
    </>
  );
};
