import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { recordId } from '../../emulation/address.ts';
import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { eventCrumbs, eventsPath } from '../event/event-list.pages.tsx';
import { eventStory } from '../story.ts';
import { arrangeStage, castBatch, setReceiver } from './arrange.ts';
import { pileReply } from './pile.ts';
import { runPaper } from './run.paper.ts';
import { ArrangeForm, BatchCard, CastForm, ReceiverForm, path } from './stage-parts.tsx';
import { type StageBatch, findStage } from './stage.ts';

const back = (visit: Visit, notice: string) => redirect(visit.url(path(recordId(visit))), { notice });

/** The certificates of each decision come from its own print, in the order of its list. */
const Pile = ({ visit, batches }: { visit: Visit; batches: StageBatch[] }) => {
  const decisions = [...new Set(batches.flatMap(({ entries }) => entries.flatMap(({ honour }) => honour.decisionId ?? [])))];
  return (
    <Notice title="Chồng giấy khen">
      In đúng thứ tự gọi: <a href={visit.url(`${path(recordId(visit))}/giay-khen.pdf`)}>giấy khen theo kịch bản (PDF)</a>. In trên phôi:{' '}
      {decisions.map((id, index) => (
        <>
          {index > 0 && ', '}
          <a href={visit.url(`/lam-viec/quyet-dinh/${id}/in-giay-khen`)}>quyết định {String(index + 1)}</a>
        </>
      ))}
      .
    </Notice>
  );
};

async function stagePage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { event, batches } = await findStage(visit.tx, recordId(visit));
  const open = event.closed_on === null;
  const on = (part: string) => (visit.path.includes(part) ? errors : []);
  const at = visit.url(path(event.id));
  return office(
    visit,
    {
      title: 'Kịch bản trao thưởng',
      lead: `${batches.length} đợt, ${batches.reduce((sum, { entries }) => sum + entries.length, 0)} khen thưởng.`,
      crumbs: eventCrumbs(visit, event, 'Kịch bản trao thưởng'),
      actions: batches.length > 0 && (
        <>
          <ButtonLink href={`${at}.docx`}>Kịch bản (Word)</ButtonLink>
          <ButtonLink href={`${at}.pdf`}>Kịch bản (PDF)</ButtonLink>
          <ButtonLink href={visit.url(`${eventsPath}/${event.id}/dieu-hanh`)} tone="primary">
            Bàn điều hành
          </ButtonLink>
        </>
      ),
      children: (
        <>
          {batches.length === 0 && (
            <EmptyState title="Chưa sắp đợt nào" text="Gắn quyết định khen thưởng vào phần trao thưởng của chương trình rồi sắp các đợt." />
          )}
          {batches.length > 0 && <Pile visit={visit} batches={batches} />}
          {batches.map((batch) => (
            <BatchCard visit={visit} id={event.id} batch={batch} />
          ))}
          {open && batches.length > 0 && (await CastForm({ visit, id: event.id, batches, errors: on('/dot/') }))}
          {open && batches.length > 0 && <ReceiverForm visit={visit} id={event.id} batches={batches} errors={on('/nguoi-nhan')} />}
          {open && <ArrangeForm visit={visit} id={event.id} arranged={batches.length > 0} errors={on('/sap-xep')} />}
        </>
      ),
    },
    errors,
  );
}

async function arrange(visit: Visit): Promise<Reply> {
  const { most } = readForm({ most: input.integer('số người trên sân khấu', 1, 40) }, visit.form);
  const count = await arrangeStage(visit.tx, visit.actor, recordId(visit), most);
  return back(visit, `Đã sắp ${count} đợt trao.`);
}

async function castPosted(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      hander: input.optionalId(),
      hander_post: input.optionalText(200),
      caller: input.optionalId(),
      assistant: input.optionalText(200),
      stands: input.optionalText(200),
      all: input.flag(),
    },
    visit.form,
  );
  await castBatch(
    visit.tx,
    visit.actor,
    recordId(visit),
    recordId(visit, 'batch'),
    {
      handerId: data.hander,
      handerPost: data.hander_post ?? null,
      callerId: data.caller,
      assistant: data.assistant ?? null,
      stands: data.stands ?? null,
    },
    data.all,
  );
  return back(visit, 'Đã lưu phân công.');
}

async function receiverPosted(visit: Visit): Promise<Reply> {
  const { entry, receiver, name, reason } = readForm(
    {
      entry: input.id('người được khen'),
      receiver: input.choice('ai lên nhận', ['self', 'representative', 'family']),
      name: input.optionalText(120),
      reason: input.optionalText(200),
    },
    visit.form,
  );
  await setReceiver(visit.tx, visit.actor, recordId(visit), entry, { receiver, name: name ?? null, reason: reason ?? null });
  return back(visit, 'Đã ghi người lên nhận.');
}

const paper = async (visit: Visit) => {
  const { batches } = await findStage(visit.tx, recordId(visit));
  return runPaper(visit.ward, await eventStory(visit.tx, recordId(visit)), batches);
};

const base = path(':id');
const edit = 'conference.edit';
export const stageRoutes = routes()
  .get(`${base}.pdf`, { permission: 'conference.view', audit: 'stage.printed' }, async (visit) =>
    pdfReply(visit, await paper(visit), 'kich-ban-trao-thuong'),
  )
  .get(`${base}.docx`, { permission: 'conference.view', audit: 'stage.printed' }, async (visit) =>
    docxReply(visit, await paper(visit), 'kich-ban-trao-thuong'),
  )
  .get(`${base}/giay-khen.pdf`, { permission: 'certificate.print', audit: 'stage.printed' }, (visit) => pileReply(visit, recordId(visit)))
  .get(base, { permission: edit, audit: 'stage.viewed' }, (visit) => stagePage(visit))
  .post(`${base}/sap-xep`, { permission: edit, audit: 'stage.arranged' }, arrange, stagePage)
  .post(`${base}/dot/:batch`, { permission: edit, audit: 'stage.cast' }, castPosted, stagePage)
  .post(`${base}/nguoi-nhan`, { permission: edit, audit: 'stage.receiver_set' }, receiverPosted, stagePage);
