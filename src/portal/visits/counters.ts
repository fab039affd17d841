import { addDays, localDate, weekday } from '../../platform/calendar/date.ts';
import { figureValue } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import type { Visit } from '../../platform/web/route.ts';
import type { VisitCounters } from '../../platform/web/ui/types.ts';
import { presentFor } from './tally.ts';
import { tallyOf } from './visits.ts';

interface Counts {
  today: number;
  week: number;
  month: number;
  total: number;
}

/** Visits on record: today, since Monday, since the first of the month, and ever with what an older site had counted. */
async function counted(tx: Tx, today: string): Promise<Counts> {
  const monday = addDays(today, -((weekday(today) + 6) % 7));
  const sums = await tx.db
    .selectFrom('visit_day')
    .select((eb) => [
      eb.fn.sum<number | null>('visits').filterWhere('day', '=', today).as('today'),
      eb.fn.sum<number | null>('visits').filterWhere('day', '>=', monday).as('week'),
      eb.fn
        .sum<number | null>('visits')
        .filterWhere('day', '>=', `${today.slice(0, 7)}-01`)
        .as('month'),
      eb.fn.sum<number | null>('visits').as('total'),
    ])
    .executeTakeFirstOrThrow();
  const before = await tx.db.selectFrom('counter').select('value').where('kind', '=', 'total').executeTakeFirst();
  const of = (sum: number | null) => sum ?? 0;
  return { today: of(sums.today), week: of(sums.week), month: of(sums.month), total: of(sums.total) + (figureValue(before?.value) ?? 0) };
}

/** People other processes saw in the last five minutes. */
async function presentElsewhere(tx: Tx, processId: string): Promise<number> {
  const { visitors } = await tx.db
    .selectFrom('visit_presence')
    .select((eb) => eb.fn.sum<number | null>('visitors').as('visitors'))
    .where('process_id', '<>', processId)
    .where('seen_at', '>=', new Date(tx.now.getTime() - presentFor))
    .executeTakeFirstOrThrow();
  return visitors ?? 0;
}

/** The five figures of the counter block, this very visit included: whoever reads them is online. */
export async function visitCounters(visit: Visit): Promise<VisitCounters> {
  const { tx } = visit;
  const tally = tallyOf(visit.runtime);
  const today = localDate(tx.now);
  const counts = await counted(tx, today);
  const unwritten = (tally.unwritten(visit.ward.authorityId).get(today)?.visits ?? 0) + 1;
  const online = Math.max(1, tally.present(visit.ward.authorityId, tx.now)) + (await presentElsewhere(tx, tally.processId));
  return {
    online: formatNumber(online),
    today: formatNumber(counts.today + unwritten),
    week: formatNumber(counts.week + unwritten),
    month: formatNumber(counts.month + unwritten),
    total: formatNumber(counts.total + unwritten),
  };
}
