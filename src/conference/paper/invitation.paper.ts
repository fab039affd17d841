import { committeeIssuer, inSentence, placeOf } from '../../commendation/issuer.ts';
import { printCount } from '../../commendation/subject/counts.ts';
import { compareListed } from '../../commendation/subject/order.ts';
import { NotFound } from '../../platform/refusal.ts';
import type { Annex, Block, Paper, Row } from '../../platform/documents/paper.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Ward } from '../../platform/web/route.ts';
import { withPost } from '../people.ts';
import type { EventStory, StoryAward } from '../story/types.ts';
import { invitedLine, upperFirst } from './lines.ts';

export type Issuer = Pick<Ward, 'name' | 'kind'>;
const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** What all invitations of a conference begin and end with. */
export const invitationHead = (ward: Issuer, story: EventStory, chair: string): Omit<Paper, 'kind' | 'summary' | 'blocks'> => ({
  form: 'invitation',
  issuer: { ...committeeIssuer(ward), inSentence: `Ủy ban nhân dân ${inSentence(ward.name)}` },
  draft: story.invitedOn === null || story.invitationNumber === null,
  symbol: 'GM-UBND',
  number: story.invitationNumber === null ? null : String(story.invitationNumber),
  place: placeOf(ward.name),
  date: story.invitedOn,
  bases: [],
  recipients: ['Như trên', 'Lưu: VT'],
  signature: [{ prefix: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: chair }],
});

/** "hội nghị tổng kết …", inside a sentence. */
export function titleOf(story: EventStory): string {
  const title = lowerFirst(story.title);
  return title.startsWith('hội nghị') ? title : `Hội nghị ${title}`;
}

/** Who invites. */
export const hostsOf = (ward: Issuer, story: EventStory): string => story.hostsLine || `Ủy ban nhân dân ${inSentence(ward.name)}`;

const isHonour = (award: StoryAward) => award.direction === 'given' && award.recipient !== null;

/** Everybody honoured at the event, from the awards of its agenda, none twice, in the order of the award lists. */
export function honourees(story: EventStory): { name: string; award: string }[] {
  const awards = [
    ...new Map(
      story.agenda
        .flatMap((item) => item.awards)
        .filter(isHonour)
        .map((award) => [award.id, award]),
    ).values(),
  ];
  const listed = awards.map((award) => ({
    award: award.award,
    kind: award.kind === 'unknown' ? null : award.kind,
    name: award.recipient ?? '',
    source: award,
  }));
  return listed.toSorted(compareListed).map(({ source: award }) => ({
    name: withPost(award.recipient ?? '', award.recipientPost),
    award: award.awardName,
  }));
}

/** Giấy mời for one line of the delegates; `own` holds what only this guest is told (seat, code). NotFound when it is not invited. */
export function invitationPaper(ward: Issuer, story: EventStory, delegateId: string, chair: string, own: readonly Block[] = []): Paper {
  const delegate = story.delegates.find(({ id }) => id === delegateId);
  if (!delegate) throw new NotFound();
  return {
    ...invitationHead(ward, story, chair),
    kind: 'GIẤY MỜI',
    summary: `Dự ${titleOf(story)}`,
    addressees: [invitedLine(delegate)],
    blocks: [
      {
        kind: 'paragraph',
        text: `${hostsOf(ward, story)} trân trọng kính mời ${lowerFirst(invitedLine(delegate)).replace(/^(ông|bà) /u, (word) => word.toLocaleUpperCase('vi').charAt(0) + word.slice(1))} đến dự hội nghị.`,
      },
      { kind: 'paragraph', text: `Thời gian: ${story.moment ?? '……'}.` },
      { kind: 'paragraph', text: `Địa điểm: ${story.place ?? '……'}.` },
      ...(delegate.role === 'honouree'
        ? [{ kind: 'paragraph' as const, text: 'Kính mời đến trước giờ khai mạc 15 phút để được hướng dẫn nhận khen thưởng.' }]
        : []),
      ...own,
      { kind: 'paragraph', text: 'Rất mong sự hiện diện của quý đại biểu.' },
    ],
  };
}

/** Danh sách đại biểu được mời, in protocol order, with the honourees named in an annex. */
export function inviteesPaper(ward: Issuer, story: EventStory, chair: string): Paper {
  const named = honourees(story);
  const annex: Annex = {
    title: 'DANH SÁCH',
    summary: 'Tập thể, hộ gia đình, cá nhân được khen thưởng',
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.5, align: 'center' },
          { title: 'Họ tên, đơn vị', width: 4 },
          { title: 'Hình thức', width: 2 },
        ],
        rows: named.map(({ name, award }, index): Row => [String(index + 1), name, award]),
      },
    ],
  };
  return {
    ...invitationHead(ward, story, chair),
    draft: story.invitedOn === null,
    symbol: null,
    number: null,
    recipients: ['Ban Tổ chức', 'Lưu: VT'],
    kind: 'DANH SÁCH',
    summary: `Đại biểu mời dự: ${story.title}`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.5, align: 'center' },
          { title: 'Đại biểu', width: 5 },
          { title: 'Số lượng', width: 1, align: 'center' },
        ],
        rows: story.delegates.map((delegate, index): Row => [
          String(index + 1),
          upperFirst(invitedLine(delegate)),
          delegate.person ? '01' : delegate.seats === null ? '' : printCount(delegate.seats),
        ]),
      },
      { kind: 'paragraph', text: `Danh sách gồm ${padCount(story.delegates.length)} dòng, xếp theo thứ tự lễ tân.` },
    ],
    ...(named.length > 0 ? { annexes: [annex] } : {}),
  };
}
