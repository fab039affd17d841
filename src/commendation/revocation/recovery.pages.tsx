import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { formatDong } from '../../platform/money/dong.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { parseVietnameseNumber } from '../../platform/text/numbers.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DateInput, NumberInput, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { type Recovery, listRecoveries, recordReturn } from './recovery.ts';
import { recoveryNames } from './words.ts';

const path = '/lam-viec/thu-hoi';
const stateNames = { returned: 'Đã nộp lại', partly: 'Nộp lại một phần', open: 'Chưa nộp lại', overdue: 'Quá hạn' } as const;
const stateTones = { returned: 'green', partly: 'blue', open: 'amber', overdue: 'red' } as const;

const whatOf = (row: Recovery) => recoveryNames[row.what === 'money' ? 'money' : 'object'];

const ReturnForm = ({ visit, open, errors }: { visit: Visit; open: Recovery[]; errors: FieldError[] }) => (
  <Card title="Ghi nộp lại">
    <PostForm visit={visit} action={path} errors={errors} label="Ghi nộp lại">
      <Select
        name="recovery"
        label="Khoản phải thu hồi"
        required
        placeholder="Chọn"
        options={open.map((row) => ({
          value: row.id,
          label: `${row.recipient}: ${whatOf(row)}${row.left === null ? '' : `, còn ${formatDong(row.left)}`}`,
        }))}
        value={visit.form.one('recovery')}
        errors={errors}
      />
      <DateInput name="returned_on" label="Ngày nộp lại" required value={visit.form.one('returned_on')} errors={errors} />
      <NumberInput
        name="amount"
        label="Số tiền"
        unit="đồng"
        hint="Để trống khi nộp lại hiện vật."
        value={visit.form.one('amount')}
        errors={errors}
      />
      <TextInput
        name="paper"
        label="Giấy tờ"
        required
        hint="Ví dụ: Phiếu thu số 12 ngày 20/11/2026."
        value={visit.form.one('paper')}
        errors={errors}
      />
      <Submit>Ghi nộp lại</Submit>
    </PostForm>
  </Card>
);

async function recoveryPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const rows = await listRecoveries(visit.tx);
  const open = rows.filter(({ state }) => state !== 'returned');
  return office(
    visit,
    {
      title: 'Thu hồi hiện vật, tiền thưởng',
      lead: 'Theo các quyết định hủy khen thưởng (Điều 93 Luật Thi đua, khen thưởng).',
      crumbs: [{ label: 'Quyết định', href: visit.url('/lam-viec/quyet-dinh') }, { label: 'Thu hồi' }],
      children: (
        <>
          <DataTable
            caption="Các khoản phải thu hồi"
            rows={rows}
            empty={<EmptyState title="Không có khoản nào phải thu hồi" text="Khi một khen thưởng bị hủy, khoản phải thu hồi hiện ở đây." />}
            columns={[
              {
                key: 'who',
                label: 'Đối tượng',
                cell: (row) => <a href={visit.url(`/lam-viec/so-vang/${row.award_id}`)}>{row.recipient}</a>,
              },
              { key: 'award', label: 'Khen thưởng', cell: (row) => awardName(row.award) },
              { key: 'what', label: 'Thu hồi', cell: (row) => row.item },
              { key: 'amount', label: 'Số tiền', numeric: true, cell: (row) => (row.amount === null ? '' : formatDong(row.amount)) },
              { key: 'due', label: 'Hạn', cell: (row) => formatDate(row.due_on) },
              { key: 'state', label: 'Tình trạng', cell: (row) => <Tag tone={stateTones[row.state]}>{stateNames[row.state]}</Tag> },
              {
                key: 'returns',
                label: 'Đã nộp lại',
                cell: (row) =>
                  row.returns
                    .map((each) =>
                      [formatDate(each.returned_on), each.amount && formatDong(each.amount), each.paper].filter(Boolean).join(', '),
                    )
                    .join('; '),
              },
            ]}
          />
          {open.length > 0 && allows(visit.actor, 'recovery.record') && <ReturnForm visit={visit} open={open} errors={errors} />}
        </>
      ),
    },
    errors,
  );
}

async function record(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      recovery: input.id('khoản phải thu hồi'),
      returned_on: input.date('ngày nộp lại'),
      amount: input.optionalText(20),
      paper: input.text('giấy tờ', 300),
    },
    visit.form,
  );
  await recordReturn(visit.tx, visit.actor, data.recovery, {
    returnedOn: data.returned_on,
    amount: data.amount === undefined ? null : parseVietnameseNumber(data.amount),
    paper: data.paper,
  });
  return redirect(visit.url(path), { notice: 'Đã ghi nộp lại.' });
}

export const recoveryRoutes = routes()
  .get(path, { permission: 'bonus.view', audit: 'recovery.listed' }, (visit) => recoveryPage(visit))
  .post(path, { permission: 'recovery.record', audit: 'recovery.returned' }, record, recoveryPage);
