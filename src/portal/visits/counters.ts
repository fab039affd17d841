import { type Sending, hole } from '../../platform/web/hole.ts';
import type { Visit } from '../../platform/web/route.ts';
import type { VisitCounters } from '../../platform/web/ui/types.ts';
import { type OnRecord, firstOfMonth, mondayOf } from './record.ts';
import { tallyOf } from './visits.ts';

/** The five figures, and those of the past as they stay while the record and the day do. */
interface Now {
  online: number;
  today: number;
  week: number;
  month: number;
  total: number;
}
type Past = Omit<Now, 'online'>;

const pasts = new WeakMap<OnRecord, Past & { day: string }>();
const nothing: Past = { today: 0, week: 0, month: 0, total: 0 };

function pastOf(record: OnRecord | null, day: string): Past {
  if (!record) return nothing;
  const known = pasts.get(record);
  if (known?.day === day) return known;
  const since = (first: string) => {
    let sum = 0;
    for (const [each, visits] of record.days) if (each >= first && each <= day) sum += visits;
    return sum;
  };
  const past = { day, today: since(day), week: since(mondayOf(day)), month: since(firstOfMonth(day)), total: record.total };
  pasts.set(record, past);
  return past;
}

function countedNow({ runtime, authorityId }: Sending): Now {
  const tally = tallyOf(runtime);
  const now = runtime.clock();
  const day = tally.dayOf(now);
  const record = tally.onRecord(authorityId);
  const past = pastOf(record, day);
  const unwritten = tally.unwritten(authorityId, day);
  return {
    online: Math.max(1, tally.present(authorityId, now)) + (record?.elsewhere ?? 0),
    today: past.today + unwritten,
    week: past.week + unwritten,
    month: past.month + unwritten,
    total: past.total + unwritten,
  };
}

let last: { sending: Sending; now: Now } | undefined;

/** Counted once for the five holes of one page. */
function countedFor(sending: Sending): Now {
  if (last?.sending !== sending) last = { sending, now: countedNow(sending) };
  return last.now;
}

const counter = (name: keyof Now) => hole((sending) => grouped(countedFor(sending)[name]));

/** As `formatNumber` prints a whole number, which every page does five times at every sending. */
function grouped(value: number): string {
  if (value < 1_000) return String(value);
  const rest = value % 1_000;
  return `${grouped((value - rest) / 1_000)}.${rest < 10 ? '00' : rest < 100 ? '0' : ''}${rest}`;
}

/** The five figures of the counter block, filled at each sending, this very visit included: whoever reads them is online. */
const counters: VisitCounters = {
  online: counter('online'),
  today: counter('today'),
  week: counter('week'),
  month: counter('month'),
  total: counter('total'),
};

/** Makes sure that this process knows what is on record. Where nobody tells it what others write, it asks every time. */
export async function visitCounters({ runtime, ward, tx }: Visit): Promise<VisitCounters> {
  const tally = tallyOf(runtime);
  if (!runtime.changes?.trusted || !tally.onRecord(ward.authorityId)) await tally.look(tx);
  return counters;
}
