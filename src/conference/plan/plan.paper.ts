import { committeeIssuer, inSentence, placeOf } from '../../commendation/issuer.ts';
import type { Block, Paper, Row } from '../../platform/documents/paper.ts';
import { formatDate, formatTime } from '../../platform/calendar/date.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Ward } from '../../platform/web/route.ts';
import type { Event } from '../event/event.ts';
import type { GuestList } from '../guest/guest.ts';
import { itemTimes, itemTitle, programmePerson } from '../paper/lines.ts';
import type { EventStory } from '../story/types.ts';

export interface PlanTask {
  id: string;
  text: string;
  owner: string;
  due_on: string | null;
  done_on: string | null;
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', text });
const full = (text: string) => text.replace(/[.;\s]+$/, '');

function programme(story: EventStory): Block {
  const times = itemTimes(story.startsAt, story.agenda);
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.4, align: 'center' },
      { title: 'Thời gian', width: 0.9, align: 'center' },
      { title: 'Nội dung', width: 3.6 },
      { title: 'Thực hiện', width: 2.6 },
    ],
    rows: story.agenda.map((item, index): Row => {
      const time = times[index];
      return [
        String(index + 1),
        time ? formatTime(time) : '',
        itemTitle(item),
        item.speaker ? programmePerson(item.speaker) : (item.unit ?? 'Ban Tổ chức'),
      ];
    }),
  };
}

const taskTable = (tasks: readonly PlanTask[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'TT', width: 0.4, align: 'center' },
    { title: 'Công việc', width: 4 },
    { title: 'Chủ trì', width: 2.2 },
    { title: 'Hạn', width: 1.1, align: 'center' },
  ],
  rows: tasks.map((task, index): Row => [String(index + 1), task.text, task.owner, task.due_on ? formatDate(task.due_on) : '']),
});

/** Kế hoạch tổ chức hội nghị: purpose, time, place, people by group, programme, decoration, money, who does what. */
export function planPaper(
  ward: Pick<Ward, 'name' | 'kind'>,
  parts: { story: EventStory; event: Event; list: GuestList; tasks: readonly PlanTask[]; chair: string },
): Paper {
  const { story, event, list, tasks, chair } = parts;
  const places = list.guests.reduce((sum, guest) => sum + guest.places, 0);
  const groups = list.groups.map(
    ({ name, guests }) => `${name}: ${padCount(guests.reduce((sum, guest) => sum + guest.places, 0))} đại biểu`,
  );
  const consent = [event.consent_by, event.consent_document, event.consent_on && `ngày ${formatDate(event.consent_on)}`].filter(Boolean);
  return {
    form: 'conference_plan',
    draft: event.plan_number === null,
    issuer: { ...committeeIssuer(ward), inSentence: `Ủy ban nhân dân ${inSentence(ward.name)}` },
    symbol: 'KH-UBND',
    number: event.plan_number === null ? null : String(event.plan_number),
    place: placeOf(ward.name),
    date: event.plan_on,
    kind: 'KẾ HOẠCH',
    summary: `Tổ chức hội nghị ${story.title.charAt(0).toLocaleLowerCase('vi')}${story.title.slice(1)}`,
    bases: consent.length > 0 ? [`Căn cứ ý kiến đồng ý của ${consent.join(', ')}`] : [],
    blocks: [
      heading('I. MỤC ĐÍCH, YÊU CẦU'),
      ...(story.purposes.length > 0 ? [{ kind: 'bullets' as const, items: story.purposes.map((text) => `${full(text)}.`) }] : []),
      ...(event.novelty ? [paragraph(`Điểm mới: ${full(event.novelty)}.`)] : []),
      heading('II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN'),
      paragraph(`1. Thời gian: ${story.moment ?? '……'}${event.ends_at ? `, dự kiến kết thúc lúc ${formatTime(event.ends_at)}` : ''}.`),
      paragraph(`2. Địa điểm: ${event.place ?? '……'}.`),
      paragraph(`3. Thành phần: ${padCount(places)} đại biểu, gồm:`),
      { kind: 'bullets', items: groups.map((text) => `${text}.`) },
      heading('III. CHƯƠNG TRÌNH'),
      programme(story),
      heading('IV. TRANG TRÍ, KHÁNH TIẾT'),
      paragraph(`${full(event.decoration ?? 'Theo nghi thức hội nghị của cơ quan hành chính nhà nước')}.`),
      heading('V. KINH PHÍ'),
      paragraph(`${full(event.budget ?? 'Từ nguồn kinh phí thi đua, khen thưởng được giao trong năm')}.`),
      heading('VI. PHÂN CÔNG THỰC HIỆN'),
      ...(tasks.length > 0 ? [taskTable(tasks)] : [paragraph('Ban Tổ chức phân công cụ thể sau khi kế hoạch được duyệt.')]),
      paragraph('Các bộ phận được phân công chủ động thực hiện; có vướng mắc báo ngay về Ban Tổ chức để giải quyết.'),
    ],
    recipients: ['Thường trực Đảng ủy', 'Các bộ phận được phân công', 'Lưu: VT'],
    signature: [{ prefix: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: chair }],
  };
}
