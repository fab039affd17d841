import { type LivingUnit, unitName } from '../choices.ts';
import type { findLaunch } from './launch.ts';

type Content = Awaited<ReturnType<typeof findLaunch>>['contents'][number];

/** "11 khu phố" when a whole kind is meant, else the names. */
export function audienceWords(content: Content, units: readonly LivingUnit[]): string {
  const kind = content.units[0]?.kind;
  const whole =
    kind !== undefined &&
    content.units.length > 3 &&
    content.units.every((unit) => unit.kind === kind) &&
    content.units.length >= units.filter((unit) => unit.kind === kind && unit.parent_id === null).length;
  const names = whole ? [`${content.units.length} ${kind.toLocaleLowerCase('vi')}`] : content.units.map(unitName);
  return [...content.blocs.map(({ name }) => name), ...names].join(', ');
}
