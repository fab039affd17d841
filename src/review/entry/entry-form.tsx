import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox, Checkboxes, Radios, Select, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { typed } from '../../emulation/address.ts';
import { livingUnits, unitOptions } from '../../emulation/choices.ts';
import { options } from '../../emulation/words.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { reviewMovements } from '../review/review.ts';
import { causeNames, findingPartNames, ownerLevelNames, recommendationNames } from '../words.ts';
import type { Finding, FindingInput } from './finding.ts';
import type { Lesson } from './lesson.ts';
import type { Recommendation, RecommendationInput } from './recommendation.ts';
import type { Shortcoming, ShortcomingInput } from './shortcoming.ts';

const keys = <T extends object>(names: T) => Object.keys(names) as [keyof T & string, ...(keyof T & string)[]];
const none = { value: '', label: 'Không ghi' };

const Text = ({ value, errors, label }: { value: string; errors: FieldError[]; label: string }) => (
  <TextArea name="text" label={label} required rows={5} value={value} errors={errors} />
);

export async function findingFields(visit: Visit, reviewId: string, row: Finding | null, errors: FieldError[]) {
  const value = typed(visit, errors);
  const movements = (await reviewMovements(visit.tx, reviewId)).map(({ id, short_name, name }) => ({
    value: id,
    label: short_name ?? name,
  }));
  return (
    <>
      <Select
        name="part"
        label="Phần của báo cáo"
        required
        options={options(findingPartNames)}
        value={value('part', row?.part ?? 'result')}
        errors={errors}
      />
      <TextInput
        name="field"
        label="Lĩnh vực"
        hint="Ví dụ: Kinh tế; Văn hóa - xã hội."
        value={value('field', row?.field)}
        errors={errors}
      />
      {movements.length > 0 && (
        <Select
          name="movement"
          label="Phong trào"
          options={movements}
          placeholder="Chung cho cả năm"
          value={value('movement', row?.movement_id)}
          errors={errors}
        />
      )}
      <Text label="Nội dung" value={value('text', row?.text)} errors={errors} />
    </>
  );
}

export function readFinding(visit: Visit): FindingInput {
  const data = readForm(
    {
      part: input.choice('phần của báo cáo', keys(findingPartNames)),
      field: input.optionalText(120),
      movement: input.optionalId(),
      text: input.text('nội dung', 4000),
    },
    visit.form,
  );
  return { part: data.part, field: data.field ?? null, movementId: data.movement, text: data.text };
}

export async function shortcomingFields(visit: Visit, _reviewId: string, row: Shortcoming | null, errors: FieldError[]) {
  const value = typed(visit, errors);
  const units = unitOptions(await livingUnits(visit.tx, localDate(visit.tx.now)));
  return (
    <>
      <Text label="Hạn chế" value={value('text', row?.text)} errors={errors} />
      <Radios
        name="cause"
        label="Nguyên nhân"
        inline
        options={[none, ...options(causeNames)]}
        value={value('cause', row?.cause)}
        errors={errors}
      />
      <TextInput name="cause_text" label="Nói rõ nguyên nhân" value={value('cause_text', row?.cause_text)} errors={errors} />
      <Select
        name="owner_level"
        label="Cấp có thẩm quyền giải quyết"
        options={options(ownerLevelNames)}
        placeholder="Không ghi"
        hint="Việc của cấp trên thì đưa vào phần kiến nghị."
        value={value('owner_level', row?.owner_level)}
        errors={errors}
      />
      <TextInput name="effect" label="Ảnh hưởng" value={value('effect', row?.effect)} errors={errors} />
      <Checkboxes
        name="units"
        label="Đơn vị có hạn chế này"
        hint="Nêu tên đơn vị thay cho “một số, một vài”."
        options={units}
        values={errors.length > 0 ? visit.form.all('units') : (row?.units ?? [])}
        errors={errors}
      />
      <Checkbox
        name="internal"
        label="Nội bộ"
        hint="Không đưa vào báo cáo, tin bài và trang công khai."
        checked={errors.length > 0 ? visit.form.one('internal') !== '' : (row?.internal ?? false)}
      />
    </>
  );
}

export function readShortcoming(visit: Visit): ShortcomingInput {
  const data = readForm(
    {
      text: input.text('hạn chế', 4000),
      cause: input.choice('nguyên nhân', keys(causeNames)).optional(),
      cause_text: input.optionalText(500),
      owner_level: input.choice('cấp', keys(ownerLevelNames)).optional(),
      effect: input.optionalText(500),
      units: input.ids(),
      internal: input.flag(),
    },
    visit.form,
  );
  return {
    text: data.text,
    cause: data.cause ?? null,
    causeText: data.cause_text ?? null,
    ownerLevel: data.owner_level ?? null,
    effect: data.effect ?? null,
    units: data.units,
    internal: data.internal,
  };
}

export async function lessonFields(visit: Visit, _reviewId: string, row: Lesson | null, errors: FieldError[]) {
  return <Text label="Bài học" value={typed(visit, errors)('text', row?.text)} errors={errors} />;
}

export const readLesson = (visit: Visit) => readForm({ text: input.text('bài học', 4000) }, visit.form);

export async function recommendationFields(visit: Visit, _reviewId: string, row: Recommendation | null, errors: FieldError[]) {
  const value = typed(visit, errors);
  return (
    <>
      <Radios
        name="kind"
        label="Loại"
        required
        options={options(recommendationNames)}
        value={value('kind', row?.kind ?? 'direction')}
        errors={errors}
      />
      <Select
        name="to_level"
        label="Kiến nghị với cấp"
        options={options(ownerLevelNames)}
        placeholder="Không ghi"
        value={value('to_level', row?.to_level)}
        errors={errors}
      />
      <Text label="Nội dung" value={value('text', row?.text)} errors={errors} />
    </>
  );
}

export function readRecommendation(visit: Visit): RecommendationInput {
  const data = readForm(
    {
      kind: input.choice('loại', keys(recommendationNames)),
      to_level: input.choice('cấp', keys(ownerLevelNames)).optional(),
      text: input.text('nội dung', 4000),
    },
    visit.form,
  );
  return { kind: data.kind, toLevel: data.to_level ?? null, text: data.text };
}
