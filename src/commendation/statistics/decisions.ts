import { formatDate } from '../../platform/calendar/date.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Tx } from '../../platform/tenancy.ts';

export interface DecisionChoice {
  value: string;
  label: string;
}

/** The numbered decisions of a period, newest first, as choices of the report. */
export async function decisionChoices(tx: Tx, { from, to }: { from: number; to: number }): Promise<DecisionChoice[]> {
  const rows = await tx.db
    .selectFrom('decision')
    .select(['id', 'number', 'symbol', 'issued_on'])
    .where('number', 'is not', null)
    .where('year', '>=', from)
    .where('year', '<=', to)
    .orderBy('issued_on', (order) => order.desc().nullsLast())
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ id, number, symbol, issued_on }) => ({
    value: id,
    label: [`${padCount(number ?? 0)}/${symbol}`, issued_on && formatDate(issued_on)].filter(Boolean).join(', '),
  }));
}
