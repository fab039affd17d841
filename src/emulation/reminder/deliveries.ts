import { sql } from 'kysely';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import type { Tone } from '../../platform/web/ui/types.ts';
import type { Tx } from '../../platform/tenancy.ts';

export interface DeliveryRow {
  id: string;
  day: CalendarDate;
  channel: string;
  subject: string;
  reader: string;
  email: string | null;
  attempts: number;
  started_at: Date | null;
  ended_at: Date | null;
  outcome: string | null;
  reason: string | null;
}

/** The messages of the newest days, each with its last attempt. One query. */
export async function listDeliveries(tx: Tx, limit: number, offset: number): Promise<{ rows: DeliveryRow[]; total: number }> {
  const { rows } = await sql<DeliveryRow & { total: number }>`
    select m.id, m.day, m.channel, m.subject, a.name as reader, a.email, coalesce(t.nth, 0) as attempts, t.started_at, t.ended_at, t.outcome, t.reason,
      count(*) over ()::int as total
    from message m join account a on a.authority_id = m.authority_id and a.id = m.account_id
    left join lateral (select * from delivery_attempt d where d.authority_id = m.authority_id and d.message_id = m.id order by nth desc limit 1) t on true
    where m.channel <> 'app' order by m.day desc, a.name, m.id limit ${limit} offset ${offset}`.execute(tx.db);
  return { rows, total: rows[0]?.total ?? 0 };
}

const minutesUnderWay = 10;

/** What became of a message, in words. */
export function deliveryState(row: Pick<DeliveryRow, 'outcome' | 'started_at'>, now: Date): { words: string; tone: Tone } {
  if (row.started_at === null) return { words: 'Chờ gửi', tone: 'neutral' };
  if (row.outcome === null) {
    const old = now.getTime() - row.started_at.getTime() > minutesUnderWay * 60_000;
    return old ? { words: 'Không rõ đã đến', tone: 'amber' } : { words: 'Đang gửi', tone: 'blue' };
  }
  const states: Record<string, { words: string; tone: Tone }> = {
    sent: { words: 'Đã gửi', tone: 'green' },
    temporary: { words: 'Sẽ thử lại', tone: 'amber' },
    permanent: { words: 'Không gửi được', tone: 'red' },
    unknown: { words: 'Không rõ đã đến', tone: 'amber' },
  };
  return states[row.outcome] ?? { words: row.outcome, tone: 'neutral' };
}
