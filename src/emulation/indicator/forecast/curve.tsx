import { formatNumber } from '../../../platform/text/numbers.ts';
import { DataTable } from '../../../platform/web/ui/table.tsx';
import type { Point } from './typical.ts';

export interface CurveYear {
  year: number;
  points: readonly Point[];
}

export interface CurveProps {
  title: string;
  measure: string | null;
  /** The year shown, and those before it. */
  current: CurveYear;
  past: readonly CurveYear[];
  target: number | null;
  forecast: { month: number; value: number; final: number; low: number | null; high: number | null } | null;
}

const box = { left: 56, right: 124, top: 16, bottom: 32, width: 720, height: 300 };
const x = (month: number) => box.left + ((month - 1) / 11) * (box.width - box.left - box.right);

/** A round step so that about four lines cross the picture. */
function stepOf(span: number): number {
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
}

function scaleOf({ current, past, target, forecast }: CurveProps) {
  const values = [current, ...past].flatMap(({ points }) => points.map(({ value }) => value));
  const all = [...values, ...[target, forecast?.final, forecast?.low, forecast?.high].filter((each) => typeof each === 'number')];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const step = stepOf(high === low ? Math.max(1, Math.abs(high)) : high - low);
  const [from, to] = [Math.floor(low / step) * step, Math.max(Math.ceil(high / step), Math.floor(low / step) + 1) * step];
  const y = (value: number) => box.top + (1 - (value - from) / (to - from)) * (box.height - box.top - box.bottom);
  const lines = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => Number((from + index * step).toPrecision(12)));
  return { y, lines };
}

const pathOf = (points: readonly Point[], y: (value: number) => number) =>
  points.map(({ month, value }, index) => `${index === 0 ? 'M' : 'L'}${x(month).toFixed(1)} ${y(value).toFixed(1)}`).join(' ');

const Picture = (props: CurveProps) => {
  const { y, lines } = scaleOf(props);
  const { current, past, target, forecast } = props;
  const end = box.width - box.right;
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={`${props.title}; số liệu ở bảng bên dưới`}>
      {lines.map((value) => (
        <g>
          <line class="curve-grid" x1={box.left} x2={end} y1={y(value)} y2={y(value)} />
          <text class="curve-tick" x={box.left - 8} y={y(value) + 4} text-anchor="end">
            {formatNumber(value)}
          </text>
        </g>
      ))}
      {[1, 3, 6, 9, 12].map((month) => (
        <text class="curve-tick" x={x(month)} y={box.height - 8} text-anchor="middle">{`T${month}`}</text>
      ))}
      {past.map(({ points }) => (
        <path class="curve-past" d={pathOf(points, y)} />
      ))}
      {target !== null && (
        <g>
          <line class="curve-target" x1={box.left} x2={end} y1={y(target)} y2={y(target)} />
          <text class="curve-label" x={box.left + 6} y={y(target) - 6}>{`Chỉ tiêu ${formatNumber(target)}`}</text>
        </g>
      )}
      {forecast && forecast.low !== null && forecast.high !== null && (
        <path
          class="curve-range"
          d={`M${x(forecast.month)} ${y(forecast.value)} L${x(12)} ${y(forecast.high)} L${x(12)} ${y(forecast.low)} Z`}
        />
      )}
      {forecast && forecast.month < 12 && (
        <g>
          <line class="curve-forecast" x1={x(forecast.month)} y1={y(forecast.value)} x2={x(12)} y2={y(forecast.final)} />
          <text
            class="curve-label"
            x={x(12) + 8}
            y={y(forecast.final) + 4}
          >{`Dự báo ${formatNumber(Number(forecast.final.toFixed(1)))}`}</text>
        </g>
      )}
      <path class="curve-now" d={pathOf(current.points, y)} />
      {current.points.map(({ month, value }) => (
        <circle class="curve-dot" cx={x(month)} cy={y(value)} r="4" />
      ))}
    </svg>
  );
};

/** A year's course against the years before it, as a picture and as the table that says the same. */
export const Curve = (props: CurveProps) => {
  const years = [...props.past, props.current];
  const months = [...new Set(years.flatMap(({ points }) => points.map(({ month }) => month)))].toSorted((a, b) => a - b);
  if (months.length === 0) return null;
  const at = (year: CurveYear, month: number) => year.points.find((point) => point.month === month)?.value;
  return (
    <figure class="curve">
      <figcaption>
        <strong>{props.title}</strong>
        <span class="curve-legend">
          <span class="curve-key curve-key-now">{`Năm ${props.current.year}`}</span>
          {props.past.length > 0 && (
            <span class="curve-key curve-key-past">{`Các năm ${props.past.map(({ year }) => year).join(', ')}`}</span>
          )}
          {props.forecast && props.forecast.month < 12 && <span class="curve-key curve-key-forecast">Dự báo và khoảng</span>}
        </span>
      </figcaption>
      <div class="curve-window" tabindex={0} role="group" aria-label={props.title}>
        <Picture {...props} />
      </div>
      <DataTable
        caption={`Số liệu cuối từng tháng${props.measure ? ` (${props.measure})` : ''}`}
        narrow="scroll"
        rows={years.toReversed()}
        columns={[
          { key: 'year', label: 'Năm', cell: (row) => String(row.year) },
          ...months.map((month) => ({
            key: `m${month}`,
            label: `Tháng ${month}`,
            numeric: true,
            cell: (row: CurveYear) => {
              const value = at(row, month);
              return value === undefined ? '–' : formatNumber(value);
            },
          })),
        ]}
      />
    </figure>
  );
};
