import { type CalendarDate, addDays, formatDate, localDate, localYear } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { livingUnits, unitName } from '../choices.ts';
import { launchesOfYear } from '../movement/launch.ts';
import { launchMoment } from '../movement/when.ts';
import { listPledges } from '../pledge/pledge.ts';
import { boardDay, registrationBoard, unregistered } from '../registration/registration.ts';
import { isOpen, workStatusWords } from '../work/status.ts';
import { listWorks } from '../work/work.ts';

/** Something a unit owes, with the page where it is done. */
export interface Matter {
  unitId: string;
  subject: string;
  text: string;
  dueOn: CalendarDate | null;
  href: string;
}

export interface LateUnit {
  unitId: string;
  unitName: string;
  matters: Matter[];
}

/** Works are urged from so many days before they are due. */
const daysBefore = 7;

/** For a bloc it is the unit that leads it that is urged. */
async function leaders(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db.selectFrom('bloc').select(['id', 'leader_id']).where('leader_id', 'is not', null).execute();
  return new Map(rows.flatMap(({ id, leader_id }) => (leader_id === null ? [] : [[id, leader_id] as const])));
}

async function lateWorks(tx: Tx, year: number): Promise<Matter[]> {
  const soon = addDays(localDate(tx.now), daysBefore);
  const works = (await listWorks(tx, { year })).filter(
    ({ dropped, state, due_on }) => !dropped && isOpen(state) && due_on !== null && due_on <= soon,
  );
  return works.flatMap((work) =>
    work.owners.flatMap(({ role, unit_id, leader_id }) => {
      const unitId = unit_id ?? leader_id;
      if (role !== 'lead' || unitId === null || work.due_on === null) return [];
      const text = `Hạn ${formatDate(work.due_on)}, ${workStatusWords(work.state).toLocaleLowerCase('vi')}, đã làm ${work.percent}%. Báo cáo tiến độ hoặc ghi hoàn thành.`;
      return [{ unitId, subject: work.title, text, dueOn: work.due_on, href: `/lam-viec/cong-trinh/${work.id}` }];
    }),
  );
}

async function unregisteredUnits(tx: Tx, year: number, leads: ReadonlyMap<string, string>): Promise<Matter[]> {
  const missing = unregistered(await registrationBoard(tx, year, boardDay(year, localDate(tx.now))));
  return missing.flatMap(({ kind, id, name }) => {
    const unitId = kind === 'unit' ? id : leads.get(id);
    if (unitId === undefined) return [];
    const subject = kind === 'unit' ? `Đăng ký thi đua năm ${year}` : `Đăng ký thi đua năm ${year} của ${name}`;
    const text = 'Đăng ký danh hiệu, công trình, phần việc.';
    return [{ unitId, subject, text, dueOn: null, href: `/lam-viec/dang-ky/don-vi/${unitId}?nam=${year}` }];
  });
}

async function unsignedPledges(tx: Tx, year: number): Promise<Matter[]> {
  return (await listPledges(tx, { year })).flatMap(({ id, title, parties }) =>
    parties.flatMap(({ unit_id, leader_id, signed_on }) => {
      const unitId = unit_id ?? leader_id;
      return unitId === null || signed_on !== null
        ? []
        : [{ unitId, subject: title, text: 'Ký giao ước, cam kết.', dueOn: null, href: `/lam-viec/dang-ky/giao-uoc/${id}` }];
    }),
  );
}

async function unreadLaunches(tx: Tx, year: number, unitIds: readonly string[]): Promise<Matter[]> {
  const launches = await launchesOfYear(tx, year);
  const said = await tx.db.selectFrom('launch_acknowledgement').select(['launch_id', 'unit_id']).execute();
  const given = new Set(said.map(({ launch_id, unit_id }) => `${launch_id} ${unit_id}`));
  return launches.flatMap((launch) =>
    unitIds
      .filter((unitId) => !given.has(`${launch.id} ${unitId}`))
      .map((unitId) => ({
        unitId,
        subject: `Lời phát động ${launchMoment(launch).toLocaleLowerCase('vi')}`,
        text: 'Quán triệt trong đơn vị rồi xác nhận.',
        dueOn: null,
        href: `/lam-viec/phong-trao/phat-dong/${launch.id}`,
      })),
  );
}

/**
 * Who is late with what for a year, in the order of the units. Of a year that is over only its open works can still be
 * done; nobody is urged to register or to sign for it.
 */
export async function lateUnits(tx: Tx, year: number): Promise<LateUnit[]> {
  const units = await livingUnits(tx, localDate(tx.now));
  const first = units.filter(({ parent_id }) => parent_id === null).map(({ id }) => id);
  const beginnings =
    year < localYear(tx.now)
      ? []
      : [
          ...(await unregisteredUnits(tx, year, await leaders(tx))),
          ...(await unsignedPledges(tx, year)),
          ...(await unreadLaunches(tx, year, first)),
        ];
  const matters = Map.groupBy([...(await lateWorks(tx, year)), ...beginnings], ({ unitId }) => unitId);
  return units.flatMap((unit) => {
    const own = matters.get(unit.id);
    return own ? [{ unitId: unit.id, unitName: unitName(unit), matters: own }] : [];
  });
}
