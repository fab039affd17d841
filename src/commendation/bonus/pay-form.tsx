import { PostForm } from '../../organization/frame.tsx';
import { formatDong } from '../../platform/money/dong.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkboxes, DateInput, Radios, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { baseBook } from '../law/base-book.ts';
import { payerOf } from '../law/payer.ts';
import { authorityNames } from '../law/words.ts';
import { awardName } from '../catalogue/catalogue.ts';
import type { BonusPayment } from '../fund/paid.ts';
import type { PaymentLine } from './payment.ts';

/** Who pays for what the chair of the ward decides (Luật 06/2022 Điều 11 khoản 4). */
export const payerName = () =>
  `quỹ thi đua, khen thưởng cấp ${authorityNames[payerOf(baseBook, 'CT_UBND_XA')]?.replace('Chủ tịch UBND cấp ', '') ?? 'xã'}`;

/** Whether money is still due for a line. */
export const isDue = (line: PaymentLine, paid: ReadonlyMap<string, BonusPayment>): boolean =>
  line.amount !== null && line.withheld === null && !paid.has(line.id);

/** Ticks who was paid, on which day and how. */
export const PayForm = ({ visit, at, lines, errors }: { visit: Visit; at: string; lines: PaymentLine[]; errors: FieldError[] }) =>
  lines.length === 0 ? (
    <p>Đã chi đủ cho mọi trường hợp được chi.</p>
  ) : (
    <Card title="Ghi chi tiền thưởng">
      <PostForm visit={visit} action={at} errors={errors} label="Ghi chi tiền thưởng">
        <Checkboxes
          name="awards"
          label="Đã chi cho"
          required
          options={lines.map((line) => ({
            value: line.id,
            label: [line.name, line.post].filter(Boolean).join(', '),
            hint: `${awardName(line.award)}: ${formatDong(line.amount ?? 0)}`,
          }))}
          values={visit.form.all('awards')}
          errors={errors}
        />
        <DateInput name="paid_on" label="Ngày chi" required value={visit.form.one('paid_on')} errors={errors} />
        <Radios
          name="method"
          label="Cách chi"
          required
          options={[
            { value: 'cash', label: 'Tiền mặt, ký nhận' },
            { value: 'bank', label: 'Chuyển khoản' },
          ]}
          value={visit.form.one('method')}
          errors={errors}
        />
        <TextInput
          name="receiver"
          label="Người nhận thay"
          hint="Để trống: chính người, tập thể được khen."
          value={visit.form.one('receiver')}
          errors={errors}
        />
        <TextInput name="reference" label="Chứng từ, số giao dịch" value={visit.form.one('reference')} errors={errors} />
        <Submit>Ghi đã chi</Submit>
      </PostForm>
    </Card>
  );
