import { found } from '../../platform/refusal.ts';
import { inTenant } from '../../platform/tenancy.ts';
import { LiveBoard, type Parts } from '../../platform/web/live.ts';
import { events, page } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { IslandScript } from '../../platform/web/ui/island.tsx';
import { Document } from '../../platform/web/ui/layout.tsx';
import { Drum, Mark } from '../../platform/web/ui/ornament.tsx';
import { recordId } from '../../emulation/address.ts';
import { routes } from '../../organization/access.ts';
import { wardChrome } from '../../organization/frame.tsx';
import { eventName, eventsPath } from '../event/event-list.pages.tsx';
import { findEvent } from '../event/event.ts';
import { comesUp, receiverLine } from '../stage/stage.ts';
import type { Step } from './steps.ts';
import { type Conduct, conductOf } from './view.tsx';

const board = new LiveBoard();

const density = (count: number) => (count <= 4 ? 'few' : count <= 8 ? 'many' : 'crowd');

const onStage = ({ batch }: Step) => batch?.entries.filter(comesUp) ?? [];

const Names = ({ step }: { step: Step }) => (
  <ol class={`stage-names stage-${density(onStage(step).length)}`}>
    {onStage(step).map((entry) => (
      <li>
        <strong>{entry.honour.name}</strong>
        {entry.honour.line !== entry.honour.name && <span>{entry.honour.line.slice(entry.honour.name.length + 3)}</span>}
        {receiverLine(entry) && <em>{receiverLine(entry)}</em>}
      </li>
    ))}
  </ol>
);

const Speaker = ({ step }: { step: Step }) =>
  step.person && (
    <p class="stage-speaker">
      <strong>{step.person.name}</strong>
      <span>{step.post ?? step.person.posts}</span>
    </p>
  );

const Now = ({ conduct }: { conduct: Conduct }) => {
  const step = conduct.steps[conduct.current];
  const over = conduct.event.ended_at !== null;
  return (
    <main id="noi-dung" class="stage-now" tabindex={-1} data-part="hien">
      {over || !step ? (
        <div class="stage-title">
          <h2>{over ? 'Hội nghị đã kết thúc' : 'Kính chào quý đại biểu'}</h2>
          {over && <p>Trân trọng cảm ơn quý đại biểu</p>}
        </div>
      ) : step.batch ? (
        <>
          <div class="stage-title stage-batch">
            <p>Đang trên sân khấu</p>
            <h2>{step.batch.title}</h2>
          </div>
          <Names step={step} />
        </>
      ) : (
        <div class="stage-title">
          <h2>{step.title}</h2>
          <Speaker step={step} />
        </div>
      )}
    </main>
  );
};

const Next = ({ conduct }: { conduct: Conduct }) => {
  const next = conduct.event.ended_at === null ? conduct.steps[conduct.current + 1] : undefined;
  return (
    <p class="stage-next" data-part="tiep">
      {next && (
        <>
          <span>Tiếp theo</span> {next.batch?.title ?? next.title}
        </>
      )}
    </p>
  );
};

const screenParts = (conduct: Conduct): Parts =>
  new Map([
    ['hien', String(<Now conduct={conduct} />)],
    ['tiep', String(<Next conduct={conduct} />)],
  ]);

const path = (id: string) => `${eventsPath}/${id}/man-hinh`;

/** The screen of the hall: what is on now, who stands on the stage, what comes next. */
async function screen(visit: Visit): Promise<Reply> {
  const conduct = await conductOf(visit.tx, recordId(visit));
  const ward = wardChrome(visit.ward, visit.base);
  const name = eventName(conduct.event);
  const head = (
    <>
      <noscript>
        <meta http-equiv="refresh" content="4" />
      </noscript>
      <IslandScript name="live-page" />
    </>
  );
  return page(
    <Document scope="plain" title={`${name} | ${ward.fullName}`} head={head}>
      <live-page class="hall stage" src={visit.url(`${path(conduct.event.id)}/luong`)}>
        <header class="hall-head">
          <Drum />
          <Mark size={72} />
          <div class="hall-title">
            <p>{ward.fullName}</p>
            <h1>{name}</h1>
          </div>
        </header>
        <Now conduct={conduct} />
        <Next conduct={conduct} />
      </live-page>
    </Document>,
  );
}

async function stream(visit: Visit): Promise<Reply> {
  const { id } = found(await findEvent(visit.tx, recordId(visit)));
  const { runtime, ward } = visit;
  const read = () => inTenant(runtime, ward.authorityId, async (tx) => screenParts(await conductOf(tx, id)), 'read');
  return events(() => board.watch(`${ward.authorityId} ${id}`, read));
}

export const screenRoutes = routes()
  .get(path(':id'), { permission: 'conference.edit', audit: 'conduct.screened' }, screen)
  .get(`${path(':id')}/luong`, { permission: 'conference.edit', audit: 'conduct.screened' }, stream);
