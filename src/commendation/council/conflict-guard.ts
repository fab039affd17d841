import type { Handler, Route } from '../../platform/web/route.ts';
import type { RouteTable } from '../../platform/web/route.ts';
import { refuseBarred } from './conflict.ts';

const ofNomination = /^\/lam-viec\/de-nghi\/:id(\/|$)/;

/** Every address of one nomination and of its files answers "not found" to a member of the council who is tied to it. */
export const guardNominations = (tables: readonly RouteTable[]): Route[] =>
  tables.flatMap(({ routes }) => routes.map((route) => (ofNomination.test(route.path) ? guarded(route) : route)));

function guarded(route: Route): Route {
  const { handle, again } = route;
  const ask: Handler = async (visit) => {
    await refuseBarred(visit.tx, visit.actor, visit.param('id'));
    return handle(visit);
  };
  if (!again) return { ...route, handle: ask };
  return {
    ...route,
    handle: ask,
    again: async (visit, errors) => {
      await refuseBarred(visit.tx, visit.actor, visit.param('id'));
      return again(visit, errors);
    },
  };
}
