import { formatNumber } from '../../../platform/text/numbers.ts';
import { type Figure, figureValue } from '../../../platform/records/figure.ts';

/** How the targets of the units stand to the one of the whole. */
export interface Cascade {
  /** The whole is the sum of its units, or their mean. */
  kind: 'sum' | 'mean';
  /** The target of the whole; null where none was set. */
  whole: number | null;
  /** Sum or mean of what the units were given. */
  given: number;
  units: number;
}

/** A share in percent is a mean of its units, a count adds up, unless the indicator says otherwise. */
export const aggregationOf = (indicator: { aggregation: string | null; measure: string | null }): 'sum' | 'mean' =>
  indicator.aggregation === 'sum' || indicator.aggregation === 'mean' ? indicator.aggregation : indicator.measure === '%' ? 'mean' : 'sum';

const round = (value: number) => Number(value.toFixed(2));

/** What was handed down of a target; null while no unit has one. */
export function cascadeOf(kind: 'sum' | 'mean', targets: readonly { unit_id: string | null; value: Figure }[]): Cascade | null {
  const values = targets.filter(({ unit_id }) => unit_id !== null).flatMap(({ value }) => figureValue(value) ?? []);
  if (values.length === 0) return null;
  const total = values.reduce((sum, value) => sum + value, 0);
  const whole = figureValue(targets.find(({ unit_id }) => unit_id === null)?.value);
  return { kind, whole, given: round(kind === 'sum' ? total : total / values.length), units: values.length };
}

/** "Đã giao 950/1.000 triệu đồng cho 9 đơn vị, còn 50 triệu đồng chưa giao." */
export function cascadeWords(cascade: Cascade | null, measure: string | null): string {
  if (!cascade) return 'Chưa giao cho đơn vị nào.';
  const { kind, whole, given, units } = cascade;
  const say = (value: number) =>
    measure === '%' ? `${formatNumber(round(value))}%` : [formatNumber(round(value)), measure].filter(Boolean).join(' ');
  if (kind === 'mean') {
    const own = whole === null ? '' : `, chỉ tiêu toàn địa bàn là ${say(whole)}`;
    return `Đã giao cho ${units} đơn vị, bình quân ${say(given)}${own}.`;
  }
  if (whole === null) return `Đã giao ${say(given)} cho ${units} đơn vị; chưa có chỉ tiêu của toàn địa bàn để đối chiếu.`;
  const left = whole - given;
  const rest = left > 0 ? `còn ${say(left)} chưa giao` : left < 0 ? `giao cao hơn chỉ tiêu toàn địa bàn ${say(-left)}` : 'đã giao hết';
  return `Đã giao ${formatNumber(given)}/${say(whole)} cho ${units} đơn vị, ${rest}.`;
}
