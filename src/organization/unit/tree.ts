import type { UnitNode } from '../../platform/web/ui/tree.tsx';
import { type UnitRow, unitName } from './unit.ts';

/**
 * The tree as the pages show it. A unit whose parent is not among the given ones stands at the top; units that no
 * source names are gathered by kind, so that fifty-four unnamed ones do not make fifty-four lines.
 */
export function unitNodes(units: readonly UnitRow[], hrefFor: (unit: UnitRow) => string): UnitNode[] {
  const given = new Set(units.map(({ id }) => id));
  const below = Map.groupBy(units, ({ parent_id }) => (parent_id !== null && given.has(parent_id) ? parent_id : ''));
  const nodesUnder = (parent: string): UnitNode[] => {
    const children = below.get(parent) ?? [];
    const plain = children.filter((unit) => unit.name !== null || below.has(unit.id));
    const unnamed = Map.groupBy(
      children.filter((unit) => !plain.includes(unit)),
      (unit) => unit.kind_name,
    );
    return [
      ...plain.map((unit) => nodeOf(unit, nodesUnder(unit.id))),
      ...[...unnamed].map(([kind, of]) => ({ name: `${of.length} ${kind.toLocaleLowerCase('vi')} không nêu tên` })),
    ];
  };
  const nodeOf = (unit: UnitRow, children: UnitNode[]): UnitNode => ({
    name: unitName(unit),
    href: hrefFor(unit),
    ...(children.length > 0 ? { children, note: countNote(below.get(unit.id) ?? []) } : {}),
  });
  return nodesUnder('');
}

/** "5 tổ dân phố, 1 trường học". */
export function countNote(units: readonly UnitRow[]): string {
  return [...Map.groupBy(units, (unit) => unit.kind_name)].map(([kind, of]) => `${of.length} ${kind.toLocaleLowerCase('vi')}`).join(', ');
}
