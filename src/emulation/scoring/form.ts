import { type FieldError, InvalidForm } from '../../platform/refusal.ts';
import { parseVietnameseNumber } from '../../platform/text/numbers.ts';
import type { FormValues } from '../../platform/web/form.ts';
import { type Line, linesByKey } from './answer.ts';
import type { LineInput } from './enter.ts';
import type { Answer, Answers, Scorer } from './rules/sheet.ts';
import type { StoredSet } from './set.ts';

/** The boxes a line of this type has in the self-score form, after "line_<key>"; the first carries the bare name. */
export const partsOf = (line: Line): { suffix: string; label: string; unit?: string }[] => {
  switch (line.type) {
    case 'proportional': {
      const unit = line.measure ?? '';
      const target = line.target === undefined ? [{ suffix: '_target', label: 'Chỉ tiêu giao', unit }] : [];
      return [{ suffix: '', label: 'Kết quả', unit }, ...target];
    }
    case 'steps':
      return [{ suffix: '', label: 'Kết quả', unit: line.measure ?? '' }];
    case 'graded':
      return [{ suffix: '', label: 'Điểm', unit: `/ ${line.max}` }];
    case 'full':
      return [{ suffix: '', label: 'Đạt hay không' }];
    case 'loss':
      return [{ suffix: '', label: 'Số lần bị trừ', unit: line.event ?? 'lần' }];
    case 'activity':
      return [{ suffix: '', label: 'Số lượng', unit: line.activity ?? 'hoạt động' }];
    case 'times':
      return [{ suffix: '', label: 'Số lần', unit: 'lần' }];
    case 'on_time':
      return [
        { suffix: '', label: 'Đúng hạn' },
        { suffix: '_late', label: 'Trễ hạn' },
        { suffix: '_undone', label: 'Chưa xong' },
      ];
  }
};

/** What the boxes of a line show for an answer, in the order of partsOf. */
export function typedParts(line: Line, answer: Answer | undefined): string[] {
  const say = (value: number | undefined) => (value === undefined ? '' : String(value).replace('.', ','));
  if (!answer) return [];
  if ('points' in answer) return line.type === 'graded' ? [say(answer.points)] : [];
  if ('result' in answer) return [say(answer.result), say(answer.target)];
  if ('value' in answer) return [say(answer.value)];
  if ('met' in answer) return [answer.met ? 'dat' : 'khong'];
  if ('onTime' in answer) return [answer.onTime, answer.late, answer.undone].map(say);
  return [say('events' in answer ? answer.events : 'activities' in answer ? answer.activities : answer.times)];
}

/** The answer typed for a line; undefined where it was left blank. Adds what is wrong to `errors`. */
function readAnswer(form: FormValues, line: Line, errors: FieldError[]): Answer | undefined {
  const parts = partsOf(line).map(({ suffix, label }) => ({ field: `line_${line.key}${suffix}`, label }));
  const texts = parts.map(({ field }) => form.one(field).trim());
  if (texts.every((text) => text === '')) return undefined;
  if (line.type === 'full') return { met: texts[0] === 'dat' };
  const whole = !['proportional', 'steps', 'graded'].includes(line.type);
  const numbers = texts.map((text, index) => {
    const value = text === '' && line.type === 'on_time' ? 0 : parseVietnameseNumber(text);
    if (value !== null && value >= 0 && (!whole || Number.isInteger(value))) return value;
    const example = whole ? 'số nguyên, ví dụ 3' : 'một số, ví dụ 27,5';
    errors.push({
      field: parts[index]?.field ?? '',
      message: `“${line.title}”: ${parts[index]?.label.toLocaleLowerCase('vi')} phải là ${example}.`,
    });
    return 0;
  });
  const [first = 0, second = 0, third = 0] = numbers;
  switch (line.type) {
    case 'proportional':
      return { result: first, ...(parts.length > 1 ? { target: second } : {}) };
    case 'steps':
      return { value: first };
    case 'graded':
      return { points: first };
    case 'loss':
      return { events: first };
    case 'activity':
      return { activities: first };
    case 'times':
      return { times: first };
    case 'on_time':
      return { onTime: first, late: second, undone: third };
  }
}

/** Points typed by a later scorer; equal to the column before they keep what that column knew. */
function readPoints(
  form: FormValues,
  line: Line,
  before: { answer: Answer | undefined; points: number | undefined },
  errors: FieldError[],
): Answer | undefined {
  const field = `line_${line.key}`;
  const text = form.one(field).trim();
  if (text === '') return undefined;
  const points = parseVietnameseNumber(text);
  if (points === null) errors.push({ field, message: `“${line.title}”: điểm phải là một số, ví dụ 27,5.` });
  else if (before.answer && points === before.points) return before.answer;
  return { points: points ?? 0 };
}

/** The lines of the form that were filled in. Throws InvalidForm with everything that is no number. */
export function readLines(
  form: FormValues,
  stored: StoredSet,
  column: Scorer,
  before: { answers: Answers; points: ReadonlyMap<string, number> },
): LineInput[] {
  const errors: FieldError[] = [];
  const inputs = [...linesByKey(stored.set).values()].flatMap((line): LineInput[] => {
    const earlier = { answer: before.answers[line.key], points: before.points.get(line.key) };
    const answer = column === 'self' ? readAnswer(form, line, errors) : readPoints(form, line, earlier, errors);
    const words = (name: string) => form.one(`${name}_${line.key}`).trim().slice(0, 1000) || null;
    return answer ? [{ line: line.key, answer, evidence: words('evidence'), reason: words('reason') }] : [];
  });
  if (errors.length > 0) throw new InvalidForm(errors);
  return inputs;
}
