import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DateInput, NumberInput, Select, TextInput } from '../../platform/web/ui/form.tsx';
import { bodyOptions } from '../body/body.ts';
import { unitOptions } from '../unit/options.ts';
import { levelNames, optionsOf, valuesOf } from '../words.ts';
import type { PostInput, findPost } from './post.ts';

const shape = {
  title: input.text('chức vụ', 200),
  body: input.optionalId(),
  unit: input.optionalId(),
  level: input.choice('cấp', valuesOf(levelNames)),
  rank: input.integer('thứ tự', 1, 9999).optional(),
  valid_from: input.optionalDate(),
  valid_to: input.optionalDate(),
};

/** The post as the form tells it. */
export function postInput(visit: Visit): PostInput {
  const { title, body, unit, level, rank, valid_from, valid_to } = readForm(shape, visit.form);
  return { title, bodyId: body, unitId: unit, level, rank: rank ?? null, validFrom: valid_from, validTo: valid_to };
}

interface PostFieldsProps {
  visit: Visit;
  post?: Awaited<ReturnType<typeof findPost>>;
  errors: FieldError[];
}

/** What the form shows: what was typed, else the post as it stands. */
export async function PostFields({ visit, post, errors }: PostFieldsProps) {
  const typed = visit.form.names().includes('title');
  const value = (name: string, stored?: string | null) => (typed ? visit.form.one(name) : (stored ?? ''));
  const date = (name: string, stored?: string | null) => value(name, stored ? formatDate(stored) : '');
  return (
    <>
      <TextInput
        name="title"
        label="Chức vụ"
        required
        hint="Ghi đúng như in trong danh sách, ví dụ: Phó Bí thư Đảng ủy phường."
        value={value('title', post?.title)}
        errors={errors}
      />
      <Select
        name="body"
        label="Cơ quan, tổ chức"
        placeholder="Không"
        options={await bodyOptions(visit.tx)}
        value={value('body', post?.body_id)}
        errors={errors}
      />
      <Select
        name="unit"
        label="hoặc đơn vị"
        placeholder="Không"
        options={await unitOptions(visit.tx)}
        value={value('unit', post?.unit_id)}
        errors={errors}
      />
      <Select
        name="level"
        label="Cấp"
        required
        options={optionsOf(levelNames)}
        value={value('level', post?.level ?? 'ward')}
        errors={errors}
      />
      <NumberInput
        name="rank"
        label="Thứ tự trong danh sách đại biểu"
        hint="Số nhỏ được nêu trước; bỏ trống thì xếp sau."
        value={value('rank', post?.rank?.toString())}
        errors={errors}
      />
      <DateInput name="valid_from" label="Giữ từ ngày" value={date('valid_from', post?.valid_from)} errors={errors} />
      <DateInput name="valid_to" label="Đến ngày" value={date('valid_to', post?.valid_to)} errors={errors} />
    </>
  );
}
