import type { EventStory, StoryItem } from '../../conference/story.ts';
import { phaseNames } from '../../emulation/words.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Block } from './block.ts';
import { announced, paragraph } from './block.ts';
import { comrade, guest } from './people.ts';
import type { Run } from './run.ts';
import { fact, inner, lowerFirst, say, sentences } from './run.ts';

export const ofKind = (story: EventStory, kind: string): StoryItem[] => story.agenda.filter((item) => item.kind === kind);
export const told = (item: StoryItem): Run[] => (item.text ? [fact(item.text, 'agenda_item', item.id)] : []);

const shown = { video: 'không đọc tại hội nghị mà được trình chiếu bằng video để toàn thể hội nghị theo dõi', handout: 'được phát tài liệu để đại biểu nghiên cứu', read: 'được trình bày tại hội nghị', spoken: 'được trình bày tại hội nghị' } as const;

/** "Báo cáo tổng kết phong trào thi đua năm 2022": the report's name, from the item or from the review it reads. */
function reportName(story: EventStory, item: StoryItem): string {
  const title = item.title ?? story.reviews.find(({ id }) => id === item.reviewId)?.title ?? null;
  if (title === null) return 'báo cáo tổng kết';
  return lowerFirst(inner(title).replace(/ bằng video$/i, '').replace(/^(?:trình chiếu |trình bày |thông qua )/i, ''));
}

function report(story: EventStory, item: StoryItem): Run[][] {
  const adopted = story.reviews.find(({ id }) => id === item.reviewId)?.adoptedOn;
  const name = reportName(story, item);
  const noun = /^(?:báo cáo|video|phần)/i.test(name) ? name : `báo cáo ${name}`;
  const by = item.speaker ? say` do ${comrade(item.speaker)} thực hiện` : null;
  const adoption = adopted && adopted === story.heldOn ? say`Hội nghị đã thông qua ${fact(noun, 'agenda_item', item.id)}` : [];
  const showing = item.mode || adoption.length === 0 ? say`${fact(noun, 'agenda_item', item.id)}${by} ${shown[item.mode ?? 'read']}` : [];
  return [adoption, item.text ? [] : showing, told(item)];
}

export function reportBlocks(story: EventStory): Block[] {
  const novelty = story.novelty === null ? [] : [say`Điểm mới trong công tác tổ chức: ${fact(lowerFirst(inner(story.novelty)), 'event', story.id)}`];
  return paragraph('report', sentences([...ofKind(story, 'report').flatMap((item) => report(story, item)), ...novelty]));
}

function speech(item: StoryItem): Run[][] {
  const who = item.speaker ? guest(item.speaker) : item.unit ? say`đại diện ${fact(item.unit, 'agenda_item', item.id)}` : [];
  const of = item.speaker && item.unit && !item.speaker.post.includes(item.unit) ? say` (${fact(item.unit, 'agenda_item', item.id)})` : null;
  const topic = item.title ? say` tham luận về ${fact(`“${inner(item.title).replace(/^tham luận (?:về )?/i, '')}”`, 'agenda_item', item.id)}` : say` báo cáo tham luận`;
  return who.length === 0 ? [] : [say`${who}${of}${topic}`, told(item)];
}

export const speechBlocks = (story: EventStory): Block[] => ofKind(story, 'speech').flatMap((item) => paragraph('speeches', sentences(speech(item))));

/** The directive speech: who, what was said, and its points one by one. */
export function directiveBlocks(story: EventStory): Block[] {
  return ofKind(story, 'directive').flatMap((item) => {
    const who = item.speaker ? say`Phát biểu chỉ đạo tại hội nghị, ${comrade(item.speaker)} ` : say`Phát biểu chỉ đạo tại hội nghị, lãnh đạo phường `;
    const first = item.text ? say`${who}đã ${fact(lowerFirst(item.text), 'agenda_item', item.id)}` : say`${who}nêu các nội dung chỉ đạo`;
    const points = item.points.map((point) => [fact(point, 'agenda_item', item.id)]);
    return [...paragraph('directive', sentences([first])), ...announced('directive', say`Các nội dung chỉ đạo, đề nghị:`, points)];
  });
}

function task(item: StoryItem, one: StoryItem['tasks'][number]): Run[] {
  const phase = one.phase && !/\bTết\b/.test(one.text) ? phaseNames[one.phase]?.toLocaleLowerCase('vi').replace('tết', 'Tết') : null;
  const details = [one.owner, phase, one.dueOn && `hạn ${formatDate(one.dueOn)}`].filter(Boolean).join(', ');
  return [fact(`${inner(one.text)}${details ? ` (${details})` : ''}`, 'agenda_item', item.id)];
}

/** How the ward took the directions up, with the tasks that came of it. */
export function acceptanceBlocks(story: EventStory): Block[] {
  return ofKind(story, 'acceptance').flatMap((item) => {
    const who = item.speaker ? say`${comrade(item.speaker)} ` : say`Lãnh đạo phường `;
    const rest = item.text ? [told(item)] : [];
    return [
      ...paragraph('acceptance', sentences([say`${who}tiếp thu ý kiến chỉ đạo`, ...rest])),
      ...announced('acceptance', say`Các nhiệm vụ được triển khai:`, item.tasks.map((one) => task(item, one))),
    ];
  });
}
