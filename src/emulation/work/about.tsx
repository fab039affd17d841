import { formatDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { sayFigure, sayMoney } from '../figures.ts';
import { shortName } from '../movement/movement.ts';
import { workKindNames } from '../words.ts';
import { WorkTag, ownersWords } from './work-table.tsx';
import type { WorkRecord } from './work.ts';

/** What a work is, where it stands and whose it is. */
export const about = (visit: Visit, work: WorkRecord) =>
  [
    { label: 'Tình trạng', value: <WorkTag work={work} /> },
    { label: 'Loại', value: workKindNames[work.kind] },
    { label: 'Năm', value: String(work.year) },
    { label: 'Đơn vị', value: ownersWords(work) },
    { label: 'Địa điểm', value: [work.place, work.located_in].filter(Boolean).join(', ') },
    {
      label: 'Phong trào',
      value: work.movement && <a href={visit.url(`/lam-viec/phong-trao/${work.movement.id}`)}>{shortName(work.movement)}</a>,
    },
    { label: 'Lĩnh vực', value: work.field },
    { label: 'Hạn', value: work.due_on && formatDate(work.due_on) },
    {
      label: 'Ngày hoàn thành',
      value: work.completed_on && (work.completed_on === 'unknown' ? 'Không nêu ngày' : formatDate(work.completed_on)),
    },
  ].filter(({ value }) => Boolean(value));

/** What was registered. */
export const details = (work: WorkRecord) =>
  [
    { label: 'Mục tiêu', value: work.target },
    { label: 'Chỉ số', value: work.target_value !== null && sayFigure(work.target_value, work.target_measure) },
    { label: 'Mức độ', value: work.target_level !== null && `Mức độ ${work.target_level}` },
    { label: 'Quy mô', value: work.size },
    { label: 'Kinh phí', value: work.cost !== null && sayMoney(work.cost) },
    { label: 'Hưởng lợi', value: work.beneficiaries !== null && sayFigure(work.beneficiaries, 'hộ, người') },
    { label: 'Phương châm', value: work.motto && `“${work.motto}”` },
    { label: 'Căn cứ', value: work.basis },
    { label: 'Hiệu quả', value: work.effect },
    { label: 'Ghi chú', value: work.note },
  ].filter(({ value }) => Boolean(value));
