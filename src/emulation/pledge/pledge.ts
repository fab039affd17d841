import { sql } from 'kysely';
import { found } from '../../platform/refusal.ts';
import { type Tx, once } from '../../platform/tenancy.ts';

/** The day a party signed: its own row, else the day of the whole pledge where the source gives only that. */
const signedOn = sql<string | null>`coalesce(pledge_party.signed_on, pledge.signed_on)`;

/** Parties of pledges in order, each with the name it signs under and who stands for it. */
export const partiesOf = (tx: Tx) =>
  tx.db
    .selectFrom('pledge_party')
    .innerJoin('pledge', 'pledge.id', 'pledge_party.pledge_id')
    .leftJoin('unit', 'unit.id', 'pledge_party.unit_id')
    .leftJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .leftJoin('bloc', 'bloc.id', 'pledge_party.bloc_id')
    .leftJoin('body', 'body.id', 'pledge_party.body_id')
    .leftJoin('person', 'person.id', 'pledge_party.representative_id')
    .select([
      'pledge_party.pledge_id',
      'pledge_party.position',
      'pledge_party.unit_id',
      'pledge_party.bloc_id',
      'pledge_party.body_id',
      'pledge_party.representative_id',
      'pledge_party.representative_post',
    ])
    .select([signedOn.as('signed_on'), 'bloc.leader_id', 'person.name as representative', 'person.honorific'])
    .select(sql<string>`coalesce(unit.name, unit_kind.name || ' ' || unit.number, bloc.name, body.name, 'Một bên')`.as('name'))
    .orderBy('pledge_party.pledge_id')
    .orderBy('pledge_party.position');

export type Party = Awaited<ReturnType<ReturnType<typeof partiesOf>['execute']>>[number];

export interface PledgeFilter {
  year: number;
  movementId?: string;
  unitId?: string;
}

/** The pledges of a year with their parties, each knowing the day it was signed. */
export const listPledges = (tx: Tx, filter: PledgeFilter) =>
  once(tx, `listPledges ${JSON.stringify(filter)}`, () => readPledges(tx, filter));

async function readPledges(tx: Tx, { year, movementId, unitId }: PledgeFilter) {
  let query = tx.db.selectFrom('pledge').selectAll().where('year', '=', year);
  if (movementId) query = query.where('movement_id', '=', movementId);
  const pledges = await query.orderBy('kind').orderBy('position').orderBy('id').execute();
  const all = Map.groupBy(await partiesOf(tx).where('pledge.year', '=', year).execute(), ({ pledge_id }) => pledge_id);
  return pledges
    .map((pledge) => ({ ...pledge, parties: all.get(pledge.id) ?? [] }))
    .filter((pledge) => !unitId || pledge.parties.some((party) => party.unit_id === unitId));
}

export type Pledge = Awaited<ReturnType<typeof listPledges>>[number];

/** One pledge with parties, witnesses and items in order, and the acts of signing that were recorded here. */
export async function findPledge(tx: Tx, id: string) {
  const pledge = found(
    await tx.db
      .selectFrom('pledge')
      .leftJoin('movement', 'movement.id', 'pledge.movement_id')
      .selectAll('pledge')
      .select(['movement.name as movement_name', 'movement.short_name as movement_short_name'])
      .where('pledge.id', '=', id)
      .executeTakeFirst(),
  );
  const witnesses = await tx.db
    .selectFrom('pledge_witness')
    .innerJoin('person', 'person.id', 'pledge_witness.person_id')
    .select(['pledge_witness.person_id', 'pledge_witness.post', 'person.name', 'person.honorific'])
    .where('pledge_id', '=', id)
    .orderBy('pledge_witness.position')
    .execute();
  const items = await tx.db.selectFrom('pledge_item').selectAll().where('pledge_id', '=', id).orderBy('position').execute();
  const signings = await tx.db
    .selectFrom('pledge_signing')
    .select(['id', 'party_position', 'signed_on', 'signed_at', 'way', 'recorded_at', 'recorded_by', 'scan'])
    .where('pledge_id', '=', id)
    .orderBy('party_position')
    .execute();
  const absences = await tx.db
    .selectFrom('pledge_absence')
    .select(['party_position', 'reason'])
    .where('pledge_id', '=', id)
    .where('party_position', 'is not', null)
    .where('came_at', 'is', null)
    .orderBy('recorded_at')
    .execute();
  return {
    ...pledge,
    absences,
    parties: await partiesOf(tx).where('pledge_party.pledge_id', '=', id).execute(),
    witnesses,
    items,
    signings,
  };
}

export type PledgeRecord = Awaited<ReturnType<typeof findPledge>>;

export const signedCount = (pledge: { parties: readonly Party[] }) => pledge.parties.filter(({ signed_on }) => signed_on !== null).length;

/** How many pledges of a year are signed by all their parties, of how many; computed from the signatures. */
export function pledgeProgress(pledges: readonly { parties: readonly Party[] }[]): { signed: number; total: number } {
  const whole = pledges.filter((pledge) => pledge.parties.length > 0 && signedCount(pledge) === pledge.parties.length);
  return { signed: whole.length, total: pledges.length };
}

/** Everybody who signs the pledges of a year, with unit and post, in order: the list an article prints. */
export const signatories = async (tx: Tx, filter: PledgeFilter): Promise<Party[]> =>
  (await listPledges(tx, filter)).flatMap((pledge) => pledge.parties);
