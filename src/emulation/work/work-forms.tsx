import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkbox, DateInput, Fieldset, NumberInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { typed } from '../address.ts';
import { givenNames, milestoneNames, options, sourceNames } from '../words.ts';
import type { WorkRecord } from './work.ts';

interface Props {
  visit: Visit;
  work: WorkRecord;
  errors: FieldError[];
}

const path = (work: WorkRecord) => `/lam-viec/cong-trinh/${work.id}`;

/** Only the form that was sent shows its errors: the three stand on one page. */
const own = (visit: Visit, errors: FieldError[], end: string) => (visit.path.endsWith(end) ? errors : []);

export const ProgressForm = ({ visit, work, errors: all }: Props) => {
  const errors = own(visit, all, '/tien-do');
  const value = typed(visit, errors);
  return (
    <Card title="Báo cáo tiến độ">
      <PostForm visit={visit} action={`${path(work)}/tien-do`} errors={errors} label="Báo cáo tiến độ">
        <NumberInput name="percent" label="Đã làm được" required unit="%" value={value('percent', String(work.percent))} errors={errors} />
        <TextArea
          name="text"
          label="Nội dung"
          rows={3}
          value={value('text')}
          hint="Bắt buộc khi tiến độ thấp hơn lần trước."
          errors={errors}
        />
        <Actions>
          <Submit>Gửi báo cáo</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

export const MilestoneForm = ({ visit, work, errors: all }: Props) => {
  const errors = own(visit, all, '/moc');
  const value = typed(visit, errors);
  const left = options(milestoneNames).filter(
    (option) => option.value !== 'registered' && !work.milestones.some(({ kind }) => kind === option.value),
  );
  if (left.length === 0) return null;
  return (
    <Card title="Ghi mốc">
      <PostForm visit={visit} action={`${path(work)}/moc`} errors={errors} label="Ghi mốc">
        <Select name="kind" label="Mốc" options={left} value={value('kind')} errors={errors} />
        <DateInput
          name="happened_on"
          label="Ngày"
          required
          value={value('happened_on', formatDate(localDate(visit.tx.now)))}
          errors={errors}
        />
        <TextInput name="milestone_text" label="Ghi chú" value={value('milestone_text')} errors={errors} />
        <Actions>
          <Submit>Ghi mốc</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

export const ContributionForm = ({ visit, work, errors: all }: Props) => {
  const errors = own(visit, all, '/dong-gop');
  const value = typed(visit, errors);
  return (
    <Card title="Ghi đóng góp">
      <PostForm visit={visit} action={`${path(work)}/dong-gop`} errors={errors} label="Ghi đóng góp">
        <Fieldset legend="Nguồn" columns>
          <Select name="source" label="Nguồn" options={options(sourceNames)} value={value('source', 'people')} errors={errors} />
          <Select name="given_kind" label="Hình thức" options={options(givenNames)} value={value('given_kind', 'cash')} errors={errors} />
          <TextInput name="giver" label="Người, đơn vị đóng góp" value={value('giver')} errors={errors} />
        </Fieldset>
        <Checkbox name="anonymous" label="Không nêu tên khi công khai" checked={visit.form.one('anonymous') !== ''} />
        <Fieldset legend="Giá trị" columns>
          <TextInput name="amount" label="Số tiền, trị giá (đồng)" width="medium" value={value('amount')} errors={errors} />
          <TextInput name="quantity" label="Số lượng" width="short" value={value('quantity')} errors={errors} />
          <TextInput name="measure" label="Đơn vị tính" width="short" value={value('measure')} hint="m² đất, ngày công…" errors={errors} />
          <DateInput name="given_on" label="Ngày" required value={value('given_on', formatDate(localDate(visit.tx.now)))} errors={errors} />
          <TextInput name="receipt" label="Số phiếu thu" width="short" value={value('receipt')} errors={errors} />
        </Fieldset>
        <Actions>
          <Submit>Ghi đóng góp</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};
