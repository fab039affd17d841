import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { Checkboxes, DateInput, Fieldset, Select, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { typedFigure } from '../figures.ts';
import { formNames, natureNames, options, originNames, participantNames, reachNames } from '../words.ts';
import type { Basis } from './save.ts';
import { type Movement } from './movement.ts';

export type Value = (name: keyof Movement & string, stored?: string | null) => string;
/** What the form shows at first: a stored plan, or what a catalogue entry gives. */
export type PlanStart = Partial<Movement> & { bases?: readonly Basis[] };
interface PartProps {
  value: Value;
  movement: PlanStart | undefined;
  errors: FieldError[];
}

export const day = (date: string | null | undefined) => (date ? formatDate(date) : '');

export const Identity = ({ value, movement, errors }: PartProps) => (
  <Fieldset legend="Phong trào">
    <TextArea name="name" label="Tên đầy đủ" required rows={2} value={value('name', movement?.name)} errors={errors} />
    <TextInput
      name="short_name"
      label="Tên gọi tắt"
      hint="Dùng trong danh sách; văn bản dùng tên đầy đủ."
      value={value('short_name', movement?.short_name)}
      errors={errors}
    />
  </Fieldset>
);

export const Kind = ({
  value,
  movement,
  errors,
  parents,
  owners,
}: PartProps & Record<'parents' | 'owners', { value: string; label: string }[]>) => (
  <Fieldset legend="Phân loại" columns>
    <Select name="nature" label="Tính chất" options={options(natureNames)} value={value('nature', movement?.nature)} errors={errors} />
    <Select name="form" label="Hình thức" options={options(formNames)} value={value('form', movement?.form)} errors={errors} />
    <Select
      name="origin"
      label="Cấp phát động"
      options={options(originNames)}
      value={value('origin', movement?.origin ?? 'ward')}
      errors={errors}
    />
    <Select
      name="reach"
      label="Phạm vi tổ chức"
      options={options(reachNames)}
      placeholder="Chưa chọn"
      hint="Trong cơ quan, đơn vị thì người đứng đầu cơ quan chủ trì phát động (Điều 18 Luật TĐKT 2022)."
      value={value('reach', movement?.reach)}
      errors={errors}
    />
    <TextInput name="launched_by" label="Người, cơ quan phát động" value={value('launched_by', movement?.launched_by)} errors={errors} />
    <Select
      name="parent_id"
      label="Thuộc phong trào, chương trình"
      options={parents}
      placeholder="Không thuộc phong trào nào"
      value={value('parent_id', movement?.parent_id)}
      errors={errors}
    />
    <Select
      name="owner_id"
      label="Cơ quan chủ trì"
      options={owners}
      placeholder="Chưa chọn"
      value={value('owner_id', movement?.owner_id)}
      errors={errors}
    />
  </Fieldset>
);

export const Time = ({ value, movement, errors, year }: PartProps & { year: number }) => (
  <Fieldset legend="Thời gian" columns>
    <TextInput
      name="year"
      label="Năm thi đua"
      required
      width="short"
      inputmode="numeric"
      value={value('year', String(movement?.year ?? year))}
      errors={errors}
    />
    <TextInput
      name="year_to"
      label="Đến năm (nếu nhiều năm)"
      width="short"
      inputmode="numeric"
      value={value('year_to', movement?.year_to ? String(movement.year_to) : '')}
      errors={errors}
    />
    <DateInput name="starts_on" label="Bắt đầu" value={value('starts_on', day(movement?.starts_on))} errors={errors} />
    <DateInput name="ends_on" label="Kết thúc" value={value('ends_on', day(movement?.ends_on))} errors={errors} />
    <DateInput name="interim_due_on" label="Hạn sơ kết" value={value('interim_due_on', day(movement?.interim_due_on))} errors={errors} />
    <DateInput name="final_due_on" label="Hạn tổng kết" value={value('final_due_on', day(movement?.final_due_on))} errors={errors} />
  </Fieldset>
);

export const Message = ({ value, movement, errors, occasions }: PartProps & { occasions: readonly string[] }) => (
  <Fieldset legend="Chủ đề, dịp phát động">
    <TextInput
      name="occasion"
      label="Dịp phát động"
      hint="Chọn trong các ngày lễ, sự kiện của năm, hoặc ghi dịp khác."
      suggestions={occasions}
      value={value('occasion', movement?.occasion)}
      errors={errors}
    />
    <TextArea name="theme" label="Chủ đề" rows={3} value={value('theme', movement?.theme)} errors={errors} />
    <TextInput name="motto" label="Phương châm, khẩu hiệu" value={value('motto', movement?.motto)} errors={errors} />
    <TextArea name="purpose" label="Mục đích, ý nghĩa" rows={3} value={value('purpose', movement?.purpose)} errors={errors} />
  </Fieldset>
);

export const PlanFields = ({ value, movement, errors, classes }: PartProps & { classes: string[] }) => (
  <Fieldset legend="Kế hoạch theo Điều 17" hint="Có thể lưu khi còn thiếu; chỉ phát động được khi đã đủ.">
    <TextArea name="goal" label="Mục tiêu" rows={3} value={value('goal', movement?.goal)} errors={errors} />
    <TextArea name="scope" label="Phạm vi" rows={2} value={value('scope', movement?.scope)} errors={errors} />
    <Checkboxes name="classes" label="Lớp đối tượng tham gia" options={options(participantNames)} values={classes} errors={errors} />
    <TextArea
      name="subjects"
      label="Đối tượng"
      rows={4}
      hint="Mỗi dòng một nhóm đối tượng."
      value={value('subjects', movement?.subjects?.join('\n'))}
      errors={errors}
    />
    <TextArea
      name="contents"
      label="Nội dung"
      rows={6}
      hint="Mỗi dòng một nội dung, theo thứ tự."
      value={value('contents', movement?.contents?.join('\n'))}
      errors={errors}
    />
    <TextArea name="criteria" label="Tiêu chí" rows={4} value={value('criteria', movement?.criteria)} errors={errors} />
    <TextArea name="schedule" label="Tiến độ thời gian" rows={3} value={value('schedule', movement?.schedule)} errors={errors} />
    <TextArea name="plan" label="Kế hoạch thực hiện" rows={4} value={value('plan', movement?.plan)} errors={errors} />
    <TextArea name="measures" label="Biện pháp" rows={4} value={value('measures', movement?.measures)} errors={errors} />
    <TextArea name="supervision" label="Kiểm tra, giám sát" rows={2} value={value('supervision', movement?.supervision)} errors={errors} />
    <TextArea
      name="communication"
      label="Tuyên truyền, nhân rộng điển hình"
      rows={2}
      value={value('communication', movement?.communication)}
      errors={errors}
    />
    <TextArea name="awards" label="Khen thưởng (hình thức, số lượng)" rows={2} value={value('awards', movement?.awards)} errors={errors} />
    <TextArea name="budget" label="Kinh phí" rows={2} value={value('budget', movement?.budget)} errors={errors} />
    <TextInput
      name="participation"
      label="Số người, đơn vị tham gia"
      width="medium"
      hint="Ví dụ 76 hoặc “hơn 9.000”."
      value={value('participation', typedFigure(movement?.participation ?? null))}
      errors={errors}
    />
  </Fieldset>
);
