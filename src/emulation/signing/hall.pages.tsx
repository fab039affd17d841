import { events, page } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { LiveBoard } from '../../platform/web/live.ts';
import { inTenant } from '../../platform/tenancy.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Document } from '../../platform/web/ui/layout.tsx';
import { IslandScript } from '../../platform/web/ui/island.tsx';
import { Drum, Mark } from '../../platform/web/ui/ornament.tsx';
import { routes } from '../../organization/access.ts';
import { wardChrome } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { HallCount, HallWitnesses, Tiles, hallParts } from './hall.tsx';
import { findSession, viewSession } from './session.ts';

const path = '/lam-viec/dang-ky/phien-ky';
const board = new LiveBoard();

/** The screen of the hall: fills up by itself, and without scripts by being loaded again. */
async function screen(visit: Visit): Promise<Reply> {
  const view = await viewSession(visit.tx, recordId(visit));
  const ward = wardChrome(visit.ward, visit.base);
  const head = (
    <>
      <noscript>
        <meta http-equiv="refresh" content="4" />
      </noscript>
      <IslandScript name="live-page" />
    </>
  );
  return page(
    <Document scope="plain" title={`${view.session.name} | ${ward.fullName}`} head={head}>
      <live-page class="hall" src={visit.url(`${path}/${view.session.id}/man-hinh/luong`)}>
        <header class="hall-head">
          <Drum />
          <Mark size={72} />
          <div class="hall-title">
            <p>{ward.fullName}</p>
            <h1>{view.session.name}</h1>
          </div>
          <HallCount view={view} />
        </header>
        <main id="noi-dung" class="hall-main" tabindex={-1}>
          <Tiles view={view} />
        </main>
        <HallWitnesses view={view} />
      </live-page>
    </Document>,
  );
}

async function stream(visit: Visit): Promise<Reply> {
  const session = await findSession(visit.tx, recordId(visit));
  const { runtime, ward } = visit;
  const read = () => inTenant(runtime, ward.authorityId, async (tx) => hallParts(await viewSession(tx, session.id)), 'read');
  return events(() => board.watch(`${ward.authorityId} ${session.id}`, read));
}

export const hallRoutes = routes()
  .get(`${path}/:id/man-hinh`, { permission: 'pledge.edit', audit: 'signing_session.screened' }, screen)
  .get(`${path}/:id/man-hinh/luong`, { permission: 'pledge.edit', audit: 'signing_session.screened' }, stream);
