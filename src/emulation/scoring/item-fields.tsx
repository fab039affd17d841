import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox, NumberInput, Select, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { typed } from '../address.ts';
import { directionNames, options } from '../words.ts';
import { typedSteps } from './line-input.ts';
import type { Item } from './rules/item.ts';

/** A number as it is typed. */
export const say = (value: number | undefined) => (value === undefined ? '' : String(value).replace('.', ','));

/** The boxes the type of an item asks for, with what they show. */
export function TypeFields({ visit, item, type, errors }: { visit: Visit; item: Item | undefined; type: string; errors: FieldError[] }) {
  const value = typed(visit, errors);
  const own = (item?.type === type ? item : {}) as Partial<Record<string, number | string | boolean>>;
  const number = (name: string, label: string, fallback = '', hint?: string) => (
    <NumberInput
      name={name}
      label={label}
      decimal
      value={value(name, typeof own[name] === 'number' ? say(own[name]) : fallback)}
      errors={errors}
      {...(hint ? { hint } : {})}
    />
  );
  const word = (name: string, label: string, hint?: string) => (
    <TextInput
      name={name}
      label={label}
      width="medium"
      value={value(name, String(own[name] ?? ''))}
      errors={errors}
      {...(hint ? { hint } : {})}
    />
  );
  const ways = options(directionNames).filter(({ value: way }) => type === 'proportional' || way !== 'zero');
  const way = (
    <Select
      name="direction"
      label="Chiều đánh giá"
      options={ways}
      value={value('direction', String(own['direction'] ?? 'higher'))}
      errors={errors}
    />
  );
  if (type === 'proportional')
    return (
      <>
        {way}
        {word('measure', 'Đơn vị tính')}
        {number('target', 'Chỉ tiêu chung', '', 'Để trống khi mỗi đơn vị có chỉ tiêu riêng.')}
        <Checkbox name="uncapped" label="Vượt chỉ tiêu thì được vượt điểm tối đa" checked={own['capped'] === false} />
      </>
    );
  if (type === 'steps')
    return (
      <>
        {way}
        {word('measure', 'Đơn vị tính')}
        <TextArea
          name="steps"
          label="Các mức"
          required
          rows={4}
          value={value('steps', item?.type === 'steps' ? typedSteps(item.steps) : '')}
          hint="Mỗi dòng một mức, từ cao xuống: mức = điểm, ví dụ “95 = 8”. Mức đầu bằng điểm tối đa."
          errors={errors}
        />
      </>
    );
  if (type === 'loss')
    return (
      <>
        {number('each', 'Mỗi lần trừ')}
        {number('floor', 'Thấp nhất còn', '0')}
        {word('event', 'Vụ việc bị trừ', 'Ví dụ: vụ, báo cáo trễ')}
      </>
    );
  if (type === 'activity')
    return (
      <>
        {number('each', 'Mỗi hoạt động được')}
        {word('activity', 'Tên hoạt động', 'Ví dụ: buổi tuyên truyền')}
      </>
    );
  return type === 'on_time' ? number('lateLoss', 'Trễ hạn mất bao nhiêu %', '30') : null;
}
