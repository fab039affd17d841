import { localDate, parseVietnameseDate } from '../../platform/calendar/date.ts';
import { InvalidForm } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { FormValues } from '../../platform/web/form.ts';
import { listBlocs, livingUnits, residentialUnits, unitName } from '../choices.ts';
import type { LaunchContent } from './launch.ts';

export interface Audience {
  value: string;
  label: string;
  unitIds: readonly string[];
  blocIds: readonly string[];
}

/** Whom a content of a launch may be given to: blocs, all units of one residential kind, single units. */
export async function audiences(tx: Tx): Promise<Audience[]> {
  const units = await livingUnits(tx, localDate(tx.now));
  const blocs = (await listBlocs(tx)).map(({ id, name }) => ({ value: `bloc:${id}`, label: name, unitIds: [], blocIds: [id] }));
  const kinds = [...Map.groupBy(residentialUnits(units), ({ kind_id }) => kind_id)].map(([id, members]) => ({
    value: `kind:${id}`,
    label: `${members.length} ${(members[0]?.kind ?? 'đơn vị').toLocaleLowerCase('vi')}`,
    unitIds: members.map((unit) => unit.id),
    blocIds: [],
  }));
  const single = units
    .filter(({ parent_id }) => parent_id === null)
    .map((unit) => ({ value: `unit:${unit.id}`, label: unitName(unit), unitIds: [unit.id], blocIds: [] }));
  return [...blocs, ...kinds, ...single];
}

const kinds = ['content', 'request', 'communication'] as const;
const longest = 2000;

/** "Nghị quyết phát triển kinh tế - xã hội | 12/NQ-HĐND | 20/12/2023": what a content carries out; null when left blank. */
function readDocument(form: FormValues, index: number): NonNullable<LaunchContent['document']> | null {
  const name = `document_${index}`;
  const line = form.one(name).trim();
  if (line === '') return null;
  const [title = '', number = '', issued = ''] = line.split('|').map((part) => part.trim().slice(0, 500));
  const issued_on = issued === '' ? null : parseVietnameseDate(issued);
  if (title === '') throw new InvalidForm([{ field: name, message: 'Thiếu tên văn bản. Ghi: Tên văn bản | Số, ký hiệu | Ngày ban hành.' }]);
  if (issued !== '' && issued_on === null)
    throw new InvalidForm([{ field: name, message: `Ngày ban hành “${issued}” phải đủ ngày, tháng, năm.` }]);
  return { title, number: number || null, issued_on };
}

/** The contents of the form in order, blank ones left out. Throws InvalidForm. */
export function readContents(form: FormValues, places: readonly Audience[]): LaunchContent[] {
  return Array.from({ length: 12 }, (_, index) => index).flatMap((index) => {
    const text = form.one(`content_${index}`).trim();
    if (text === '') return [];
    if (text.length > longest)
      throw new InvalidForm([{ field: `content_${index}`, message: `Dài quá ${longest} ký tự; tách thành hai nội dung.` }]);
    const chosen = form.one(`audience_${index}`);
    const audience = places.find(({ value }) => value === chosen);
    if (chosen !== '' && !audience) throw new InvalidForm([{ field: `audience_${index}`, message: 'Lựa chọn này không còn; chọn lại.' }]);
    const kind = kinds.find((each) => each === form.one(`kind_${index}`)) ?? 'content';
    const planned = form.one(`planned_${index}`).trim();
    const planned_on = planned === '' ? null : parseVietnameseDate(planned);
    if (planned !== '' && planned_on === null)
      throw new InvalidForm([{ field: `planned_${index}`, message: 'Ngày phải đủ ngày, tháng, năm và có thật, ví dụ 05/9/2026.' }]);
    const document = readDocument(form, index);
    const channel = form.one(`channel_${index}`).trim().slice(0, 200) || null;
    return [{ text, kind, field: null, channel, planned_on, document, unitIds: audience?.unitIds ?? [], blocIds: audience?.blocIds ?? [] }];
  });
}
