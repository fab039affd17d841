import type { EventStory, StoryItem } from '../../conference/story.ts';
import { phaseNames } from '../../emulation/words.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Block } from './block.ts';
import { announced, paragraph } from './block.ts';
import { comrade, guest } from './people.ts';
import type { Run } from './run.ts';
import { fact, inner, joined, lowerFirst, say, sentences } from './run.ts';

export const ofKind = (story: EventStory, kind: string): StoryItem[] => story.agenda.filter((item) => item.kind === kind);
export const told = (item: StoryItem): Run[] => (item.text ? [fact(item.text, 'agenda_item', item.id)] : []);

const shown = {
  video: 'không đọc tại hội nghị mà được trình chiếu bằng video để toàn thể hội nghị theo dõi',
  handout: 'được phát tài liệu để đại biểu nghiên cứu',
  read: 'được trình bày trước hội nghị',
  spoken: 'được trình bày trước hội nghị',
} as const;

/** "Báo cáo tổng kết phong trào thi đua năm 2022": the report's name, from the item or from the review it reads. */
function reportName(story: EventStory, item: StoryItem): string {
  const title = item.title ?? story.reviews.find(({ id }) => id === item.reviewId)?.title ?? null;
  if (title === null) return 'báo cáo tổng kết';
  return lowerFirst(
    inner(title)
      .replace(/ bằng video$/i, '')
      .replace(/^(?:trình chiếu |trình bày |thông qua )/i, ''),
  );
}

function reportNoun(story: EventStory, item: StoryItem): Run {
  const name = reportName(story, item).replace(/^video /i, '');
  return fact(/^(?:báo cáo|phần)/i.test(name) ? name : `báo cáo ${name}`, 'agenda_item', item.id);
}

const adoptedHere = (story: EventStory, item: StoryItem): boolean =>
  story.heldOn !== null && story.reviews.find(({ id }) => id === item.reviewId)?.adoptedOn === story.heldOn;

/** Reports given in one way are told in one sentence. */
function reports(story: EventStory, items: readonly StoryItem[]): Run[][] {
  const adopted = items.filter((item) => adoptedHere(story, item)).map((item) => say`Hội nghị đã thông qua ${reportNoun(story, item)}`);
  const ways = Map.groupBy(
    items.filter((item) => item.text === null && (item.mode !== null || !adoptedHere(story, item))),
    ({ mode }) => mode ?? 'read',
  );
  const showings = [...ways].map(([mode, same]) => {
    const [only] = same;
    const nouns = same.map((item) => [reportNoun(story, item)]);
    const aloud = mode === 'read' || mode === 'spoken';
    if (same.length === 1 && only?.speaker && aloud) return say`${comrade(only.speaker)} trình bày ${nouns[0] ?? []}`;
    return say`${joined(nouns, ', ', ' và ')} ${shown[mode]}`;
  });
  const texts = items.filter((item) => item.text && !(adoptedHere(story, item) && /thông qua/i.test(item.text))).map(told);
  return [...adopted, ...showings, ...texts];
}

export function reportBlocks(story: EventStory): Block[] {
  const novelty =
    story.novelty === null ? [] : [say`Điểm mới trong công tác tổ chức: ${fact(lowerFirst(inner(story.novelty)), 'event', story.id)}`];
  return paragraph('report', sentences([...reports(story, ofKind(story, 'report')), ...novelty]));
}

function speech(item: StoryItem): Run[][] {
  const who = item.speaker ? guest(item.speaker) : item.unit ? say`đại diện ${fact(item.unit, 'agenda_item', item.id)}` : [];
  const of = item.speaker && item.unit && item.speaker.post === '' ? say` (${fact(item.unit, 'agenda_item', item.id)})` : null;
  const topic = item.title
    ? say` tham luận về ${fact(`“${inner(item.title).replace(/^tham luận (?:về )?/i, '')}”`, 'agenda_item', item.id)}`
    : say` báo cáo tham luận`;
  return who.length === 0 ? [] : [say`${who}${of}${topic}`, told(item)];
}

export const speechBlocks = (story: EventStory): Block[] =>
  ofKind(story, 'speech').flatMap((item) => paragraph('speeches', sentences(speech(item))));

/** The directive speech: who, what was said, and its points one by one. */
export function directiveBlocks(story: EventStory): Block[] {
  return ofKind(story, 'directive').flatMap((item) => {
    const who = item.speaker
      ? say`Phát biểu chỉ đạo tại hội nghị, ${comrade(item.speaker)} `
      : say`Phát biểu chỉ đạo tại hội nghị, lãnh đạo phường `;
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
      ...announced(
        'acceptance',
        say`Các nhiệm vụ được triển khai:`,
        item.tasks.map((one) => task(item, one)),
      ),
    ];
  });
}
