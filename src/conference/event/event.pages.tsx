import type { z } from 'zod';
import { localDate } from '../../platform/calendar/date.ts';
import { type FieldError, InvalidForm } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DescriptionList, Notice, Prose } from '../../platform/web/ui/text.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import { recordId } from '../../emulation/address.ts';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { reviewTitle } from '../../review/review/review.ts';
import { eventStory } from '../story.ts';
import type { EventStory } from '../story/types.ts';
import { eventKindNames } from '../title.ts';
import { eventWarnings } from '../warnings.ts';
import { type Consent, closeEvent, inviteDelegates, recordConsent } from './acts.ts';
import { create, edit, editPage, newPage } from './event-form.pages.tsx';
import { Desks } from './desks.tsx';
import { EventTag, eventsPath, listPage } from './event-list.pages.tsx';
import { PaperNumbers, takeNumber } from './numbering-part.tsx';
import { Clips } from '../clip/clip-list.tsx';
import { clipsOf } from '../clip/clip.ts';
import { Agenda, Delegates, NextAct, Photos, consentWords } from './event-parts.tsx';

const lines = (texts: string[]): Child =>
  texts.length === 0 ? (
    ''
  ) : (
    <Prose>
      <ul>
        {texts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </Prose>
  );

const description = (story: EventStory) =>
  [
    { label: 'Loại', value: eventKindNames[story.kind as keyof typeof eventKindNames] },
    { label: 'Thời gian', value: story.moment ?? 'Chưa có ngày' },
    { label: 'Địa điểm', value: story.place ?? 'Chưa ghi' },
    { label: 'Tổ chức', value: story.hostsLine || 'Chưa ghi' },
    { label: 'Phong trào', value: story.movements.map(({ shortName, name }) => shortName ?? name).join('; ') },
    { label: 'Ý kiến cấp ủy', value: consentWords(story) },
    { label: 'Mục đích', value: lines(story.purposes) },
    { label: 'Chào mừng', value: lines(story.occasions) },
    { label: 'Điểm mới', value: story.novelty },
    { label: 'Báo cáo', value: story.reviews.map(reviewTitle).join('; ') },
    { label: 'Ghi chú', value: story.note },
  ].filter(({ value }) => Boolean(value));

const Warnings = ({ warnings }: { warnings: string[] }) =>
  warnings.length === 0 ? null : (
    <Notice tone="warning" title="Nên hoàn thiện">
      <ul>
        {warnings.map((warning) => (
          <li>{warning}</li>
        ))}
      </ul>
    </Notice>
  );

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const story = await eventStory(visit.tx, recordId(visit));
  const mayEdit = allows(visit.actor, 'conference.edit');
  const part = { visit, story, edits: mayEdit && story.closedOn === null };
  return office(
    visit,
    {
      title: story.title,
      crumbs: [{ label: 'Hội nghị', href: visit.url(eventsPath) }, { label: story.name ?? story.title }],
      lead: <EventTag state={story.state} />,
      actions: part.edits && <ButtonLink href={visit.url(`${eventsPath}/${story.id}/sua`)}>Sửa hội nghị</ButtonLink>,
      children: (
        <>
          {mayEdit && <Warnings warnings={eventWarnings(story)} />}
          {mayEdit && <NextAct {...part} errors={errors} />}
          {mayEdit && <Desks visit={visit} story={story} />}
          <DescriptionList items={description(story)} />
          <PaperNumbers visit={visit} story={story} edits={mayEdit} errors={errors} />
          <Agenda {...part} />
          <Delegates {...part} />
          <Photos {...part} edits={mayEdit} />
          <Clips visit={visit} eventId={story.id} clips={await clipsOf(visit.tx, story.id)} edits={mayEdit} />
        </>
      ),
    },
    errors,
  );
}

function readConsent(visit: Visit): Consent {
  const data = readForm(
    { by: input.optionalText(200), on: input.optionalDate(), document: input.optionalText(200), waiver: input.optionalText(300) },
    visit.form,
  );
  if (data.waiver) return { waiver: data.waiver };
  if (!data.by) throw new InvalidForm([{ field: 'by', message: 'Nhập cơ quan cho ý kiến, hoặc lý do không cần xin ý kiến.' }]);
  if (data.on === null) throw new InvalidForm([{ field: 'on', message: 'Nhập ngày có ý kiến, ví dụ 05/01/2026.' }]);
  return { by: data.by, on: data.on, document: data.document ?? null };
}

const back = (visit: Visit, notice: string) => redirect(visit.url(`${eventsPath}/${recordId(visit)}`), { notice });
const dayInput = { on: input.optionalDate() } satisfies z.ZodRawShape;

export const eventRoutes = routes()
  .get(eventsPath, { permission: 'conference.view', audit: 'event.listed' }, listPage)
  .get(`${eventsPath}/moi`, { permission: 'conference.edit', audit: 'event.form_viewed' }, (visit) => newPage(visit))
  .post(`${eventsPath}/moi`, { permission: 'conference.edit', audit: 'event.created' }, create, newPage)
  .get(`${eventsPath}/:id`, { permission: 'conference.view', audit: 'event.viewed' }, (visit) => showPage(visit))
  .get(`${eventsPath}/:id/sua`, { permission: 'conference.edit', audit: 'event.form_viewed' }, (visit) => editPage(visit))
  .post(`${eventsPath}/:id/sua`, { permission: 'conference.edit', audit: 'event.edited' }, edit, editPage)
  .post(
    `${eventsPath}/:id/y-kien`,
    { permission: 'conference.edit', audit: 'event.consented' },
    async (visit) => {
      await recordConsent(visit.tx, visit.actor, recordId(visit), readConsent(visit));
      return back(visit, 'Đã ghi ý kiến. Có thể mời đại biểu.');
    },
    showPage,
  )
  .post(
    `${eventsPath}/:id/moi-dai-bieu`,
    { permission: 'conference.edit', audit: 'event.invited' },
    async (visit) => {
      const { on } = readForm(dayInput, visit.form);
      await inviteDelegates(visit.tx, visit.actor, recordId(visit), on ?? localDate(visit.tx.now));
      return back(visit, 'Đã ghi ngày mời.');
    },
    showPage,
  )
  .post(`${eventsPath}/:id/so-van-ban`, { permission: 'conference.edit', audit: 'event.numbered' }, takeNumber, showPage)
  .post(
    `${eventsPath}/:id/be-mac`,
    { permission: 'conference.edit', audit: 'event.closed' },
    async (visit) => {
      await closeEvent(visit.tx, visit.actor, recordId(visit));
      return back(visit, 'Đã ghi hội nghị bế mạc.');
    },
    showPage,
  );
