import { PostForm } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DateInput, Fieldset, Hidden, NumberInput, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { fineNames } from '../law/condition-text.ts';
import type { Merits } from './reading.ts';
import {
  caseWords,
  disciplineWords,
  leaveWords,
  occupationWords,
  optionsOf,
  payrollWords,
  positionWords,
  ratingWords,
  resultWords,
  sexWords,
} from './words.ts';

export interface MeritFormProps {
  visit: Visit;
  /** Address of the subject's page. */
  at: string;
  errors: FieldError[];
}

/** Each form of the page says which it is, so that only the one sent shows its faults. */
const faults = ({ visit, errors }: MeritFormProps, name: string) => (visit.form.one('mau') === name ? errors : []);

export function EmploymentForm(props: MeritFormProps & { row: ReturnType<Merits['employments']['get']> }) {
  const { visit, at, row } = props;
  const errors = faults(props, 'cong-tac');
  return (
    <PostForm visit={visit} action={`${at}/cong-tac`} errors={errors} label="Thông tin công tác">
      <Hidden name="mau" value="cong-tac" />
      <DateInput
        name="recruited_on"
        label="Ngày tuyển dụng, bắt đầu công tác"
        value={row?.recruited_on ? formatDate(row.recruited_on) : ''}
        errors={errors}
      />
      <Select name="sex" label="Giới tính" placeholder="Chưa ghi" options={optionsOf(sexWords)} value={row?.sex ?? ''} errors={errors} />
      <Select
        name="position_kind"
        label="Nhóm chức vụ"
        placeholder="Chưa ghi"
        options={optionsOf(positionWords)}
        value={row?.position_kind ?? ''}
        errors={errors}
      />
      <Select
        name="payroll"
        label="Thuộc biên chế"
        placeholder="Chưa ghi"
        options={optionsOf(payrollWords)}
        value={row?.payroll ?? ''}
        errors={errors}
      />
      <Select
        name="occupation"
        label="Nghề nghiệp, loại hình lao động"
        placeholder="Chưa ghi"
        options={optionsOf(occupationWords)}
        value={row?.occupation ?? ''}
        errors={errors}
      />
      <Submit>Lưu thông tin công tác</Submit>
    </PostForm>
  );
}

export function RatingForm(props: MeritFormProps & { year: number; collective: boolean }) {
  const { visit, at, year, collective } = props;
  const errors = faults(props, 'xep-loai');
  return (
    <PostForm visit={visit} action={`${at}/xep-loai`} errors={errors} label="Ghi kết quả xếp loại">
      <Hidden name="mau" value="xep-loai" />
      <NumberInput name="year" label="Năm" required value={visit.form.one('year') || year} errors={errors} />
      <Select
        name="rating"
        label="Kết quả"
        required
        placeholder="Chọn"
        options={optionsOf(ratingWords)}
        value={visit.form.one('rating')}
        errors={errors}
      />
      {collective && (
        <Fieldset legend="Số thành viên" columns>
          <NumberInput name="members" label="Tổng số" value={visit.form.one('members')} errors={errors} />
          <NumberInput name="women" label="Trong đó nữ" value={visit.form.one('women')} errors={errors} />
          <NumberInput name="completed" label="Hoàn thành nhiệm vụ trở lên" value={visit.form.one('completed')} errors={errors} />
        </Fieldset>
      )}
      <TextInput name="document" label="Văn bản xếp loại" maxlength={200} value={visit.form.one('document')} errors={errors} />
      <Submit>Ghi xếp loại</Submit>
    </PostForm>
  );
}

export function LeaveForm(props: MeritFormProps) {
  const { visit, at } = props;
  const errors = faults(props, 'nghi');
  return (
    <PostForm visit={visit} action={`${at}/nghi`} errors={errors} label="Ghi nghỉ thai sản, nghỉ ốm">
      <Hidden name="mau" value="nghi" />
      <Select name="kind" label="Loại nghỉ" required placeholder="Chọn" options={optionsOf(leaveWords)} errors={errors} />
      <DateInput name="from" label="Từ ngày" required value={visit.form.one('from')} errors={errors} />
      <DateInput name="to" label="Đến ngày" required value={visit.form.one('to')} errors={errors} />
      <NumberInput name="working_days" label="Số ngày làm việc (nghỉ ốm)" errors={errors} />
      <Submit>Ghi ngày nghỉ</Submit>
    </PostForm>
  );
}

export function DisciplineForm(props: MeritFormProps) {
  const { visit, at } = props;
  const errors = faults(props, 'ky-luat');
  return (
    <PostForm visit={visit} action={`${at}/ky-luat`} errors={errors} label="Ghi kỷ luật">
      <Hidden name="mau" value="ky-luat" />
      <Select name="form" label="Hình thức" required placeholder="Chọn" options={optionsOf(disciplineWords)} errors={errors} />
      <DateInput name="decided_on" label="Ngày quyết định" required value={visit.form.one('decided_on')} errors={errors} />
      <DateInput
        name="completed_on"
        label="Ngày chấp hành xong"
        value={visit.form.one('completed_on')}
        hint="Để trống khi đang chấp hành. Thành tích tính lại từ ngày này."
        errors={errors}
      />
      <TextInput name="document" label="Văn bản" maxlength={200} errors={errors} />
      <Submit>Ghi kỷ luật</Submit>
    </PostForm>
  );
}

export function CaseForm(props: MeritFormProps & { household: boolean }) {
  const { visit, at, household } = props;
  const errors = faults(props, 'vu-viec');
  const kinds = optionsOf(caseWords).filter(({ value }) => (value === 'fine') === household || (household && value !== 'discipline'));
  return (
    <PostForm visit={visit} action={`${at}/vu-viec`} errors={errors} label="Ghi vụ việc đang xem xét">
      <Hidden name="mau" value="vu-viec" />
      <Select name="kind" label="Loại vụ việc" required placeholder="Chọn" options={kinds} errors={errors} />
      <DateInput name="opened_on" label="Ngày bắt đầu" required value={visit.form.one('opened_on')} errors={errors} />
      <TextInput
        name="source"
        label="Văn bản, nguồn tin"
        maxlength={300}
        hint="Số văn bản; không ghi tên người tố cáo."
        value={visit.form.one('source')}
        errors={errors}
      />
      {household && (
        <Select name="fined_for" label="Bị xử phạt về" placeholder="Không phải xử phạt" options={optionsOf(fineNames)} errors={errors} />
      )}
      <Submit>Ghi vụ việc</Submit>
    </PostForm>
  );
}

export function CloseCaseForm(props: MeritFormProps & { id: string }) {
  const { visit, at, id } = props;
  const errors = visit.form.one('vu-viec') === id ? props.errors : [];
  return (
    <PostForm visit={visit} action={`${at}/ket-luan`} errors={errors} label="Ghi kết luận">
      <Hidden name="vu-viec" value={id} />
      <DateInput name="closed_on" label="Ngày kết luận" required errors={errors} />
      <Select name="result" label="Kết luận" required placeholder="Chọn" options={optionsOf(resultWords)} errors={errors} />
      <TextInput name="conclusion" label="Nội dung, số văn bản" maxlength={500} errors={errors} />
      <Submit>Ghi kết luận</Submit>
    </PostForm>
  );
}
