import { sourceNames } from '../../emulation/words.ts';
import { addFigures } from '../../commendation/subject/counts.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { factMaker, refsTo } from './make.ts';

/** Pledges of a year: how many parties there are and how many have signed. */
export async function pledgeFacts(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const rows = await tx.db
    .selectFrom('pledge')
    .innerJoin('pledge_party', 'pledge_party.pledge_id', 'pledge.id')
    .select((eb) => ['pledge.id', 'pledge.title as label', eb.fn.coalesce('pledge_party.signed_on', 'pledge.signed_on').as('signed_on')])
    .where('pledge.year', '=', year)
    .orderBy('pledge.position')
    .orderBy('pledge.key')
    .orderBy('pledge_party.position')
    .execute();
  const { figure, count } = factMaker(asOf);
  const signed = rows.filter((row) => row.signed_on !== null && row.signed_on <= asOf);
  const pledges = [...new Map(rows.map((row) => [row.id, row])).values()];
  return [
    count('pledges', 'Giao ước, cam kết thi đua', 'bản', refsTo('pledge', pledges)),
    figure('pledges.parties', 'Bên tham gia giao ước, cam kết', rows.length, 'lượt', refsTo('pledge', pledges)),
    figure('pledges.signed', 'Đã ký', signed.length, 'lượt', refsTo('pledge', [...new Map(signed.map((row) => [row.id, row])).values()])),
  ];
}

/** Money and what was given in kind with its value, by source. */
export async function contributionFacts(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const rows = await tx.db
    .selectFrom('contribution')
    .leftJoin('work', 'work.id', 'contribution.work_id')
    .select(['contribution.id', 'contribution.source', 'contribution.amount', 'contribution.fund', 'work.title'])
    .where((eb) =>
      eb.or([
        eb('work.year', '=', year),
        eb.and([
          eb('contribution.work_id', 'is', null),
          eb('contribution.given_on', '>=', `${year}-01-01`),
          eb('contribution.given_on', '<=', `${year}-12-31`),
        ]),
      ]),
    )
    .where((eb) => eb.or([eb('contribution.given_on', 'is', null), eb('contribution.given_on', '<=', asOf)]))
    .orderBy('contribution.position')
    .orderBy('contribution.key')
    .execute();
  const { figure } = factMaker(asOf);
  return Object.entries(sourceNames).flatMap(([source, name]) => {
    const own = rows.filter((row) => row.source === source && row.amount !== null);
    const sum = addFigures(own.map((row) => row.amount));
    return sum === null
      ? []
      : [
          figure(
            `contributions.${source}`,
            `Đóng góp: ${name}`,
            sum,
            'đồng',
            refsTo(
              'contribution',
              own.map((row) => ({ id: row.id, label: row.title ?? row.fund ?? name })),
            ),
          ),
        ];
  });
}

const movementNames = { emulation: 'Phong trào thi đua', campaign: 'Cuộc vận động', programme: 'Chương trình, đề án' } as const;

/** Movements and campaigns that run in a year, counted apart. */
export async function movementFacts(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const rows = await tx.db
    .selectFrom('movement')
    .select(['id', 'name as label', 'nature'])
    .where('year', '<=', year)
    .where((eb) => eb(eb.fn.coalesce('year_to', 'year'), '>=', year))
    .orderBy('position')
    .orderBy('key')
    .execute();
  const { count } = factMaker(asOf);
  return Object.entries(movementNames).flatMap(([nature, label]) => {
    const own = rows.filter((row) => row.nature === nature);
    return own.length === 0 ? [] : [count(`movements.${nature}`, label, '', refsTo('movement', own))];
  });
}
