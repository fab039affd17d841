import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { rankingsOf, rowsOf } from '../../emulation/scoring/ranking.ts';
import { setsOfYear } from '../../emulation/scoring/set.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { type NominationView, listNominations } from '../nomination/reading.ts';
import { stateNames } from '../nomination/state.ts';
import type { Outside } from './mirror.ts';

const most = 5;
/** Stopped by the rules or by the dossier: named one by one. */
const stopped = new Set(['returned', 'held', 'unfit']);
/** Not stopped, only not on this list: counted. */
const elsewhere = ['unsettled', 'considered'] as const;

/** Units that stand next in the last announced rankings of the year and are not on the list. */
async function nextRanked(tx: Tx, year: number, listedUnits: ReadonlySet<string>): Promise<Outside[]> {
  const sets = await setsOfYear(tx, year);
  const announced = await rankingsOf(
    tx,
    sets.map(({ id }) => id),
  );
  const units = new Map((await tx.db.selectFrom('unit').select(['id', 'key']).execute()).map(({ id, key }) => [key, id]));
  return sets.flatMap((set) => {
    const last = announced.findLast(({ criteria_set_id }) => criteria_set_id === set.id);
    if (!last) return [];
    const rows = rowsOf(last).filter(({ place }) => place !== null);
    const missing = rows.filter(({ unit }) => !listedUnits.has(units.get(unit) ?? ''));
    return missing.slice(0, most).map((row) => ({
      name: row.name,
      says: `xếp thứ ${row.place}, ${String(row.total).replace('.', ',')} điểm${row.class ? `, ${row.class}` : ''}; không có trong danh sách`,
    }));
  });
}

/** Who stands just outside a list: put up but not on it, or next in the ranking. What a tie hides from the actor stays hidden. */
export async function outsideOf(tx: Tx, actor: Actor, year: number, rows: readonly NominationView[]): Promise<Outside[]> {
  const on = new Set(rows.map(({ id }) => id));
  const left = (await listNominations(tx, actor, year)).filter(({ id }) => !on.has(id));
  const waiting = elsewhere.flatMap((state) => {
    const { length } = left.filter((row) => row.state === state);
    return length === 0 ? [] : [{ name: `${length} đề nghị khác`, says: stateNames[state].toLocaleLowerCase('vi') }];
  });
  const units = new Set(rows.flatMap(({ unit_id }) => unit_id ?? []));
  return [
    ...left
      .filter(({ state }) => stopped.has(state))
      .map(({ name, award, state }) => ({ name, says: `${awardName(award)}: ${stateNames[state].toLocaleLowerCase('vi')}` })),
    ...waiting,
    ...(await nextRanked(tx, year, units)),
  ];
}
