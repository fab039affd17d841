import type { Tx } from '../../platform/tenancy.ts';
import { type EventRows, all, among } from './event-rows.ts';

const awardColumns = [
  'award.id',
  'award.direction',
  'award.award',
  'award.year',
  'award.year_to',
  'award.issuer',
  'award.decision_id',
  'award.person_id',
  'award.unit_id',
  'award.body_id',
  'award.bloc_id',
  'award.household_id',
  'award.whole_authority',
  'award.recipient',
  'award.recipient_post',
  'award.citation',
  'award.posthumous',
  'award.collectives',
  'award.individuals',
  'award.households',
  'award.total',
  'household.head',
] as const;

export const awardsOf = (tx: Tx) =>
  tx.db
    .selectFrom('award')
    .leftJoin('household', 'household.id', 'award.household_id')
    .select(awardColumns)
    .orderBy('award.position')
    .orderBy('award.key');

const launchRows = (tx: Tx, ids: string[]) => ({
  launches: tx.db.selectFrom('launch').selectAll().where('id', 'in', ids).execute(),
  launchMovements: tx.db
    .selectFrom('launch_movement')
    .innerJoin('movement', 'movement.id', 'launch_movement.movement_id')
    .select(['launch_id', 'movement.id', 'movement.name', 'movement.short_name', 'movement.nature', 'movement.year'])
    .where('launch_id', 'in', ids)
    .orderBy('launch_movement.position')
    .execute(),
  contents: tx.db.selectFrom('launch_content').selectAll().where('launch_id', 'in', ids).orderBy('position').execute(),
  contentUnits: tx.db
    .selectFrom('launch_content_unit')
    .innerJoin('launch_content', 'launch_content.id', 'launch_content_id')
    .select(['launch_content_id', 'unit_id as owner_id'])
    .where('launch_id', 'in', ids)
    .orderBy('launch_content_unit.position')
    .execute(),
  contentBlocs: tx.db
    .selectFrom('launch_content_bloc')
    .innerJoin('launch_content', 'launch_content.id', 'launch_content_id')
    .select(['launch_content_id', 'bloc_id as owner_id'])
    .where('launch_id', 'in', ids)
    .orderBy('launch_content_bloc.position')
    .execute(),
});

const pledgeRows = (tx: Tx, ids: string[]) => ({
  pledges: tx.db.selectFrom('pledge').selectAll().where('id', 'in', ids).execute(),
  parties: tx.db.selectFrom('pledge_party').selectAll().where('pledge_id', 'in', ids).orderBy('position').execute(),
  witnesses: tx.db.selectFrom('pledge_witness').selectAll().where('pledge_id', 'in', ids).orderBy('position').execute(),
  items: tx.db.selectFrom('pledge_item').selectAll().where('pledge_id', 'in', ids).orderBy('position').execute(),
});

/** What the agenda leads to: launches, pledges, decisions and their awards. */
export function agendaRows(tx: Tx, rows: EventRows) {
  const decisions = among(rows.decisionLinks.map(({ decision_id }) => decision_id));
  const awards = among(rows.awardLinks.map(({ award_id }) => award_id));
  return all({
    ...launchRows(tx, among(rows.agenda.map(({ launch_id }) => launch_id))),
    ...pledgeRows(tx, among(rows.pledgeLinks.map(({ pledge_id }) => pledge_id))),
    decisions: tx.db.selectFrom('decision').selectAll().where('id', 'in', decisions).execute(),
    awards: awardsOf(tx)
      .where((eb) => eb.or([eb('award.id', 'in', awards), eb('award.decision_id', 'in', decisions)]))
      .execute(),
    awardMovements: tx.db
      .selectFrom('award_movement')
      .innerJoin('award', 'award.id', 'award_movement.award_id')
      .select(['award_id', 'movement_id'])
      .where((eb) => eb.or([eb('award_id', 'in', awards), eb('award.decision_id', 'in', decisions)]))
      .execute(),
  });
}
export type AgendaRows = Awaited<ReturnType<typeof agendaRows>>;
export type AwardRow = AgendaRows['awards'][number];
