import { formatDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { participantNames, reachNames } from '../words.ts';
import { basisWords } from './basis-words.ts';
import { type Movement, movementSurroundings } from './movement.ts';

type PlanFields = Omit<
  Movement,
  'parent_name' | 'parent_short_name' | 'owner_name' | 'reviewed' | 'launched' | 'interim_held_on' | 'final_held_on'
>;

const day = (date: string | null) => (date === null ? '' : formatDate(date));
const numbered = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`).join('\n');

/** The plan as headed paragraphs in a fixed order: what is sent for approval, kept as sent and compared with what stands now. */
export function planContent(movement: PlanFields, bases: Parameters<typeof basisWords>[0][]): string {
  const parts: [string, string | null][] = [
    ['Tên', movement.name],
    ['Năm', [movement.year, movement.year_to].filter((year) => year !== null).join(' - ')],
    ['Căn cứ', bases.map(basisWords).join('\n')],
    ['Mục đích', movement.purpose],
    ['Chủ đề', movement.theme],
    ['Phương châm', movement.motto],
    ['Mục tiêu', movement.goal],
    ['Phạm vi', [reachNames[movement.reach ?? ''], movement.scope].filter(Boolean).join('. ')],
    ['Đối tượng', [...movement.classes.map((each) => participantNames[each] ?? each), ...movement.subjects].join('\n')],
    ['Nội dung', numbered(movement.contents)],
    ['Tiêu chí', movement.criteria],
    ['Thời gian', [day(movement.starts_on), day(movement.ends_on)].filter(Boolean).join(' - ')],
    ['Tiến độ', movement.schedule],
    ['Kế hoạch', movement.plan],
    ['Biện pháp', movement.measures],
    ['Kiểm tra, giám sát', movement.supervision],
    ['Tuyên truyền, nhân rộng điển hình', movement.communication],
    ['Sơ kết', day(movement.interim_due_on)],
    ['Tổng kết', day(movement.final_due_on)],
    ['Khen thưởng', movement.awards],
    ['Kinh phí', movement.budget],
  ];
  return parts.flatMap(([name, text]) => (text?.trim() ? [`${name}: ${text.trim()}`] : [])).join('\n');
}

/** The plan of a stored movement as it stands now. */
export const currentContent = async (tx: Tx, movement: Movement): Promise<string> =>
  planContent(movement, (await movementSurroundings(tx, movement.id)).bases);
