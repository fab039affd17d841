import { localDate } from '../../platform/calendar/date.ts';
import type { Paper } from '../../platform/documents/paper.ts';
import { renderPapersDocx, renderPapersPdf } from '../../platform/documents/papers.ts';
import { docxReply, wordType } from '../../organization/paper/reply.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { download } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { chairName } from '../../review/report/chair.ts';
import { recipientPaper } from '../honoured/invitation.paper.ts';
import { type Recipient, recipientsOf } from '../honoured/recipient.ts';
import { invitationPaper } from '../paper/invitation.paper.ts';
import { guestBlocks } from '../paper/invitation-part.ts';
import { eventStory } from '../story.ts';
import { type Guest, guestList } from './guest.ts';

async function setting(visit: Visit, eventId: string) {
  const story = await eventStory(visit.tx, eventId);
  const { event, guests } = await guestList(visit.tx, eventId);
  const chair = await chairName(visit.tx, story.invitedOn ?? localDate(visit.tx.now));
  const address = `${visit.origin}${visit.url('/moi')}`;
  return {
    guests,
    toGuest: (id: string) =>
      invitationPaper(
        visit.ward,
        story,
        id,
        chair,
        guestBlocks(
          guests.find((guest) => guest.id === id),
          event.contact,
          address,
        ),
      ),
    toRecipient: (recipient: Recipient) => recipientPaper(visit.ward, story, recipient, { chair, contact: event.contact, address }),
  };
}

/** A line that stands for all who are commended is told by their own invitations. */
const isSum = ({ role, person }: Guest) => role === 'honouree' && person === null;

/** The invitation of one delegate; those of all, in the order of protocol, and of everybody who is commended, each with seat and code. */
export async function invitationPapers(visit: Visit, eventId: string, only: string | null): Promise<Paper[]> {
  const { guests, toGuest, toRecipient } = await setting(visit, eventId);
  if (only !== null) return [toGuest(only)];
  const recipients = guests.some(isSum) ? await recipientsOf(visit.tx, eventId) : [];
  const chosen = recipients.length > 0 ? guests.filter((guest) => !isSum(guest)) : guests;
  return [...chosen.map(({ id }) => toGuest(id)), ...recipients.map(toRecipient)];
}

/** The invitations of everybody who is commended, or of one of them. Refused where the agenda names nobody. */
export async function recipientPapers(visit: Visit, eventId: string, only: string | null): Promise<Paper[]> {
  const { toRecipient } = await setting(visit, eventId);
  const recipients = await recipientsOf(visit.tx, eventId);
  if (only !== null) return [toRecipient(found(recipients.find(({ id }) => id === only)))];
  if (recipients.length === 0)
    throw new Refusal('no_awards', 'Chương trình chưa có phần trao thưởng nêu tên ai nên chưa in được giấy mời nhận khen.');
  return recipients.map(toRecipient);
}

/** One file with these invitations, to be printed and sent. `name` without extension. */
export async function invitationReply(visit: Visit, papers: Paper[], format: 'pdf' | 'docx', name = 'giay-moi'): Promise<Reply> {
  if (papers.length === 0) throw new Refusal('no_delegates', 'Danh sách đại biểu còn trống nên chưa in được giấy mời.');
  if (format === 'pdf') return download(await renderPapersPdf(papers, visit.tx.now), 'application/pdf', `${name}.pdf`, true);
  const [single, ...others] = papers;
  // A ward's own template makes one paper; many go into one file in the prescribed layout.
  return single && others.length === 0
    ? docxReply(visit, single, name)
    : download(await renderPapersDocx(papers), wordType, `${name}.docx`);
}
