import { formatTime } from '../../platform/calendar/date.ts';
import type { Block, Paper } from '../../platform/documents/paper.ts';
import { padCount } from '../../platform/text/numbers.ts';
import { codeSymbol } from '../paper/invitation-part.ts';
import { type Issuer, hostsOf, invitationHead, titleOf } from '../paper/invitation.paper.ts';
import type { EventStory } from '../story/types.ts';
import type { Recipient } from './recipient.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
/** Forms of address are small inside a sentence, names are not. */
const insideSentence = (text: string) => text.replace(/^(?:Ông|Bà|Hộ) /u, (word) => word.toLocaleLowerCase('vi'));
const EARLY = 15;

/** "07:30" gives "7 giờ 15": those who are commended come a quarter of an hour before the others. */
function comeAt(startsAt: string | null): string {
  if (startsAt === null) return `trước giờ khai mạc ${EARLY} phút`;
  const minutes = Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3, 5)) - EARLY;
  const at = (minutes + 24 * 60) % (24 * 60);
  return `lúc ${formatTime(`${padCount(Math.floor(at / 60))}:${padCount(at % 60)}`)}`;
}

/** Who is asked to come: a person, somebody for a collective or a household, the family of one who died. */
function invitedTo({ kind, line, posthumous }: Recipient): string {
  if (posthumous) return `gia đình ${insideSentence(line)}`;
  if (kind === 'individual') return line;
  return kind === 'household' ? `đại diện ${insideSentence(line)}` : `đại diện ${line}`;
}

/** "Giấy khen (đợt 02, vị trí 05)". */
const conferred = ({ awards }: Recipient): string =>
  awards
    .map(({ name, batch, place }) =>
      batch === null || place === null ? name : `${name} (đợt ${padCount(batch)}, vị trí ${padCount(place)})`,
    )
    .join('; ');

/** Giấy mời for one who is commended: what is received, when to come, in which batch to go up, whom to tell when somebody else comes. */
export function recipientPaper(
  ward: Issuer,
  story: EventStory,
  recipient: Recipient,
  { chair, contact, address }: { chair: string; contact: string | null; address: string },
): Paper {
  const invited = invitedTo(recipient);
  return {
    ...invitationHead(ward, story, chair),
    kind: 'GIẤY MỜI',
    summary: `Dự ${titleOf(story)} và nhận khen thưởng`,
    addressees: [invited.charAt(0).toLocaleUpperCase('vi') + invited.slice(1)],
    blocks: [
      paragraph(`${hostsOf(ward, story)} trân trọng kính mời ${invited} đến dự hội nghị và nhận khen thưởng.`),
      paragraph(`Thời gian: ${story.moment ?? '……'}; mời nhận khen có mặt ${comeAt(story.startsAt)} để được hướng dẫn.`),
      paragraph(`Địa điểm: ${story.place ?? '……'}.`),
      paragraph(`Hình thức khen thưởng: ${conferred(recipient)}.`),
      paragraph('Trường hợp không dự được, đề nghị cử người nhận thay và báo trước cho Ban Tổ chức.'),
      ...(contact ? [paragraph(`Liên hệ: ${contact}.`)] : []),
      ...(recipient.code ? [codeSymbol(address, recipient.code)] : []),
      paragraph('Rất mong sự hiện diện của quý vị.'),
    ],
  };
}
