import { type Forecast, type Model, evenly, forecast, lastPoint, learn } from './forecast.ts';
import type { PastYear } from './typical.ts';

/** The years of one indicator in one place. */
export interface Series {
  indicator: string;
  place: string;
  model: Model;
  years: readonly PastYear[];
}

/** Mean absolute errors of the rules for one indicator, over years none of the rules had seen. */
export interface Accuracy {
  indicator: string;
  counting: Model['counting'];
  /** How many forecasts were held against the year's end. */
  cases: number;
  forecast: number;
  evenly: number;
  /** Taking the last figure for the year's end. */
  unchanged: number;
  /** Share of the ends that lay inside what was foretold for eight of ten; null where nothing was foretold. */
  inside: number | null;
}

interface Trial {
  actual: number;
  value: number;
  month: number;
  forecast: Forecast;
}

/** Every place and year with an earlier one to learn from, forecast from one month with earlier years only. */
function trialsAt(series: readonly Series[], month: number, from: number): Trial[] {
  const years = [...new Set(series.flatMap((each) => each.years.map(({ year }) => year)))];
  return years
    .filter((year) => year >= from)
    .flatMap((year) => {
      const past = series.flatMap((each) => each.years.filter((one) => one.year < year));
      return series.flatMap(({ model, years: own }) => {
        const points = own.find((one) => one.year === year)?.points ?? [];
        const [start, end] = [lastPoint(points, month), points.at(-1)];
        if (start?.month !== month || end?.month !== 12) return [];
        const made = forecast(learn(model, past, month), start.value);
        return made ? [{ actual: end.value, value: start.value, month, forecast: made }] : [];
      });
    });
}

const mean = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0) / numbers.length;

function accuracyOf(indicator: string, series: readonly Series[], months: readonly number[], from: number): Accuracy[] {
  const trials = months.flatMap((month) => trialsAt(series, month, from));
  const [first] = series;
  if (!first || trials.length === 0) return [];
  const error = (guess: (trial: Trial) => number) => mean(trials.map((trial) => Math.abs(guess(trial) - trial.actual)));
  const foretold = trials.filter((trial) => trial.forecast.low !== null);
  const inside = foretold.filter(({ actual, forecast: { low, high } }) => actual >= (low ?? 0) - 1e-9 && actual <= (high ?? 0) + 1e-9);
  return [
    {
      indicator,
      counting: first.model.counting,
      cases: trials.length,
      forecast: error((trial) => trial.forecast.final),
      evenly: error((trial) => evenly(trial.value, trial.month)),
      unchanged: error((trial) => trial.value),
      inside: foretold.length === 0 ? null : inside.length / foretold.length,
    },
  ];
}

/** The rules held against years they had not seen, indicator by indicator. `from` is the first year held out. */
export function checkForecasts(all: readonly Series[], from = 0, months: readonly number[] = [3, 6, 9]): Accuracy[] {
  return [...Map.groupBy(all, ({ indicator }) => indicator)].flatMap(([indicator, series]) => accuracyOf(indicator, series, months, from));
}
