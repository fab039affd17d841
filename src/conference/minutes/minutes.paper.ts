import { committeeIssuer, placeOf } from '../../commendation/issuer.ts';
import { formatDate, formatTime, localTime } from '../../platform/calendar/date.ts';
import type { Block, Paper } from '../../platform/documents/paper.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Ward } from '../../platform/web/route.ts';
import { answerCounts } from '../guest/guest.ts';
import type { GuestList } from '../guest/guest.ts';
import { itemDetail, itemTitle, programmePerson } from '../paper/lines.ts';
import type { PersonAt } from '../people.ts';
import type { Conduct } from '../conduct/view.tsx';
import type { StageBatch } from '../stage/stage.ts';
import { comesUp, receiverLine } from '../stage/stage.ts';
import type { EventStory, StoryItem } from '../story/types.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', text });
const full = (text: string) => `${text.replace(/[.;\s]+$/, '')}.`;
const hour = (at: Date) => formatTime(localTime(at));

function presence(list: GuestList): Block[] {
  const came = list.guests.reduce((sum, { arrivals }) => sum + arrivals.length, 0);
  const { places } = answerCounts(list.guests);
  // A roll nobody called says nothing about who was there.
  if (came === 0) return [paragraph(`Được mời ${padCount(places)} đại biểu; số có mặt không được ghi.`)];
  const groups = list.groups.map(
    ({ name, guests }) =>
      `${name}: ${padCount(guests.reduce((sum, { arrivals }) => sum + arrivals.length, 0))}/${padCount(guests.reduce((sum, guest) => sum + guest.places, 0))} đại biểu.`,
  );
  const excused = list.guests.filter(({ answer, arrivals }) => answer?.answer === 'no' && arrivals.length === 0);
  return [
    paragraph(`Có mặt ${padCount(came)}/${padCount(places)} đại biểu được mời, gồm:`),
    { kind: 'bullets', items: groups },
    ...(excused.length > 0
      ? [
          paragraph('Vắng có lý do:'),
          { kind: 'bullets' as const, items: excused.map(({ line, answer }) => `${line}: ${full(answer?.reason ?? '')}`) },
        ]
      : []),
  ];
}

function stageLines(batches: readonly StageBatch[]): string[] {
  const all = batches.flatMap(({ entries }) => entries);
  if (all.length === 0) return [];
  const absent = all.filter((entry) => !comesUp(entry)).map(({ honour }) => honour.name);
  const instead = all.filter((entry) => receiverLine(entry) !== null && comesUp(entry));
  return [
    `Đã trao ${padCount(all.length - absent.length)}/${padCount(all.length)} khen thưởng trong ${padCount(batches.length)} đợt.`,
    ...(instead.length > 0
      ? [`Nhận thay: ${instead.map((entry) => `${entry.honour.name} (${receiverLine(entry) ?? ''})`).join('; ')}.`]
      : []),
    ...(absent.length > 0 ? [`Vắng, trao sau: ${absent.join('; ')}.`] : []),
  ];
}

function itemBlocks(item: StoryItem, index: number, begun: Date | null, batches: readonly StageBatch[]): Block[] {
  const time = begun ? `${hour(begun)}: ` : '';
  const who = item.speaker ? `${programmePerson(item.speaker)}. ` : '';
  return [
    { kind: 'heading', level: 2, text: `${index + 1}. ${time}${itemTitle(item)}` },
    ...[who.trim(), ...itemDetail(item), item.text ?? '', ...(item.kind === 'awarding' ? stageLines(batches) : [])]
      .filter(Boolean)
      .map((text) => paragraph(full(text))),
    ...(item.points.length > 0 ? [{ kind: 'bullets' as const, items: item.points.map(full) }] : []),
    ...(item.tasks.length > 0
      ? [
          paragraph('Được giao thành nhiệm vụ:'),
          {
            kind: 'bullets' as const,
            items: item.tasks.map((task) =>
              full(`${task.text}: ${task.owner ?? ''}${task.dueOn ? `, hạn ${formatDate(task.dueOn)}` : ''}`),
            ),
          },
        ]
      : []),
  ];
}

/** Biên bản hội nghị, drafted from what was recorded: times, who was present, items, awards, directives and their tasks. */
export function minutesPaper(
  ward: Pick<Ward, 'name' | 'kind'>,
  parts: { story: EventStory; conduct: Conduct; list: GuestList; chair: PersonAt | null; secretary: PersonAt | null },
): Paper {
  const { story, conduct, list, chair, secretary } = parts;
  const { event, steps, batches } = conduct;
  const begun = new Map(steps.map(({ key, begunAt }) => [key, begunAt]));
  const started = steps.find(({ begunAt }) => begunAt !== null)?.begunAt ?? null;
  const day = story.heldOn ? `ngày ${formatDate(story.heldOn)}` : '';
  return {
    draft: event.closed_on === null || event.minutes_number === null,
    issuer: committeeIssuer(ward),
    symbol: 'BB-UBND',
    number: event.minutes_number === null ? null : String(event.minutes_number),
    place: placeOf(ward.name),
    date: story.heldOn,
    kind: 'BIÊN BẢN',
    summary: `Hội nghị ${story.title.charAt(0).toLocaleLowerCase('vi')}${story.title.slice(1)}`,
    bases: [],
    blocks: [
      heading('I. THỜI GIAN, ĐỊA ĐIỂM'),
      paragraph(`Khai mạc lúc ${started ? hour(started) : story.startsAt ? formatTime(story.startsAt) : '……'}, ${day}.`),
      paragraph(`Địa điểm: ${story.place ?? '……'}.`),
      heading('II. THÀNH PHẦN'),
      paragraph(`Chủ trì: ${chair ? `${chair.name}${chair.posts ? `, ${chair.posts}` : ''}` : '……'}.`),
      paragraph(`Thư ký: ${secretary ? `${secretary.name}${secretary.posts ? `, ${secretary.posts}` : ''}` : '……'}.`),
      ...presence(list),
      heading('III. NỘI DUNG'),
      ...story.agenda.flatMap((item, index) => itemBlocks(item, index, begun.get(`muc-${item.id}`) ?? null, batches)),
      ...(event.novelty ? [paragraph(`Điểm mới của hội nghị: ${full(event.novelty)}`)] : []),
      heading('IV. KẾT LUẬN'),
      paragraph(full(event.conclusion ?? 'Hội nghị thống nhất các nội dung nêu trên')),
      paragraph(`Hội nghị kết thúc lúc ${event.ended_at ? hour(event.ended_at) : '……'} cùng ngày. Biên bản được thông qua tại hội nghị.`),
    ],
    recipients: ['Các cơ quan tổ chức hội nghị', 'Lưu: VT'],
    signature: [
      { title: 'THƯ KÝ', name: secretary?.name ?? '' },
      { title: 'CHỦ TRÌ', name: chair?.name ?? '' },
    ],
  };
}
