import { committeeIssuer, placeOf } from '../../commendation/issuer.ts';
import { formatTime } from '../../platform/calendar/date.ts';
import type { Block, Paper, Row } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';
import type { EventStory } from '../story/types.ts';
import { itemDetail, itemTimes, itemTitle, programmePerson } from './lines.ts';

/** Each item ends with a semicolon, the last with a full stop. */
const closedItems = (items: readonly string[]) =>
  items.map((item, index) => `${item.replace(/[;.,\s]+$/, '')}${index === items.length - 1 ? '.' : ';'}`);

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function agendaTable(story: EventStory): Block {
  const times = itemTimes(story.startsAt, story.agenda);
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.4, align: 'center' },
      { title: 'Thời gian', width: 1, align: 'center' },
      { title: 'Nội dung', width: 4 },
      { title: 'Thực hiện', width: 2.4 },
    ],
    rows: story.agenda.map((item, index): Row => {
      const time = times[index];
      const minutes = item.minutes === null ? '' : `${item.minutes} phút`;
      const details = itemDetail(item).filter(() => item.kind !== 'launch');
      return [
        String(index + 1),
        [time ? formatTime(time) : '', minutes && (time ? `(${minutes})` : minutes)].filter(Boolean).join(' '),
        [itemTitle(item), ...details].join('. '),
        item.speaker ? programmePerson(item.speaker) : (item.unit ?? 'Ban Tổ chức'),
      ];
    }),
  };
}

/** Chương trình hội nghị: every act in order with its minutes and who carries it out. */
export function programmePaper(ward: Pick<Ward, 'name' | 'kind'>, story: EventStory): Paper {
  const total = story.agenda.every(({ minutes }) => minutes !== null)
    ? story.agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
    : 0;
  return {
    form: 'programme',
    draft: story.invitedOn === null && story.closedOn === null,
    issuer: committeeIssuer(ward),
    symbol: null,
    number: null,
    place: placeOf(ward.name),
    date: story.invitedOn ?? story.closedOn,
    kind: 'CHƯƠNG TRÌNH',
    summary: story.title,
    bases: [],
    blocks: [
      ...(story.moment ? [paragraph(`Thời gian: ${story.moment}${total > 0 ? ` (${total} phút)` : ''}.`)] : []),
      ...(story.place ? [paragraph(`Địa điểm: ${story.place}.`)] : []),
      ...(story.hostsLine ? [paragraph(`Đơn vị tổ chức: ${story.hostsLine}.`)] : []),
      ...(story.purposes.length > 0 ? [paragraph('Mục đích:'), { kind: 'bullets' as const, items: closedItems(story.purposes) }] : []),
      agendaTable(story),
    ],
    recipients: [],
    signature: [{ title: 'BAN TỔ CHỨC', name: '' }],
  };
}
