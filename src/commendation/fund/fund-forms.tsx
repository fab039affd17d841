import { PostForm } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { formatDong } from '../../platform/money/dong.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DateInput, Hidden, NumberInput, Radios, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import type { FundBook, fundPayments } from './fund.ts';

export const entryNames: Readonly<Record<string, string>> = {
  contribution: 'Đóng góp, tài trợ',
  planned: 'Kế hoạch chi',
  spending: 'Chi khác',
};

interface Shared {
  visit: Visit;
  path: string;
  errors: FieldError[];
}

export const EntryForm = ({ visit, path, errors, year }: Shared & { year: number }) => (
  <Card title="Ghi vào sổ quỹ">
    <PostForm visit={visit} action={`${path}/khoan`} errors={errors} label="Ghi vào sổ quỹ">
      <Hidden name="year" value={String(year)} />
      <Radios
        name="kind"
        label="Loại khoản"
        required
        options={Object.entries(entryNames).map(([value, label]) => ({ value, label }))}
        value={visit.form.one('kind')}
        errors={errors}
      />
      <DateInput name="happened_on" label="Ngày" required value={visit.form.one('happened_on')} errors={errors} />
      <NumberInput
        name="amount"
        label="Số tiền"
        unit="đồng"
        required
        hint="Ghi nhầm thì ghi thêm một khoản âm."
        value={visit.form.one('amount')}
        errors={errors}
      />
      <TextInput name="content" label="Nội dung" required value={visit.form.one('content')} errors={errors} />
      <TextInput name="document" label="Chứng từ" value={visit.form.one('document')} errors={errors} />
      <Submit>Ghi vào sổ quỹ</Submit>
    </PostForm>
  </Card>
);

export const BudgetForm = ({ visit, path, errors, year, book }: Shared & { year: number; book: FundBook | null }) => (
  <Card title={book ? 'Sửa dự toán' : 'Lập sổ quỹ'}>
    <PostForm visit={visit} action={book ? `${path}/du-toan/sua` : `${path}/du-toan`} errors={errors} label="Dự toán của quỹ">
      <Hidden name="year" value={String(year)} />
      <NumberInput
        name="regular_expenditure"
        label="Dự toán chi thường xuyên của năm"
        unit="đồng"
        required
        value={visit.form.one('regular_expenditure') || (book ? formatNumber(book.regularExpenditure) : '')}
        errors={errors}
      />
      <Radios
        name="area"
        label="Vùng"
        required
        options={[
          { value: 'plain', label: 'Đồng bằng, thành phố trực thuộc trung ương' },
          { value: 'mountain', label: 'Miền núi, trung du, Tây Nguyên, vùng sâu, vùng xa, hải đảo' },
        ]}
        value={visit.form.one('area') || (book?.area ?? '')}
        errors={errors}
      />
      <TextInput
        name="basis"
        label="Văn bản giao dự toán"
        required
        value={visit.form.one('basis') || (book?.basis ?? '')}
        errors={errors}
      />
      <Submit>{book ? 'Sửa dự toán' : 'Lập sổ quỹ'}</Submit>
    </PostForm>
  </Card>
);

export const VoidForm = ({ visit, path, errors, payments }: Shared & { payments: Awaited<ReturnType<typeof fundPayments>> }) => (
  <Card title="Sửa ghi nhầm">
    <PostForm visit={visit} action={`${path}/ghi-nham`} errors={errors} label="Sửa ghi nhầm">
      <Select
        name="payment"
        label="Khoản chi đã ghi nhầm"
        required
        placeholder="Chọn"
        options={payments
          .filter(({ voided_on }) => voided_on === null)
          .map((row) => ({
            value: row.id,
            label: `${row.recipient ?? row.receiver}, ${formatDong(row.amount)}, ${formatDate(row.paid_on)}`,
          }))}
        value={visit.form.one('payment')}
        errors={errors}
      />
      <TextInput name="reason" label="Lý do" required value={visit.form.one('reason')} errors={errors} />
      <Submit tone="danger">Ghi là nhầm</Submit>
    </PostForm>
  </Card>
);
