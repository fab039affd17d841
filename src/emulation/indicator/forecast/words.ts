import { formatNumber } from '../../../platform/text/numbers.ts';
import type { Tone } from '../../../platform/web/ui/types.ts';
import type { Forecast } from './forecast.ts';
import type { Outlook } from './forecasts.ts';

export const outlookNames: Readonly<Record<Outlook, string>> = {
  on_course: 'Sẽ đạt',
  at_risk: 'Có nguy cơ không đạt',
  will_miss: 'Sẽ không đạt',
  unknown: 'Không đủ số liệu',
};
export const outlookTones: Readonly<Record<Outlook, Tone>> = { on_course: 'green', at_risk: 'amber', will_miss: 'red', unknown: 'neutral' };
export const outlookMarks: Readonly<Record<Outlook, string>> = { on_course: '✓', at_risk: '!', will_miss: '✕', unknown: '○' };

/** "96,4 %": no more digits than the figure itself would carry. */
export const sayForecast = (value: number, measure: string | null = null) =>
  [formatNumber(Number(value.toFixed(Math.abs(value) >= 1000 ? 0 : 1))), measure].filter(Boolean).join(' ');

/** "96–121", or nothing while too few years are known to say. */
export const rangeOf = (made: Forecast) => {
  if (made.low === null || made.high === null) return 'chưa đủ số liệu để nêu khoảng';
  const [low, high] = [sayForecast(made.low), sayForecast(made.high)];
  return low === high ? low : `${low} – ${high}`;
};

/** "Dựa vào 3 năm (2022–2024)". */
export function basisWords({ typical: { years } }: Forecast): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return 'năm đã hết';
  return years.length === 1 ? `1 năm (${first})` : `${years.length} năm (${first}–${last})`;
}

/** How this forecast came about, in one sentence. */
export function ruleWords(made: Forecast, measure: string | null): string {
  if (made.month === 12) return 'Năm đã hết: lấy số cuối năm.';
  const { value, typical, month } = made;
  if (made.rule === 'share')
    return `Các năm trước, đến hết tháng ${month} thường có ${formatNumber(Number((typical.share * 100).toFixed(1)))}% số cả năm; ${sayForecast(value)} ÷ ${formatNumber(Number((typical.share * 100).toFixed(1)))}% = ${sayForecast(made.final, measure)}.`;
  const change = Number(typical.change.toFixed(2));
  const words = change === 0 ? 'hầu như không đổi' : `${change > 0 ? 'thêm' : 'giảm'} ${formatNumber(Math.abs(change))}`;
  return `Các năm trước, từ hết tháng ${month} đến cuối năm thường ${words}; từ ${sayForecast(value)} thành ${sayForecast(made.final, measure)}.`;
}
