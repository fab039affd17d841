import type { EventStory } from '../../conference/story.ts';
import type { Block } from './block.ts';
import { paragraph } from './block.ts';
import { guest } from './people.ts';
import type { Run } from './run.ts';
import { fact, inner, joined, lowerFirst, say, sentence, sentences } from './run.ts';

const startsAsMeeting = /^(?:Hội nghị|Lễ|Buổi|Chương trình|Cuộc họp)/i;

/** "Hội nghị tổng kết phong trào thi đua yêu nước năm 2022": what was held. */
export function meetingName(story: EventStory): string {
  const name = story.name ?? story.title;
  return startsAsMeeting.test(name) ? name : `Hội nghị ${lowerFirst(name)}`;
}

/** When, who, what, where, by whose consent and to which end. */
export function leadRuns(story: EventStory): Run[] {
  const at = (text: string) => fact(text, 'event', story.id);
  const { consent, moment, place, purposes } = story;
  return sentence(
    say`${consent.by ? say`Được sự nhất trí của ${at(consent.by)}, ` : null}${moment ? say`${at(consent.by ? lowerFirst(moment) : moment)}, ` : null}${
      story.hostsLine ? say`${at(story.hostsLine)} tổ chức ` : 'đã diễn ra '
    }${at(meetingName(story))}${place ? say` tại ${at(place)}` : null}${
      purposes.length > 0
        ? say`, nhằm ${joined(
            purposes.map((text) => say`${at(lowerFirst(inner(text)))}`),
            '; ',
          )}`
        : null
    }`,
  );
}

/** The days the year looks to, and the people it thanks. */
export function openingBlocks(story: EventStory): Block[] {
  const { occasions, openingGroups, reviewYear, nextYear } = story;
  const said = (text: string) => say`${fact(inner(text), 'event', story.id)}`;
  const year = reviewYear ?? nextYear;
  return paragraph(
    'opening',
    sentences([
      occasions.length > 0 ? say`Hội nghị diễn ra trong không khí thi đua lập thành tích ${joined(occasions.map(said), ', ')}` : [],
      openingGroups.length > 0
        ? say`Kết quả ${year ? `năm ${year} ` : ''}có sự chung sức của ${joined(openingGroups.map(said), ', ', ' và ')}`
        : [],
    ]),
  );
}

const roleWords = {
  representative: 'đại diện',
  leaders: 'lãnh đạo',
  all_staff: 'toàn thể',
  delegate: '',
  honouree: '',
  guest: '',
} as const;
const commonStart = /^(?:Các|Cán bộ|Đại diện|Toàn thể|Tập thể|Lãnh đạo|Trưởng)(?!\p{L})/u;
const saysWho = /^(?:các |những |đồng chí |ông |bà |\d)*(?:đại diện|lãnh đạo|toàn thể|trưởng|bí thư|chủ tịch|cấp ủy|ban |cán bộ)/i;

function delegate(story: EventStory, row: EventStory['delegates'][number]): Run[] {
  if (row.person) return guest(row.person);
  const word = saysWho.test(row.line) || row.line.toLocaleLowerCase('vi').includes(roleWords[row.role] || '\n') ? '' : roleWords[row.role];
  return say`${word ? `${word} ` : ''}${fact(!word && commonStart.test(row.line) ? lowerFirst(row.line) : row.line, 'event', story.id)}`;
}

/** Everybody in protocol order; those honoured come last. */
export function delegateBlocks(story: EventStory): Block[] {
  const rows = story.delegates.filter(({ line }) => line !== '');
  if (rows.length === 0) return [];
  const others = rows.filter(({ role }) => role !== 'honouree').map((row) => delegate(story, row));
  const honoured = rows.filter(({ role }) => role === 'honouree').map((row) => delegate(story, row));
  const list = joined(others, '; ');
  return paragraph(
    'delegates',
    sentence(
      say`Đến dự hội nghị có ${list}${honoured.length > 0 ? say`${others.length > 0 ? '; cùng ' : ''}${joined(honoured, '; ')}` : null}`,
    ),
  );
}
