import { parseVietnameseDate } from '../../platform/calendar/date.ts';
import { InvalidForm } from '../../platform/refusal.ts';
import { fromRoman } from '../../platform/text/numbers.ts';
import { type FormValues, input, readForm } from '../../platform/web/form.ts';
import { figureInput } from '../figures.ts';
import { participantClasses, reaches } from './records.ts';
import type { Basis, MovementInput } from './save.ts';

const shape = {
  name: input.text('tên phong trào', 1000),
  short_name: input.optionalText(200),
  nature: input.choice('tính chất', ['emulation', 'campaign', 'programme']),
  form: input.choice('hình thức', ['regular', 'thematic', 'drive', 'special']),
  origin: input.choice('cấp phát động', ['superior', 'ward']),
  launched_by: input.optionalText(300),
  parent_id: input.optionalId(),
  owner_id: input.optionalId(),
  year: input.integer('năm thi đua', 1900, 2999),
  year_to: input.integer('năm cuối', 1900, 2999).optional(),
  starts_on: input.optionalDate(),
  ends_on: input.optionalDate(),
  interim_due_on: input.optionalDate(),
  final_due_on: input.optionalDate(),
  occasion: input.optionalText(),
  theme: input.optionalText(),
  motto: input.optionalText(),
  purpose: input.optionalText(5000),
  goal: input.optionalText(5000),
  scope: input.optionalText(),
  subjects: input.lines(),
  contents: input.lines(),
  criteria: input.optionalText(5000),
  schedule: input.optionalText(5000),
  plan: input.optionalText(10_000),
  measures: input.optionalText(5000),
  participation: figureInput.optional(),
  reach: input.choice('phạm vi tổ chức', reaches).optional(),
  supervision: input.optionalText(5000),
  communication: input.optionalText(5000),
  awards: input.optionalText(5000),
  budget: input.optionalText(2000),
  catalogue_entry: input.optionalText(100),
};

/** "Kế hoạch phát động | 133/KH-UBND | 13/3/2024 | UBND thành phố": one basis. */
function readBasis(line: string): Basis {
  const [title = '', number = '', issued = '', issuer = ''] = line.split('|').map((part) => part.trim());
  const issued_on = issued === '' ? null : parseVietnameseDate(issued);
  const wrong =
    title === ''
      ? 'Dòng căn cứ thiếu tên văn bản.'
      : issued !== '' && issued_on === null
        ? `Ngày ban hành “${issued}” phải đủ ngày, tháng, năm.`
        : null;
  if (wrong) throw new InvalidForm([{ field: 'bases', message: wrong }]);
  const [, ordinal = ''] = /lần thứ ([IVXLC]+)(?![\p{L}\d])/u.exec(title) ?? [];
  return { title, number: number || null, issued_on, issuer: issuer || null, congress_ordinal: fromRoman(ordinal) };
}

/** Reads the form of a plan. Throws InvalidForm. */
export function readMovement(form: FormValues): { movement: MovementInput; bases: Basis[] } {
  const data = readForm(shape, form);
  const none = {
    short_name: null,
    launched_by: null,
    year_to: null,
    occasion: null,
    theme: null,
    motto: null,
    purpose: null,
    goal: null,
    scope: null,
    criteria: null,
    schedule: null,
    plan: null,
    measures: null,
    reach: null,
    supervision: null,
    communication: null,
    awards: null,
    budget: null,
    catalogue_entry: null,
  };
  const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as typeof data;
  const bases = readForm({ bases: input.lines() }, form).bases.map(readBasis);
  const chosen = form.all('classes');
  const classes = participantClasses.filter((each) => chosen.includes(each));
  return { movement: { ...none, ...given, classes }, bases };
}
