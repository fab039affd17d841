import { localDate } from '../../platform/calendar/date.ts';
import type { Paper } from '../../platform/documents/paper.ts';
import { renderPapersDocx, renderPapersPdf } from '../../platform/documents/papers.ts';
import { docxReply, wordType } from '../../organization/paper/reply.ts';
import { Refusal } from '../../platform/refusal.ts';
import { download } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { chairName } from '../../review/report/chair.ts';
import { invitationPaper } from '../paper/invitation.paper.ts';
import { guestBlocks } from '../paper/invitation-part.ts';
import { eventStory } from '../story.ts';
import { guestList } from './guest.ts';

/** The invitations of these delegates (all without a choice), each with seat and code, in the order of protocol. */
export async function invitationPapers(visit: Visit, eventId: string, only: string | null): Promise<Paper[]> {
  const story = await eventStory(visit.tx, eventId);
  const { event, guests } = await guestList(visit.tx, eventId);
  const chair = await chairName(visit.tx, story.invitedOn ?? localDate(visit.tx.now));
  const chosen = only === null ? guests.map(({ id }) => id) : [only];
  const address = `${visit.origin}${visit.url('/moi')}`;
  return chosen.map((id) =>
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
  );
}

/** One file with the invitations, to be printed and sent. */
export async function invitationReply(visit: Visit, eventId: string, only: string | null, format: 'pdf' | 'docx'): Promise<Reply> {
  const papers = await invitationPapers(visit, eventId, only);
  if (papers.length === 0) throw new Refusal('no_delegates', 'Danh sách đại biểu còn trống nên chưa in được giấy mời.');
  if (format === 'pdf') return download(await renderPapersPdf(papers, visit.tx.now), 'application/pdf', 'giay-moi.pdf', true);
  const [single, ...others] = papers;
  // A ward's own template makes one paper; many go into one file in the prescribed layout.
  return single && others.length === 0
    ? docxReply(visit, single, 'giay-moi')
    : download(await renderPapersDocx(papers), wordType, 'giay-moi.docx');
}
