import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Submit } from '../../platform/web/ui/form.tsx';
import { Card, DescriptionList } from '../../platform/web/ui/text.tsx';
import { recordId, typed } from '../../emulation/address.ts';
import { PostForm } from '../../organization/frame.tsx';
import type { EventStory } from '../story/types.ts';
import { eventsPath } from './event-list.pages.tsx';
import { numberPaper, type NumberedPaper, numberedPapers } from './numbering.ts';
import { hasConsent } from './state.ts';

const kinds = Object.keys(numberedPapers) as NumberedPaper[];

const numbersOf = (story: EventStory): Record<NumberedPaper, { number: number | null; on: string | null }> => ({
  plan: { number: story.planNumber, on: story.planOn },
  invitation: { number: story.invitationNumber, on: story.invitedOn },
  minutes: { number: story.minutesNumber, on: story.closedOn },
});

/** Whether a number can be had today: the plan once it has consent, the others once they are out. */
function due(story: EventStory, paper: NumberedPaper): boolean {
  const { number, on } = numbersOf(story)[paper];
  if (number !== null) return false;
  const { by, on: consented, waiver } = story.consent;
  return paper === 'plan' ? hasConsent({ consent_by: by, consent_on: consented, consent_waiver: waiver }) : on !== null;
}

function words(story: EventStory, paper: NumberedPaper): string {
  const { number, on } = numbersOf(story)[paper];
  if (number === null) return 'Dự thảo, chưa có số';
  return `Số ${String(number).padStart(2, '0')}/${numberedPapers[paper].symbol}${on ? `, ngày ${formatDate(on)}` : ''}`;
}

interface Shown {
  visit: Visit;
  story: EventStory;
  edits: boolean;
  errors: FieldError[];
}

/** The numbers of the conference's papers in the document book, and the way to get those that are due. */
export const PaperNumbers = ({ visit, story, edits, errors }: Shown) => (
  <Card title="Số văn bản">
    <DescriptionList items={kinds.map((paper) => ({ label: numberedPapers[paper].name, value: words(story, paper) }))} />
    {edits &&
      kinds
        .filter((paper) => due(story, paper))
        .map((paper) => (
          <PostForm
            visit={visit}
            action={`${eventsPath}/${story.id}/so-van-ban`}
            errors={errors}
            label={`Lấy số ${numberedPapers[paper].name.toLocaleLowerCase('vi')}`}
          >
            <input type="hidden" name="paper" value={paper} />
            {paper === 'plan' && (
              <DateInput
                name="on"
                label="Ngày ký kế hoạch"
                value={typed(visit, errors)('on', formatDate(localDate(visit.tx.now)))}
                errors={errors}
              />
            )}
            <Actions>
              <Submit tone="secondary">Lấy số {numberedPapers[paper].name.toLocaleLowerCase('vi')}</Submit>
            </Actions>
          </PostForm>
        ))}
  </Card>
);

export async function takeNumber(visit: Visit): Promise<Reply> {
  const { paper, on } = readForm(
    { paper: input.choice('văn bản', ['plan', 'invitation', 'minutes']), on: input.optionalDate() },
    visit.form,
  );
  const number = await numberPaper(visit.tx, visit.actor, recordId(visit), paper, on ?? localDate(visit.tx.now));
  const { name, symbol } = numberedPapers[paper];
  return redirect(visit.url(`${eventsPath}/${recordId(visit)}`), {
    notice: `${name} đã lấy số ${String(number).padStart(2, '0')}/${symbol}.`,
  });
}
