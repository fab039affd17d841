import { PostForm } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox, DateInput, NumberInput, Radios, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import type { Decision } from '../decision/decision.ts';
import { numberOf } from '../decision/number-text.ts';
import type { appealTerms } from './appeal.ts';

export const appellantNames = { recipient: 'người, tập thể có liên quan', unit: 'đơn vị', resident: 'người dân' } as const;
export const resultNames = { upheld: 'Chấp nhận', changed: 'Chấp nhận một phần', rejected: 'Không chấp nhận' } as const;
export const resultTones = { upheld: 'green', changed: 'blue', rejected: 'neutral' } as const;

interface Shared {
  visit: Visit;
  path: string;
  errors: FieldError[];
}

export const ReceiveForm = ({ visit, path, errors, decisions, chosen }: Shared & { decisions: Decision[]; chosen: string }) => (
  <Card title="Nhận kiến nghị">
    <PostForm visit={visit} action={path} errors={errors} label="Nhận kiến nghị">
      <Select
        name="decision"
        label="Về quyết định"
        required
        placeholder="Chọn"
        options={decisions.map((row) => ({
          value: row.id,
          label: `${numberOf(row)}${row.issued_on ? ` ngày ${formatDate(row.issued_on)}` : ''}: ${row.title}`,
        }))}
        value={chosen}
        errors={errors}
      />
      <Radios
        name="by_whom"
        label="Ai kiến nghị"
        required
        options={[
          { value: 'recipient', label: 'Người, tập thể được hoặc không được khen' },
          { value: 'unit', label: 'Đơn vị' },
          { value: 'resident', label: 'Người dân' },
        ]}
        value={visit.form.one('by_whom')}
        errors={errors}
      />
      <TextInput name="name" label="Họ tên, tên đơn vị" required value={visit.form.one('name')} errors={errors} />
      <TextInput name="contact" label="Điện thoại, địa chỉ" value={visit.form.one('contact')} errors={errors} />
      <TextArea name="content" label="Nội dung" required rows={4} maxlength={4000} value={visit.form.one('content')} errors={errors} />
      <DateInput name="received_on" label="Ngày nhận" required value={visit.form.one('received_on')} errors={errors} />
      <Submit>Ghi đã nhận</Submit>
    </PostForm>
  </Card>
);

/** What anybody may send from the public page. */
export const SendForm = ({ visit, path, errors }: Shared) => (
  <Card title="Gửi kiến nghị">
    <PostForm visit={visit} action={path} errors={errors} label="Gửi kiến nghị">
      <Radios
        name="by_whom"
        label="Bạn là"
        required
        options={[
          { value: 'recipient', label: 'Người, đại diện tập thể được hoặc không được khen' },
          { value: 'unit', label: 'Đơn vị' },
          { value: 'resident', label: 'Người dân' },
        ]}
        value={visit.form.one('by_whom')}
        errors={errors}
      />
      <TextArea
        name="content"
        label="Nội dung kiến nghị"
        hint="Nêu rõ về trường hợp nào và lý do."
        required
        rows={6}
        maxlength={4000}
        value={visit.form.one('content')}
        errors={errors}
      />
      <TextInput
        name="name"
        label="Họ tên, tên đơn vị"
        required
        maxlength={200}
        hint="Không công khai."
        value={visit.form.one('name')}
        errors={errors}
      />
      <TextInput
        name="contact"
        label="Điện thoại, địa chỉ"
        maxlength={200}
        hint="Không bắt buộc, không công khai; chỉ để trả lời bạn."
        value={visit.form.one('contact')}
        errors={errors}
      />
      <Submit>Gửi kiến nghị</Submit>
    </PostForm>
  </Card>
);

export const AnswerForm = ({ visit, path, errors }: Shared) => (
  <Card title="Trả lời">
    <PostForm visit={visit} action={`${path}/tra-loi`} errors={errors} label="Trả lời kiến nghị">
      <Radios
        name="result"
        label="Kết quả"
        required
        options={Object.entries(resultNames).map(([value, label]) => ({ value, label }))}
        value={visit.form.one('result')}
        errors={errors}
      />
      <TextArea
        name="content"
        label="Nội dung, lý do"
        required
        rows={4}
        maxlength={4000}
        hint="Nếu công khai: không nêu tên người kiến nghị và thông tin riêng tư."
        value={visit.form.one('content')}
        errors={errors}
      />
      <Checkbox name="published" label="Công khai câu trả lời" checked={visit.form.one('published') !== ''} />
      <Submit>Trả lời</Submit>
    </PostForm>
  </Card>
);

export const TermForm = ({ visit, path, errors, terms }: Shared & { terms: Awaited<ReturnType<typeof appealTerms>> }) => (
  <Card title="Thời hạn kiến nghị">
    {terms.length === 0 && <p>Chưa đặt thời hạn: kiến nghị được nhận không hạn chế.</p>}
    {terms.length > 0 && (
      <ul>
        {terms.map((row) => (
          <li>{`Từ ${formatDate(row.valid_from)}: ${row.days} ngày kể từ ngày ký quyết định (${row.basis}).`}</li>
        ))}
      </ul>
    )}
    <PostForm visit={visit} action={`${path}/thoi-han`} errors={errors} label="Đặt thời hạn kiến nghị">
      <DateInput
        name="valid_from"
        label="Áp dụng cho quyết định ký từ ngày"
        required
        value={visit.form.one('valid_from')}
        errors={errors}
      />
      <NumberInput name="days" label="Số ngày" required value={visit.form.one('days')} errors={errors} />
      <TextInput name="basis" label="Căn cứ pháp lý" required value={visit.form.one('basis')} errors={errors} />
      <Submit>Đặt thời hạn</Submit>
    </PostForm>
  </Card>
);
