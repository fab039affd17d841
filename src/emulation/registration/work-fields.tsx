import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkboxes, DateInput, Fieldset, Radios, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import type { SuperiorDocument } from './basis.ts';

type Value = (name: string, stored?: string | null) => string;
interface PartProps {
  value: Value;
  errors: FieldError[];
}

export const What = ({ value, errors }: PartProps) => (
  <Fieldset legend="Công trình, phần việc">
    <Radios
      name="kind"
      label="Loại"
      required
      value={value('kind', 'task')}
      errors={errors}
      options={[
        { value: 'construction', label: 'Công trình', hint: 'Xây, sửa, trồng, lắp đặt: có địa điểm, quy mô, kinh phí.' },
        { value: 'task', label: 'Phần việc', hint: 'Việc làm có kết quả đo được.' },
      ]}
    />
    <TextInput name="title" label="Tên" required value={value('title')} errors={errors} />
    <TextInput name="place" label="Địa điểm" value={value('place')} hint="Ví dụ: hẻm 71/26 đường Nguyễn Bặc." errors={errors} />
    <TextInput name="field" label="Lĩnh vực" width="medium" value={value('field')} errors={errors} />
  </Fieldset>
);

export const Goal = ({ value, errors }: PartProps) => (
  <Fieldset legend="Mục tiêu đo được" hint="Ghi số lượng, mức độ hoặc mốc ngày, để cuối năm biết đạt hay chưa.">
    <TextArea name="target" label="Mục tiêu" rows={2} value={value('target')} errors={errors} />
    <Fieldset legend="Con số" columns>
      <TextInput name="target_value" label="Chỉ số" width="short" value={value('target_value')} errors={errors} />
      <TextInput
        name="target_measure"
        label="Đơn vị tính"
        width="short"
        value={value('target_measure')}
        hint="hộ, %, m, cây…"
        errors={errors}
      />
      <TextInput name="target_level" label="Mức độ" width="short" inputmode="numeric" value={value('target_level')} errors={errors} />
      <DateInput name="due_on" label="Hạn hoàn thành" required value={value('due_on')} errors={errors} />
    </Fieldset>
  </Fieldset>
);

export const Means = ({ value, errors }: PartProps) => (
  <Fieldset legend="Quy mô, nguồn lực" columns>
    <TextInput name="size" label="Quy mô" value={value('size')} hint="Ví dụ: dài 120 m, rộng 3 m." errors={errors} />
    <TextInput
      name="cost"
      label="Kinh phí dự kiến (đồng)"
      width="medium"
      value={value('cost')}
      hint="Ví dụ 150.000.000 hoặc “khoảng 150.000.000”."
      errors={errors}
    />
    <TextInput name="beneficiaries" label="Số hộ, người hưởng lợi" width="short" value={value('beneficiaries')} errors={errors} />
    <TextInput name="motto" label="Phương châm" value={value('motto')} hint="Ví dụ: Nhà nước và Nhân dân cùng làm." errors={errors} />
    <TextInput name="basis" label="Căn cứ" value={value('basis')} hint="Nghị quyết, kế hoạch của cấp trên." errors={errors} />
  </Fieldset>
);

/** Which resolutions and plans of a superior the work carries out; chosen, so that all works of one can be found. */
export const Documents = (props: {
  visit: Visit;
  errors: FieldError[];
  documents: readonly SuperiorDocument[];
  stored: readonly string[];
}) =>
  props.documents.length === 0 ? null : (
    <Checkboxes
      name="documents"
      label="Thực hiện văn bản của cấp trên"
      options={props.documents.map((document) => ({ value: document.id, label: `${document.number}: ${document.title}` }))}
      values={props.errors.length > 0 ? props.visit.form.all('documents') : [...props.stored]}
      errors={props.errors}
    />
  );
