import { formatNumber } from '../../../src/platform/text/numbers.ts';
import type { Row, World } from './world.ts';
import { rowOf, rowsOf } from './world.ts';
import { indicators } from './indicators.ts';
import type { Indicator } from './indicators.ts';

export interface Result {
  readonly indicator: Indicator;
  readonly target: number;
  readonly value: number;
  readonly met: boolean;
  readonly exceeded: boolean;
}

/** How the ward, or one unit, stood against one target on a day; null when it had sent no figure. */
export function resultOf(target: Row | undefined, day: string): Result | null {
  const indicator = indicators.find(({ id }) => id === target?.['indicator']);
  const last = (target?.['measurements'] as { as_of: string; value: number }[] | undefined)?.filter(({ as_of }) => as_of <= day).at(-1);
  if (!indicator || !target || !last) return null;
  const goal = Number(target['value']);
  const gap = indicator.direction === 'higher' ? last.value - goal : goal - last.value;
  return { indicator, target: goal, value: last.value, met: gap >= 0, exceeded: gap > 0 };
}

export function wardResults(world: World, year: number, day: string): Result[] {
  return indicators.flatMap(({ id }) => resultOf(rowOf(world, 'targets', `${id}-${year}`), day) ?? []);
}

export function unitTarget(world: World, indicator: string, year: number, unit: string): Row | undefined {
  return rowsOf(world, 'targets').find((row) => row.id === `${indicator}-${year}-${unit}`);
}

/** "Tỷ lệ người dân tham gia bảo hiểm y tế đạt 94,2% (chỉ tiêu 94%)". */
export function printResult(result: Result): string {
  const unit = result.indicator.measure === '%' ? '%' : ` ${result.indicator.measure}`;
  if (result.value === 0) return `${result.indicator.name}: không phát sinh`;
  const verb = result.indicator.direction === 'higher' ? 'đạt' : 'là';
  return `${result.indicator.name} ${verb} ${formatNumber(result.value)}${unit} (chỉ tiêu ${formatNumber(result.target)}${unit})`;
}
