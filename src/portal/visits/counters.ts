import { type Sending, hole } from '../../platform/web/hole.ts';
import type { Visit } from '../../platform/web/route.ts';
import type { VisitCounters } from '../../platform/web/ui/types.ts';
import { firstOfMonth, mondayOf } from './record.ts';
import { tallyOf } from './visits.ts';

interface Now {
  day: string;
  /** Visits of a span that begins on a day: on record, and counted here since. */
  since(first: string): number;
  total: number;
  online: number;
}

function countedNow({ runtime, authorityId }: Sending): Now {
  const tally = tallyOf(runtime);
  const now = runtime.clock();
  const day = tally.dayOf(now);
  const record = tally.onRecord(authorityId);
  const unwritten = tally.unwritten(authorityId, day);
  return {
    day,
    total: (record?.total ?? 0) + unwritten,
    online: Math.max(1, tally.present(authorityId, now)) + (record?.elsewhere ?? 0),
    since(first) {
      let sum = unwritten;
      for (const [each, visits] of record?.days ?? []) if (each >= first && each <= day) sum += visits;
      return sum;
    },
  };
}

const counter = (value: (now: Now) => number) => hole((sending) => grouped(value(countedNow(sending))));

/** As `formatNumber` prints a whole number, which every page does five times at every sending. */
const grouped = (value: number) => (value < 1_000 ? String(value) : String(value).replace(/\B(?=(?:\d{3})+$)/g, '.'));

/** The five figures of the counter block, filled at each sending, this very visit included: whoever reads them is online. */
const counters: VisitCounters = {
  online: counter(({ online }) => online),
  today: counter(({ day, since }) => since(day)),
  week: counter(({ day, since }) => since(mondayOf(day))),
  month: counter(({ day, since }) => since(firstOfMonth(day))),
  total: counter(({ total }) => total),
};

/** Makes sure that this process knows what is on record. Where nobody tells it what others write, it asks every time. */
export async function visitCounters({ runtime, ward, tx }: Visit): Promise<VisitCounters> {
  const tally = tallyOf(runtime);
  if (!runtime.changes?.trusted || !tally.onRecord(ward.authorityId)) await tally.look(tx);
  return counters;
}
