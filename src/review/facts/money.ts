import { addFigures } from '../../commendation/subject/counts.ts';
import { awardName } from '../../commendation/catalogue/catalogue.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { factMaker, refsTo } from './make.ts';

/** What the works of a year are worth, of those whose worth is on record. */
async function costFact(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const works = await tx.db
    .selectFrom('work')
    .select(['id', 'title as label', 'cost'])
    .where('year', '=', year)
    .where('cost', 'is not', null)
    .where((eb) => eb.or([eb('alternative_of_id', 'is', null), eb('chosen', '=', true)]))
    .orderBy('position')
    .execute();
  const sum = addFigures(works.map(({ cost }) => cost));
  return sum === null ? [] : [factMaker(asOf).figure('works.cost', 'Giá trị công trình, phần việc', sum, 'đồng', refsTo('work', works))];
}

/** What was spent in a year on works and from funds; what was reversed takes itself out, being entered with the sign turned. */
async function spendingFact(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const rows = await tx.db
    .selectFrom('spending')
    .leftJoin('work', 'work.id', 'spending.work_id')
    .select(['spending.id', 'spending.item as label', 'spending.amount'])
    .where((eb) =>
      eb.or([
        eb('work.year', '=', year),
        eb.and([
          eb('spending.work_id', 'is', null),
          eb('spending.spent_on', '>=', `${year}-01-01`),
          eb('spending.spent_on', '<=', `${year}-12-31`),
        ]),
      ]),
    )
    .where((eb) => eb.or([eb('spending.spent_on', 'is', null), eb('spending.spent_on', '<=', asOf)]))
    .execute();
  const sum = addFigures(rows.map(({ amount }) => amount));
  return sum === null
    ? []
    : [factMaker(asOf).figure('spending', 'Đã chi cho công trình, phong trào', sum, 'đồng', refsTo('spending', rows))];
}

/** Bonuses that were paid for awards of the year and not taken back. */
async function bonusFact(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const rows = await tx.db
    .selectFrom('bonus_payment')
    .innerJoin('award', 'award.id', 'bonus_payment.award_id')
    .select(['award.id', 'award.award', 'bonus_payment.amount', 'bonus_payment.receiver'])
    .where((eb) => eb(eb.fn.coalesce('award.year_to', 'award.year'), '=', year))
    .where('bonus_payment.paid_on', '<=', asOf)
    .where('bonus_payment.voided_on', 'is', null)
    .execute();
  if (rows.length === 0) return [];
  const refs = refsTo(
    'award',
    rows.map(({ id, award, receiver }) => ({ id, label: `${awardName(award)}: ${receiver}` })),
  );
  return [
    factMaker(asOf).figure(
      'bonuses.paid',
      'Tiền thưởng đã chi',
      rows.reduce((sum, { amount }) => sum + amount, 0),
      'đồng',
      refs,
    ),
  ];
}

export const moneyFacts = async (tx: Tx, year: number, asOf: string): Promise<Fact[]> => [
  ...(await costFact(tx, year, asOf)),
  ...(await spendingFact(tx, year, asOf)),
  ...(await bonusFact(tx, year, asOf)),
];
