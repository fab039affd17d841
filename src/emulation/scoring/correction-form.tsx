import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, NumberInput, Select, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { linesByKey } from './answer.ts';
import { rankingPath } from './place.ts';
import type { StoredSet } from './set.ts';
import type { Sheet } from './sheet.ts';

interface Props {
  visit: Visit;
  stored: StoredSet;
  sheets: readonly Sheet[];
  errors: FieldError[];
}

/** After publication the only change: a new version with a reason everybody reads. */
export const CorrectionForm = ({ visit, stored, sheets, errors }: Props) => {
  const own = visit.form.names().includes('reason') ? errors : [];
  return (
    <Card title="Đính chính">
      <p>Lập bản mới với điểm đúng, hoặc theo các trường hợp không xếp hạng mới ghi ở phiếu. Bản đã công bố vẫn được giữ và xem được.</p>
      <PostForm visit={visit} action={`${rankingPath(stored.id)}/dinh-chinh`} errors={own} label="Đính chính">
        <TextArea name="reason" label="Lý do, được công khai" required rows={3} value={visit.form.one('reason')} errors={own} />
        <Select
          name="sheet"
          label="Đơn vị"
          placeholder="Không sửa điểm, chỉ tính lại"
          options={sheets.map(({ id, unit_name }) => ({ value: id, label: unit_name }))}
          value={visit.form.one('sheet')}
          errors={own}
        />
        <Select
          name="line"
          label="Mục"
          placeholder="Chọn mục"
          options={[...linesByKey(stored.set).values()].map(({ key, title }) => ({ value: key, label: title }))}
          value={visit.form.one('line')}
          errors={own}
        />
        <NumberInput name="points" label="Điểm đúng" decimal value={visit.form.one('points')} errors={own} />
        <Actions>
          <Submit tone="danger">Đính chính</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};
