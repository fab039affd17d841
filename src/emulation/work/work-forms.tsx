import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Radios, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { typed } from '../address.ts';
import { milestoneNames, options } from '../words.ts';
import { ownerId, ownerStateNames, speaksFor } from './owner-state.ts';
import type { WorkRecord } from './work.ts';

interface Props {
  visit: Visit;
  work: WorkRecord;
  errors: FieldError[];
}

const path = (work: WorkRecord) => `/lam-viec/cong-trinh/${work.id}`;

/** Only the form that was sent shows its errors: several stand on one page. */
export const own = (visit: Visit, errors: FieldError[], end: string) => (visit.path.endsWith(end) ? errors : []);

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
          <Submit tone="secondary">Ghi mốc</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

/** Puts a milestone right; the page shows it only when it is asked for. */
export const MilestoneCorrectionForm = ({ visit, work, errors: all }: Props) => {
  const errors = own(visit, all, '/moc/sua');
  const value = typed(visit, errors);
  const there = options(milestoneNames).filter((option) => work.milestones.some(({ kind }) => kind === option.value));
  return (
    <Card title="Sửa mốc">
      <PostForm visit={visit} action={`${path(work)}/moc/sua`} errors={errors} label="Sửa mốc">
        <Select name="corrected_kind" label="Mốc" options={there} value={value('corrected_kind')} errors={errors} />
        <DateInput
          name="now_on"
          label="Ngày đúng"
          hint="Để trống nếu mốc này chưa diễn ra và cần rút lại."
          value={value('now_on')}
          errors={errors}
        />
        <TextInput name="reason" label="Lý do" required value={value('reason')} errors={errors} />
        <Actions>
          <Submit tone="secondary">Sửa mốc</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

/** Each unit says where it stands with its own part. */
export const OwnerStateForm = ({ visit, work, errors: all }: Props) => {
  const errors = own(visit, all, '/phan-viec');
  const value = typed(visit, errors);
  const mine = work.owners.filter((owner) => speaksFor(visit.actor, owner)).map((owner) => ({ value: ownerId(owner), label: owner.name }));
  if (mine.length === 0) return null;
  return (
    <PostForm visit={visit} action={`${path(work)}/phan-viec`} errors={errors} label="Báo tình trạng phần việc">
      <Select name="owner" label="Đơn vị" options={mine} value={value('owner', mine[0]?.value)} errors={errors} />
      <Radios
        name="state"
        label="Phần việc của đơn vị"
        inline
        required
        options={options(ownerStateNames)}
        value={value('state')}
        errors={errors}
      />
      <TextInput name="state_text" label="Ghi rõ" maxlength={500} value={value('state_text')} errors={errors} />
      <Actions>
        <Submit tone="secondary">Báo tình trạng</Submit>
      </Actions>
    </PostForm>
  );
};
