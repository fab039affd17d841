import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow, once } from '../../platform/tenancy.ts';
import { checkLaunch } from './launch-check.ts';
import { findMovement } from './movement.ts';

export interface LaunchContent {
  text: string;
  kind: 'content' | 'request' | 'communication';
  field: string | null;
  /** Of an item of communication: newspaper, loudspeaker, meeting … and the day it is to be out. */
  channel?: string | null;
  planned_on?: CalendarDate | null;
  /** The resolution or document it carries out. */
  document?: { title: string; number: string | null; issued_on: CalendarDate | null } | null;
  unitIds: readonly string[];
  blocIds: readonly string[];
}

export interface LaunchInput {
  year: number;
  launched_on: CalendarDate;
  part: string | null;
  launcherId: string;
  theme: string | null;
  call: string | null;
  contents: readonly LaunchContent[];
}

async function refuseSecond(tx: Tx, movementId: string, year: number): Promise<void> {
  await sql`select from movement where id = ${movementId} for update`.execute(tx.db);
  const before = await launchesOf(tx, movementId);
  if (before.some((launch) => launch.year === year))
    throw new Refusal('already_launched', `Phong trào đã được phát động cho năm ${year}. Xem lời phát động đã ghi.`);
}

/** Records the launch of one movement for one year, with its contents in order. Returns the id of the launch. */
export async function launchMovement(tx: Tx, actor: Actor, movementId: string, input: LaunchInput): Promise<string> {
  const movement = await findMovement(tx, movementId);
  await refuseSecond(tx, movementId, input.year);
  const launcher = await checkLaunch(tx, movement, input);
  const { launcherId, contents, ...act } = input;
  const row = fresh(tx);
  await tx.db
    .insertInto('launch')
    .values({ ...row, ...act, launcher_id: launcherId, launcher_post: launcher.post })
    .execute();
  await tx.db
    .insertInto('launch_movement')
    .values({ ...freshRow(tx), launch_id: row.id, position: 0, movement_id: movementId })
    .execute();
  await writeContents(tx, row.id, input.year, contents);
  await recordEvent(tx, actor, 'movement.launched', {
    subject: movementId,
    detail: { launch: row.id, name: movement.name, year: input.year, launcher: launcher.name, contents: contents.length },
  });
  return row.id;
}

async function writeContents(tx: Tx, launchId: string, year: number, contents: readonly LaunchContent[]): Promise<void> {
  const rows = contents.map((content, position) => ({
    content,
    row: {
      ...freshRow(tx),
      launch_id: launchId,
      position,
      text: content.text,
      kind: content.kind,
      field: content.field,
      year,
      channel: content.channel ?? null,
      planned_on: content.planned_on ?? null,
      document_title: content.document?.title ?? null,
      document_number: content.document?.number ?? null,
      document_on: content.document?.issued_on ?? null,
    },
  }));
  await tx.db
    .insertInto('launch_content')
    .values(rows.map(({ row }) => row))
    .execute();
  const units = rows.flatMap(({ content, row }) =>
    content.unitIds.map((unit_id, position) => ({ ...freshRow(tx), launch_content_id: row.id, position, unit_id })),
  );
  const blocs = rows.flatMap(({ content, row }) =>
    content.blocIds.map((bloc_id, position) => ({ ...freshRow(tx), launch_content_id: row.id, position, bloc_id })),
  );
  if (units.length > 0) await tx.db.insertInto('launch_content_unit').values(units).execute();
  if (blocs.length > 0) await tx.db.insertInto('launch_content_bloc').values(blocs).execute();
}

const launches = (tx: Tx) =>
  tx.db
    .selectFrom('launch')
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'launch.launcher_id').onRef('person.authority_id', '=', 'launch.authority_id'),
    )
    .selectAll('launch')
    .select(['person.name as launcher_name', 'person.honorific as launcher_honorific']);

/** Every launch of a movement, newest first. */
export const launchesOf = (tx: Tx, movementId: string) =>
  launches(tx)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('launch_movement')
          .select('launch_movement.id')
          .whereRef('launch_movement.launch_id', '=', 'launch.id')
          .where('launch_movement.movement_id', '=', movementId),
      ),
    )
    .orderBy('launch.launched_on', 'desc')
    .execute();

export const launchesOfYear = (tx: Tx, year: number) =>
  once(tx, `launchesOfYear ${year}`, () =>
    launches(tx).where('launch.year', '=', year).orderBy('launch.launched_on').orderBy('launch.position').execute(),
  );

/** The words of all contents under which a movement was launched. */
export async function launchedContents(tx: Tx, movementId: string): Promise<string[]> {
  const contents = await tx.db
    .selectFrom('launch_content')
    .innerJoin('launch_movement', 'launch_movement.launch_id', 'launch_content.launch_id')
    .select('launch_content.text')
    .where('launch_movement.movement_id', '=', movementId)
    .orderBy('launch_content.position')
    .execute();
  return contents.map(({ text }) => text);
}

/** One launch with its movements and its contents in order, each with the units and blocs it is meant for. */
export async function findLaunch(tx: Tx, id: string) {
  const launch = found(await launches(tx).where('launch.id', '=', id).executeTakeFirst());
  const movements = await tx.db
    .selectFrom('launch_movement')
    .innerJoin('movement', 'movement.id', 'launch_movement.movement_id')
    .select(['movement.id', 'movement.name', 'movement.short_name'])
    .where('launch_id', '=', id)
    .orderBy('launch_movement.position')
    .execute();
  return { ...launch, movements, contents: await contentsOf(tx, id) };
}

async function contentsOf(tx: Tx, launchId: string) {
  const contents = await tx.db.selectFrom('launch_content').selectAll().where('launch_id', '=', launchId).orderBy('position').execute();
  const ids = contents.map(({ id }) => id);
  if (ids.length === 0) return [];
  const units = await tx.db
    .selectFrom('launch_content_unit')
    .innerJoin('unit', 'unit.id', 'unit_id')
    .innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .select(['launch_content_id', 'unit.id', 'unit.name', 'unit.number', 'unit_kind.name as kind'])
    .where('launch_content_id', 'in', ids)
    .orderBy('launch_content_unit.position')
    .execute();
  const blocs = await tx.db
    .selectFrom('launch_content_bloc')
    .innerJoin('bloc', 'bloc.id', 'bloc_id')
    .select(['launch_content_id', 'bloc.id', 'bloc.name'])
    .where('launch_content_id', 'in', ids)
    .orderBy('launch_content_bloc.position')
    .execute();
  return contents.map((content) => ({
    ...content,
    units: units.filter((unit) => unit.launch_content_id === content.id),
    blocs: blocs.filter((bloc) => bloc.launch_content_id === content.id),
  }));
}
