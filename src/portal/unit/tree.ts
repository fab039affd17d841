import { type Figure, printFigure } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { UnitNode } from '../../platform/web/ui/tree.tsx';

/** Units living on a day. */
export const livingUnits = (tx: Tx, on: string) =>
  tx.db
    .selectFrom('unit')
    .innerJoin('unit_kind', (join) =>
      join.onRef('unit_kind.id', '=', 'unit.kind_id').onRef('unit_kind.authority_id', '=', 'unit.authority_id'),
    )
    .select([
      'unit.id',
      'unit.key',
      'unit.name',
      'unit.number',
      'unit.parent_id',
      'unit.households',
      'unit_kind.name as kind',
      'unit_kind.position as kind_position',
      'unit_kind.residential',
    ])
    .where((eb) =>
      eb.and([
        eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', on)]),
        eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]),
      ]),
    )
    .orderBy('unit_kind.position')
    .orderBy('unit.position')
    .orderBy('unit.key')
    .execute();

export type UnitRow = Awaited<ReturnType<typeof livingUnits>>[number];

const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** "05 khu phố, 54 tổ dân phố": units by kind, in the order of the kinds. */
export function countsByKind(units: readonly Pick<UnitRow, 'kind'>[]): { kind: string; count: number }[] {
  return [...Map.groupBy(units, ({ kind }) => kind)].map(([kind, list]) => ({ kind, count: list.length }));
}

export const countWords = (units: readonly Pick<UnitRow, 'kind'>[]): string =>
  countsByKind(units)
    .map(({ kind, count }) => `${padCount(count)} ${lower(kind)}`)
    .join(', ');

const households = (figure: Figure | null) => (figure === null || figure === 'unknown' ? '' : `${printFigure(figure)} hộ`);

function note(unit: UnitRow, children: readonly UnitRow[]): string {
  return [children.length > 0 ? countWords(children) : '', households(unit.households)].filter(Boolean).join(', ');
}

/** The tree below a unit (null: the ward). Units whose name no source gives stand as one line with their number. */
export function unitNodes(units: readonly UnitRow[], parentId: string | null, hrefOf: (unit: UnitRow) => string): UnitNode[] {
  const own = units.filter(({ parent_id }) => parent_id === parentId);
  const named = own
    .filter(({ name, number }) => name !== null || number !== null)
    .map((unit) => {
      const children = units.filter(({ parent_id }) => parent_id === unit.id);
      return {
        name: unit.name ?? `${unit.kind} ${unit.number ?? ''}`,
        href: hrefOf(unit),
        note: note(unit, children),
        children: unitNodes(units, unit.id, hrefOf),
      };
    });
  const nameless = countsByKind(own.filter(({ name, number }) => name === null && number === null));
  return [
    ...named,
    ...nameless.map(({ kind, count }) => ({ name: `${padCount(count)} ${lower(kind)}${named.length > 0 ? ' khác' : ''} (chưa nêu tên)` })),
  ];
}
