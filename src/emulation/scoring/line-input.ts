import { type FieldError, InvalidForm } from '../../platform/refusal.ts';
import { parseVietnameseNumber } from '../../platform/text/numbers.ts';
import { type FormValues, input, readForm } from '../../platform/web/form.ts';
import { figureSources, itemTypes } from './records.ts';
import { type Extra, type Item, extraSchema, itemSchema } from './rules/item.ts';
import type { Group } from './rules/scheme.ts';

export const consequenceNames: Readonly<Record<string, string>> = {
  item_zero: 'Mục đó 0 điểm',
  group_fails: 'Cả nhóm không đạt',
  unit_fails: 'Đơn vị không đạt',
};

/** Reads a number typed the Vietnamese way; undefined where the box is empty. Throws InvalidForm. */
export function numberOf(form: FormValues, field: string, what: string): number | undefined {
  const text = form.one(field).trim();
  if (text === '') return undefined;
  const value = parseVietnameseNumber(text);
  if (value === null) throw new InvalidForm([{ field, message: `${what} phải là một số, ví dụ 7,5.` }]);
  return value;
}

/** "95 = 8" line by line. */
export const typedSteps = (steps: readonly { at: number; points: number }[]) =>
  steps.map(({ at, points }) => `${say(at)} = ${say(points)}`).join('\n');

const say = (value: number) => String(value).replace('.', ',');

function readSteps(form: FormValues): { at: number; points: number }[] {
  const lines = form
    .one('steps')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.map((line) => {
    const [at, points] = line.split('=').map((part) => parseVietnameseNumber(part.trim()));
    if (typeof at === 'number' && typeof points === 'number') return { at, points };
    throw new InvalidForm([{ field: 'steps', message: `Dòng “${line.slice(0, 40)}” chưa đúng; ghi mức = điểm, ví dụ “95 = 8”.` }]);
  });
}

const vietnamese = (message: string, fallback: string) => (/[À-ỹ]/.test(message) ? message : fallback);

/** The item of the form, checked by the rules. Its key is a placeholder: who keeps it gives it one. */
export function readItem(form: FormValues): { item: Item; figures: string | null; indicatorId: string | null } {
  const base = readForm(
    {
      title: input.text('nội dung của mục', 500),
      loai: input.choice('cách tính điểm', itemTypes),
      evidence: input.optionalText(500),
      unlessFull: input.choice('hậu quả', ['item_zero', 'group_fails', 'unit_fails']).optional(),
      figures: input.choice('nguồn số liệu', figureSources).optional(),
      indicator: input.optionalId(),
      measure: input.optionalText(100),
      event: input.optionalText(100),
      activity: input.optionalText(100),
      direction: input.choice('chiều đánh giá', ['higher', 'lower', 'zero']).optional(),
      uncapped: input.flag(),
    },
    form,
  );
  if (base.figures === 'indicator' && base.indicator === null)
    throw new InvalidForm([{ field: 'indicator', message: 'Chọn chỉ tiêu mà mục này lấy số liệu.' }]);
  const number = (field: string, what: string) => numberOf(form, field, what);
  const own: Record<Item['type'], object> = {
    proportional: { direction: base.direction, measure: base.measure, target: number('target', 'Chỉ tiêu chung'), capped: !base.uncapped },
    steps: { direction: base.direction, measure: base.measure, steps: base.loai === 'steps' ? readSteps(form) : [] },
    graded: {},
    full: {},
    loss: { each: number('each', 'Điểm mỗi lần'), floor: number('floor', 'Điểm thấp nhất'), event: base.event },
    activity: { each: number('each', 'Điểm mỗi hoạt động'), activity: base.activity },
    on_time: { lateLoss: number('lateLoss', 'Mức trừ khi trễ') },
  };
  const shared = {
    key: 'm',
    type: base.loai,
    title: base.title,
    max: number('max', 'Điểm tối đa'),
    evidence: base.evidence,
    unlessFull: base.unlessFull,
  };
  const said = Object.fromEntries(Object.entries({ ...shared, ...own[base.loai] }).filter(([, value]) => value !== undefined));
  const parsed = itemSchema.safeParse(said);
  if (parsed.success)
    return { item: parsed.data, figures: base.figures ?? null, indicatorId: base.figures === 'indicator' ? base.indicator : null };
  throw new InvalidForm(
    parsed.error.issues.map(({ path, message }): FieldError => ({
      field: String(path[0] ?? 'steps'),
      message: vietnamese(message, 'Điền mục này bằng số lớn hơn 0.'),
    })),
  );
}

export function readGroup(form: FormValues): Omit<Group, 'key' | 'items'> {
  const { title, uncapped } = readForm({ title: input.text('tên nhóm', 500), uncapped: input.flag() }, form);
  const max = numberOf(form, 'max', 'Điểm tối đa');
  const percent = numberOf(form, 'minimum_percent', 'Mức tối thiểu');
  const points = numberOf(form, 'minimum_points', 'Mức tối thiểu');
  const errors: FieldError[] = [];
  if (max === undefined || max <= 0) errors.push({ field: 'max', message: 'Nhập điểm tối đa của nhóm, lớn hơn 0.' });
  if (percent !== undefined && points !== undefined)
    errors.push({ field: 'minimum_points', message: 'Chỉ ghi một trong hai mức tối thiểu.' });
  if (percent !== undefined && (percent <= 0 || percent > 100))
    errors.push({ field: 'minimum_percent', message: 'Mức tối thiểu từ trên 0 đến 100%.' });
  if (points !== undefined && points <= 0) errors.push({ field: 'minimum_points', message: 'Mức tối thiểu phải lớn hơn 0.' });
  if (errors.length > 0) throw new InvalidForm(errors);
  const minimum = percent !== undefined ? { percent } : points !== undefined ? { points } : undefined;
  return { title, max: max ?? 0, capped: !uncapped, minimum };
}

export function readExtra(form: FormValues): Extra {
  const { title, evidence } = readForm({ title: input.text('nội dung của mục', 500), evidence: input.optionalText(500) }, form);
  const [each, max] = [numberOf(form, 'each', 'Điểm mỗi lần'), numberOf(form, 'max', 'Điểm tối đa')];
  const said = { key: 't', title, type: each === undefined ? 'graded' : 'times', each, max, evidence };
  const parsed = extraSchema.safeParse(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)));
  if (parsed.success) return parsed.data;
  throw new InvalidForm([{ field: 'max', message: 'Ghi điểm mỗi lần, hoặc điểm tối đa khi người chấm cho điểm; số lớn hơn 0.' }]);
}
