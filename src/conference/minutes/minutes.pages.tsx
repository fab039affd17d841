import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate, localTime } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Notice, StatGrid } from '../../platform/web/ui/text.tsx';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { recordId, typed } from '../../emulation/address.ts';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { Findings, judgedFindings } from '../../review/contradiction/findings.tsx';
import { knownOf } from '../../review/contradiction/known.ts';
import { conductOf } from '../conduct/view.tsx';
import { eventCrumbs, eventsPath } from '../event/event-list.pages.tsx';
import { openEvent } from '../event/event.ts';
import { guestList } from '../guest/guest.ts';
import { peopleAt } from '../people.ts';
import { eventStory } from '../story.ts';
import { minutesPaper } from './minutes.paper.ts';

/** Writes the conclusion of the minutes; everything else comes from what was recorded. */
export async function concludeEvent(tx: Tx, actor: Actor, id: string, conclusion: string | null): Promise<void> {
  await openEvent(tx, id);
  await tx.db.updateTable('event').set({ conclusion }).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'minutes.saved', { subject: id });
}

async function partsOf(visit: Visit) {
  const id = recordId(visit);
  const conduct = await conductOf(visit.tx, id);
  const { chair_id, secretary_id, held_on } = conduct.event;
  const people = await peopleAt(
    visit.tx,
    [chair_id, secretary_id].filter((each) => each !== null),
    held_on,
  );
  return {
    story: await eventStory(visit.tx, id),
    conduct,
    list: await guestList(visit.tx, id),
    chair: people.get(chair_id ?? '') ?? null,
    secretary: people.get(secretary_id ?? '') ?? null,
  };
}

const path = (id: string) => `${eventsPath}/${id}/bien-ban`;

async function minutesPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { story, conduct, list, chair, secretary } = await partsOf(visit);
  const { event, steps } = conduct;
  const came = list.guests.reduce((sum, { arrivals }) => sum + arrivals.length, 0);
  const places = list.guests.reduce((sum, guest) => sum + guest.places, 0);
  const tasks = story.agenda.flatMap((item) => item.tasks);
  const at = visit.url(path(event.id));
  const of = { table: 'event', id: event.id };
  const on = event.held_on ?? localDate(visit.tx.now);
  const said = event.conclusion === null ? [] : await judgedFindings(visit.tx, of, [event.conclusion], await knownOf(visit.tx, [], on));
  return office(
    visit,
    {
      title: 'Biên bản hội nghị',
      lead: 'Soạn từ những gì đã diễn ra: giờ từng phần, số có mặt, ý kiến chỉ đạo, khen thưởng đã trao.',
      crumbs: eventCrumbs(visit, event, 'Biên bản'),
      actions: (
        <>
          <ButtonLink href={`${at}.docx`}>Biên bản (Word)</ButtonLink>
          <ButtonLink href={`${at}.pdf`} tone="primary">
            Biên bản (PDF)
          </ButtonLink>
        </>
      ),
      children: (
        <>
          {(!chair || !secretary) && <Notice tone="warning">Chưa ghi chủ trì hoặc thư ký: chọn ở trang Chuẩn bị trước khi bế mạc.</Notice>}
          <StatGrid
            items={[
              { label: 'Có mặt', value: `${came}/${places}` },
              { label: 'Phần đã diễn ra', value: `${steps.filter(({ begunAt }) => begunAt !== null).length}/${steps.length}` },
              { label: 'Nhiệm vụ được giao', value: String(tasks.length) },
            ]}
          />
          <DataTable
            caption="Diễn biến"
            rows={steps}
            columns={[
              { key: 'title', label: 'Phần', cell: (step) => step.title },
              { key: 'planned', label: 'Dự kiến', cell: (step) => step.plannedAt ?? '' },
              { key: 'begun', label: 'Bắt đầu', cell: (step) => (step.begunAt ? localTime(step.begunAt) : '') },
              { key: 'who', label: 'Thực hiện', cell: (step) => step.person?.name ?? '' },
            ]}
          />
          <Findings visit={visit} of={of} findings={said} back={path(event.id)} />
          {event.closed_on === null && allows(visit.actor, 'conference.edit') && (
            <Card title="Kết luận">
              <PostForm visit={visit} action={path(event.id)} errors={errors} label="Kết luận">
                <TextArea
                  name="conclusion"
                  label="Kết luận của hội nghị"
                  rows={5}
                  value={typed(visit, errors)('conclusion', event.conclusion)}
                  errors={errors}
                />
                <Actions>
                  <Submit>Lưu kết luận</Submit>
                </Actions>
              </PostForm>
            </Card>
          )}
        </>
      ),
    },
    errors,
  );
}

async function save(visit: Visit): Promise<Reply> {
  const { conclusion } = readForm({ conclusion: input.optionalText(8000) }, visit.form);
  await concludeEvent(visit.tx, visit.actor, recordId(visit), conclusion ?? null);
  return redirect(visit.url(path(recordId(visit))), { notice: 'Đã lưu kết luận.' });
}

const paper = async (visit: Visit) => minutesPaper(visit.ward, await partsOf(visit));

export const minutesRoutes = routes()
  .get(`${path(':id')}.pdf`, { permission: 'conference.view', audit: 'minutes.printed' }, async (visit) =>
    pdfReply(visit, await paper(visit), 'bien-ban-hoi-nghi'),
  )
  .get(`${path(':id')}.docx`, { permission: 'conference.view', audit: 'minutes.printed' }, async (visit) =>
    docxReply(visit, await paper(visit), 'bien-ban-hoi-nghi'),
  )
  .get(path(':id'), { permission: 'conference.view', audit: 'minutes.viewed' }, (visit) => minutesPage(visit))
  .post(path(':id'), { permission: 'conference.edit', audit: 'minutes.saved' }, save, minutesPage);
