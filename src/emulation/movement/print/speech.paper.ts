import type { Block, Paper } from '../../../platform/documents/paper.ts';
import { type Issuer, inSentence, placeOf } from '../../../organization/paper/issuer.ts';
import type { findLaunch } from '../launch.ts';
import { launchMoment } from '../when.ts';

type Launch = Awaited<ReturnType<typeof findLaunch>>;

export interface SpokenMovement {
  /** "phong trào “…” năm 2026". */
  words: string;
  purpose: string | null;
  goal: string | null;
  motto: string | null;
}

const upperFirst = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
const lowerFirst = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
const text = (words: string): Block => ({ kind: 'paragraph', text: words });
const bold = (words: string): Block => ({ kind: 'paragraph', text: [{ text: words, bold: true }] });
const closed = (words: string) => (/[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`);

const list = (opening: string, contents: readonly { text: string }[]): Block[] =>
  contents.length === 0 ? [] : [text(opening), { kind: 'numbered', items: contents.map((each) => closed(each.text)) }];

function greeting(ward: string): Block[] {
  return [
    text(
      'Kính thưa các đồng chí lãnh đạo Đảng ủy, Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam và các vị đại biểu!',
    ),
    text(`Thưa toàn thể cán bộ, công chức, viên chức, lực lượng vũ trang và Nhân dân ${ward}!`),
  ];
}

function meaning(launch: Launch, ward: string, spoken: readonly SpokenMovement[]): Block[] {
  const names = spoken.map(({ words }) => words).join('; ');
  return [
    ...spoken.flatMap(({ purpose }) => (purpose ? [text(closed(purpose))] : [])),
    text(`Hôm nay, thay mặt Ủy ban nhân dân ${ward}, tôi phát động ${names}${launch.theme ? `, với chủ đề “${launch.theme}”` : ''}.`),
    ...spoken.flatMap(({ goal, words }) => (goal ? [text(`Mục tiêu${spoken.length > 1 ? ` của ${words}` : ''}: ${closed(goal)}`)] : [])),
    ...(launch.call ? [text(closed(launch.call))] : []),
  ];
}

const ends = (launch: Launch, ward: string, spoken: readonly SpokenMovement[]): Block[] => {
  const motto = spoken.find((each) => each.motto)?.motto;
  return [
    text(
      `Ủy ban nhân dân ${ward} tin tưởng mỗi tập thể, gia đình, cá nhân sẽ hưởng ứng bằng việc làm cụ thể, thiết thực, thực hiện thắng lợi nhiệm vụ năm ${launch.year}.`,
    ),
    ...(motto ? [bold(`“${motto}”!`)] : []),
    text('Xin trân trọng cảm ơn!'),
  ];
};

/** Bài phát động: greeting, meaning, contents, requests and closing words of one launch, to be read aloud. */
export function launchSpeechPaper(ward: Issuer, launch: Launch, spoken: readonly SpokenMovement[]): Paper {
  const of = (kind: string) => launch.contents.filter((content) => (content.kind ?? 'content') === kind);
  const name = inSentence(ward.name);
  return {
    form: 'launch_speech',
    bare: true,
    issuer: { name: ward.name },
    symbol: null,
    number: null,
    place: placeOf(ward.name),
    date: launch.launched_on,
    kind: 'BÀI PHÁT ĐỘNG',
    summary: upperFirst(spoken.map(({ words }) => words).join('; ')),
    bases: [],
    blocks: [
      {
        kind: 'paragraph',
        align: 'center',
        text: [
          {
            text: [
              [launch.launcher_honorific, launch.launcher_name].filter(Boolean).join(' '),
              launch.launcher_post,
              lowerFirst(launchMoment(launch)),
            ]
              .filter(Boolean)
              .join(', '),
            italic: true,
          },
        ],
      },
      ...greeting(name),
      ...meaning(launch, name, spoken),
      ...list('Tập trung thực hiện các nội dung sau:', of('content')),
      ...list('Đề nghị các cơ quan, đơn vị, khu dân cư:', of('request')),
      ...list('Công tác tuyên truyền:', of('communication')),
      ...ends(launch, name, spoken),
    ],
    recipients: [],
    signature: [],
  };
}
