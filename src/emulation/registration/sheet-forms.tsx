import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkboxes, DateInput, Fieldset, Hidden, Radios, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { typed } from '../address.ts';
import { typedFigure } from '../figures.ts';
import { movementsOfYear, shortName } from '../movement/movement.ts';
import { options, participantNames } from '../words.ts';
import type { Sheet } from './sheet.ts';
import { titleWords } from './title-words.ts';

export const sheetPath = '/lam-viec/dang-ky/ban';

interface FormProps {
  visit: Visit;
  sheet: Sheet;
  errors: FieldError[];
}

/** After acceptance every change says why. */
export const Reason = ({ sheet, value, errors }: { sheet: Pick<Sheet, 'state'>; value: string; errors: FieldError[] }) =>
  sheet.state === 'accepted' ? (
    <TextInput name="reason" label="Lý do thay đổi sau khi đã nhận" required value={value} errors={errors} />
  ) : null;

/** Movements, participants and titles: ticked, not typed. */
export async function generalForm({ visit, sheet, errors }: FormProps) {
  const { registrant, year, content } = sheet;
  const words = titleWords(registrant.residential);
  const movements = (await movementsOfYear(visit.tx, { year })).filter(({ nature }) => nature !== 'programme');
  const again = errors.length > 0;
  const ticked = (name: string, stored: readonly string[]) => (again ? visit.form.all(name) : [...stored]);
  const joins = sheet.movementIds ?? movements.map(({ id }) => id);
  const value = typed(visit, errors);
  return (
    <PostForm visit={visit} action={`${sheetPath}/${registrant.id}/chung`} errors={errors} label="Phong trào, đối tượng, danh hiệu">
      <Hidden name="year" value={String(year)} />
      {movements.length > 0 && (
        <Checkboxes
          name="movements"
          label="Tham gia phong trào"
          options={movements.map((movement) => ({ value: movement.id, label: shortName(movement) }))}
          values={ticked('movements', joins)}
          errors={errors}
        />
      )}
      <Checkboxes
        name="classes"
        label="Đối tượng tham gia"
        options={options(participantNames)}
        values={ticked('classes', content.classes.length > 0 ? content.classes : [registrant.residential ? 'resident' : 'official'])}
        errors={errors}
      />
      <Checkboxes
        name="titles"
        label="Danh hiệu, hình thức khen thưởng phấn đấu"
        options={words.map((word) => ({ value: word, label: word }))}
        values={ticked('titles', content.titles)}
        errors={errors}
      />
      <TextArea
        name="other_titles"
        label="Danh hiệu khác"
        rows={2}
        hint="Mỗi dòng một danh hiệu, ghi cả số lượng nếu có: “Gia đình văn hóa: 96% số hộ”."
        value={value('other_titles', content.titles.filter((title) => !words.includes(title)).join('\n'))}
        errors={errors}
      />
      <Reason sheet={sheet} value={value('reason')} errors={errors} />
      <Actions>
        <Submit tone="secondary">Lưu mục này</Submit>
      </Actions>
    </PostForm>
  );
}

export const TargetForm = ({ visit, sheet, errors, position }: FormProps & { position: number | null }) => {
  const stored = sheet.targets.find((row) => row.position === position);
  const value = typed(visit, errors);
  return (
    <PostForm visit={visit} action={`${sheetPath}/${sheet.registrant.id}/chi-tieu`} errors={errors} label="Ghi chỉ tiêu">
      <Hidden name="year" value={String(sheet.year)} />
      {stored && <Hidden name="position" value={String(stored.position)} />}
      <TextInput
        name="text"
        label="Chỉ tiêu"
        required
        value={value('text', stored?.text)}
        hint="Ví dụ: Hộ đạt Gia đình văn hóa."
        errors={errors}
      />
      <Fieldset legend="Đo bằng gì" hint="Phải có ít nhất một: chỉ số, mức độ hoặc hạn." columns>
        <TextInput name="value" label="Chỉ số" width="short" value={value('value', typedFigure(stored?.value ?? null))} errors={errors} />
        <TextInput
          name="measure"
          label="Đơn vị tính"
          width="short"
          value={value('measure', stored?.measure)}
          hint="%, hộ, m…"
          errors={errors}
        />
        <TextInput
          name="level"
          label="Mức độ"
          width="short"
          inputmode="numeric"
          value={value('level', stored?.level === null || stored?.level === undefined ? '' : String(stored.level))}
          errors={errors}
        />
        <DateInput name="due_on" label="Hạn" value={value('due_on', stored?.due_on ? formatDate(stored.due_on) : '')} errors={errors} />
      </Fieldset>
      <Reason sheet={sheet} value={value('reason')} errors={errors} />
      <Actions>
        <Submit tone="secondary">{stored ? 'Lưu chỉ tiêu' : 'Thêm chỉ tiêu'}</Submit>
      </Actions>
    </PostForm>
  );
};

/** Six boxes, three of them filled beforehand: what a phone can do in two minutes. The rest is added on the work's own form. */
export const QuickWorkForm = ({ visit, sheet, errors }: FormProps) => {
  const value = typed(visit, errors);
  return (
    <PostForm visit={visit} action={`${sheetPath}/${sheet.registrant.id}/viec`} errors={errors} label="Đăng ký nhanh công trình, phần việc">
      <Hidden name="year" value={String(sheet.year)} />
      <Radios
        name="kind"
        label="Loại"
        inline
        options={[
          { value: 'task', label: 'Phần việc' },
          { value: 'construction', label: 'Công trình' },
        ]}
        value={value('kind', 'task')}
        errors={errors}
      />
      <TextInput name="title" label="Tên" required value={value('title')} errors={errors} />
      <TextInput
        name="place"
        label="Địa điểm"
        value={value('place', sheet.registrant.unitId ? sheet.registrant.name : '')}
        hint="Ví dụ: hẻm 71/26 đường Nguyễn Bặc."
        errors={errors}
      />
      <TextInput
        name="target"
        label="Làm đến đâu là xong"
        required
        value={value('target')}
        hint="Có con số: “Lắp 8 bóng đèn”, “100% hộ ký cam kết”."
        errors={errors}
      />
      <DateInput name="due_on" label="Hạn hoàn thành" required value={value('due_on', formatDate(`${sheet.year}-11-30`))} errors={errors} />
      <Reason sheet={sheet} value={value('reason')} errors={errors} />
      <Actions>
        <Submit tone="secondary">Thêm vào bản đăng ký</Submit>
      </Actions>
    </PostForm>
  );
};
