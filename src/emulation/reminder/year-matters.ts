import type { CalendarDate } from '../../platform/calendar/date.ts';
import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { launchesOfYear } from '../movement/launch.ts';
import { launchMoment } from '../movement/when.ts';
import { listPledges } from '../pledge/pledge.ts';
import { boardDay, registrationBoard, unregistered } from '../registration/registration.ts';
import { type Matter, toUnit } from './matter.ts';
import { rulesOn } from './rules.ts';

/** For a bloc it is the unit that leads it that is urged. */
async function leaders(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db.selectFrom('bloc').select(['id', 'leader_id']).where('leader_id', 'is not', null).execute();
  return new Map(rows.flatMap(({ id, leader_id }) => (leader_id === null ? [] : [[id, leader_id] as const])));
}

/** The day by which the year is registered: that of the call for registration, else the one of the rule. */
async function registrationDue(tx: Tx, year: number): Promise<CalendarDate | null> {
  const call = await tx.db
    .selectFrom('registration_call')
    .select('due_on')
    .where('year', '=', year)
    .orderBy((eb) => eb('movement_id', 'is not', null))
    .orderBy('due_on')
    .limit(1)
    .executeTakeFirst();
  const dueDay = (await rulesOn(tx, localDate(tx.now))).get('registration')?.dueDay ?? null;
  return call?.due_on ?? (dueDay === null ? null : `${year}-${dueDay}`);
}

async function unregisteredUnits(tx: Tx, year: number): Promise<Matter[]> {
  const missing = unregistered(await registrationBoard(tx, year, boardDay(year, localDate(tx.now))));
  const leads = await leaders(tx);
  const dueOn = await registrationDue(tx, year);
  return missing.flatMap(({ kind, id, name }) => {
    const unitId = kind === 'unit' ? id : leads.get(id);
    if (unitId === undefined) return [];
    const subject = kind === 'unit' ? `Đăng ký thi đua năm ${year}` : `Đăng ký thi đua năm ${year} của ${name}`;
    const text = 'Đăng ký danh hiệu, công trình, phần việc.';
    const href = `/lam-viec/dang-ky/don-vi/${unitId}?nam=${year}`;
    return [{ ...toUnit(unitId), rule: 'registration' as const, year, subject, text, dueOn, since: null, href }];
  });
}

/** When each pledge of a year was drawn up, as the journal knows it. */
async function drawnUp(tx: Tx, year: number): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.db
    .selectFrom('audit_event')
    .innerJoin('pledge', 'pledge.id', 'audit_event.subject_id')
    .select(['pledge.id', 'audit_event.happened_at'])
    .where('pledge.year', '=', year)
    .where('audit_event.name', '=', 'pledge.drawn_up')
    .execute();
  return new Map(rows.map(({ id, happened_at }) => [id, happened_at]));
}

async function unsignedPledges(tx: Tx, year: number): Promise<Matter[]> {
  const drawn = await drawnUp(tx, year);
  return (await listPledges(tx, { year })).flatMap(({ id, title, parties }) => {
    const first = parties.flatMap(({ signed_on }) => signed_on ?? []).sort()[0];
    const written = drawn.get(id);
    const since = first ?? (written ? localDate(written) : `${year}-01-01`);
    return parties.flatMap(({ unit_id, leader_id, signed_on }) => {
      const unitId = unit_id ?? leader_id;
      if (unitId === null || signed_on !== null) return [];
      const href = `/lam-viec/dang-ky/giao-uoc/${id}`;
      const rule = 'pledge_unsigned' as const;
      return [{ ...toUnit(unitId), rule, year, subject: title, text: 'Ký giao ước, cam kết.', dueOn: null, since, href }];
    });
  });
}

async function unreadLaunches(tx: Tx, year: number, unitIds: readonly string[]): Promise<Matter[]> {
  const launches = await launchesOfYear(tx, year);
  const said = await tx.db.selectFrom('launch_acknowledgement').select(['launch_id', 'unit_id']).execute();
  const given = new Set(said.map(({ launch_id, unit_id }) => `${launch_id} ${unit_id}`));
  return launches.flatMap((launch) =>
    unitIds
      .filter((unitId) => !given.has(`${launch.id} ${unitId}`))
      .map((unitId) => ({
        ...toUnit(unitId),
        rule: 'launch_unread' as const,
        year,
        subject: `Lời phát động ${launchMoment(launch).toLocaleLowerCase('vi')}`,
        text: 'Quán triệt trong đơn vị rồi xác nhận.',
        dueOn: null,
        since: launch.launched_on ?? `${year}-01-01`,
        href: `/lam-viec/phong-trao/phat-dong/${launch.id}`,
      })),
  );
}

/** What units owe at the beginning of a year: to register, to sign, to read the launch. A fixed number of queries. */
export const beginnings = async (tx: Tx, year: number, unitIds: readonly string[]): Promise<Matter[]> => [
  ...(await unregisteredUnits(tx, year)),
  ...(await unsignedPledges(tx, year)),
  ...(await unreadLaunches(tx, year, unitIds)),
];
