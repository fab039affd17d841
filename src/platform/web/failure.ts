import type { Context } from 'hono';
import { InvalidForm, NotFound, Refusal } from '../refusal.ts';
import { inTenant } from '../tenancy.ts';
import type { Sent } from './body.ts';
import { drawn } from './drawn.ts';
import type { Env, House } from './house.ts';
import { OtherAccount } from './queued.ts';
import type { Reply } from './reply.ts';
import type { Route, Visit } from './route.ts';
import { welcome } from './welcome.ts';

/** Whoever has the code of an invitation or of a signature answers in another's name: the journal of faults never holds one. */
const pathToLog = ({ path }: Route, asked: string) => (/:(?:code|token)\b/.test(path) ? path : asked);

/** Refused, not found, or a bug: nothing of the failed transaction was kept. The answer is built in a fresh one. */
export async function failure(house: House, route: Route, c: Context<Env>, sent: Sent, thrown: unknown): Promise<Reply> {
  const error = isGone(thrown)
    ? new Refusal('choice_gone', 'Một lựa chọn trong biểu mẫu không còn nữa. Tải lại trang, chọn lại rồi gửi.')
    : thrown;
  if (isUnavailable(error)) {
    house.log.error({ err: error, audit: route.audit }, 'database unavailable');
    return house.busyPage(c.env);
  }
  try {
    return await inTenant(
      house.runtime,
      c.env.ward.authorityId,
      async (tx) => {
        const visit = await welcome(house, tx, c, sent);
        if (error instanceof OtherAccount) return drawn({ kind: 'page', body: error.message, status: 409 });
        if (error instanceof NotFound) return drawn(house.notFoundPage(visit));
        if (!(error instanceof Refusal || error instanceof InvalidForm)) throw error;
        // What the form was about may itself not be there.
        const again = await refused(house, route, visit, error).catch((other: unknown) => {
          if (other instanceof NotFound) return house.notFoundPage(visit);
          throw other;
        });
        return drawn(again);
      },
      'read',
    );
  } catch (bug) {
    const code = house.runtime.newId().slice(-12);
    house.log.error({ err: bug, code, audit: route.audit, path: pathToLog(route, c.env.path) }, 'bug');
    return isUnavailable(bug) ? house.busyPage(c.env) : house.bugPage(c.env, code);
  }
}

async function refused(house: House, route: Route, visit: Visit, error: Refusal | InvalidForm): Promise<Reply> {
  const errors = error instanceof InvalidForm ? error.errors : [{ field: error.field ?? '', message: error.sentence }];
  if (route.again && !house.bars(visit.actor, route.permission)) return route.again(visit, errors);
  return house.refusedPage(visit, error instanceof Refusal ? error : new Refusal('form', errors.map((e) => e.message).join(' ')));
}

/** A record was named that is not there (any more): the database refuses the reference. */
const isGone = (error: unknown) => error instanceof Error && (error as { code?: string }).code === '23503';

const unavailableCodes = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300', '53100']);

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: string };
  return (
    (code !== undefined && unavailableCodes.has(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}
