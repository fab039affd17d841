import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Hidden, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { notRegistered } from './exclusion.ts';
import { sheetPath } from './place.ts';
import type { StoredSet } from './set.ts';
import type { Exclusion, Sheet } from './sheet.ts';
import { saidWhen } from './words.ts';

interface Props {
  visit: Visit;
  stored: StoredSet;
  sheet: Sheet;
  errors: FieldError[];
}

const Entered = ({ visit, stored, sheet, exclusion }: Omit<Props, 'errors'> & { exclusion: Exclusion }) => {
  const name = stored.set.exclusions.find(({ key }) => key === exclusion.code)?.reason ?? exclusion.code;
  return (
    <li>
      <p>
        <strong>{name}</strong>
        {`: ${exclusion.reason}. Căn cứ: ${exclusion.document ?? 'không ghi'}. ${exclusion.recorded_by ?? ''}, ${saidWhen(exclusion.recorded_at)}.`}
      </p>
      {exclusion.lifted_at ? (
        <p>{`Đã bỏ lúc ${saidWhen(exclusion.lifted_at)}: ${exclusion.lifted_reason ?? ''}`}</p>
      ) : (
        <PostForm visit={visit} action={`${sheetPath(sheet.id)}/bo-khong-xep-hang`} label={`Bỏ: ${name}`}>
          <Hidden name="exclusion" value={exclusion.id} />
          <TextInput name="lift_reason" label="Lý do bỏ trường hợp này" required />
          <Submit tone="secondary">Bỏ trường hợp này</Submit>
        </PostForm>
      )}
    </li>
  );
};

/** Why the unit is not ranked, and the form to say so; registration is reckoned and never typed here. */
export const Exclusions = ({ visit, stored, sheet, errors }: Props) => {
  const options = stored.set.exclusions
    .filter(({ key }) => key !== notRegistered)
    .map(({ key, reason }) => ({ value: key, label: reason }));
  if (options.length === 0) return null;
  const own = visit.form.names().includes('exclusion_reason') ? errors : [];
  return (
    <Card title="Không xếp hạng">
      <ul class="plain-list">
        {sheet.exclusions.map((exclusion) => (
          <Entered visit={visit} stored={stored} sheet={sheet} exclusion={exclusion} />
        ))}
      </ul>
      <PostForm visit={visit} action={`${sheetPath(sheet.id)}/khong-xep-hang`} errors={own} label="Không xếp hạng">
        <Select name="code" label="Trường hợp" required placeholder="Chọn" options={options} value={visit.form.one('code')} errors={own} />
        <TextInput name="exclusion_reason" label="Sự việc, lý do" required value={visit.form.one('exclusion_reason')} errors={own} />
        <TextInput
          name="document"
          label="Văn bản làm căn cứ"
          required
          value={visit.form.one('document')}
          errors={own}
          hint="Số, ngày của quyết định, kết luận hoặc biên bản."
        />
        <Actions>
          <Submit tone="secondary">Ghi không xếp hạng</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};
