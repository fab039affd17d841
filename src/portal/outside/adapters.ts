import { formatNumber } from '../../platform/text/numbers.ts';

/** One line of a block: what, and its value as it is read. */
export interface OutsideLine {
  label: string;
  value: string;
}

/** Reads what a feed sends; throws for what it does not understand. */
export interface OutsideAdapter {
  id: string;
  title: string;
  read(body: string): OutsideLine[];
}

const skies: readonly [upTo: number, words: string][] = [
  [0, 'Trời quang'],
  [2, 'Ít mây'],
  [3, 'Nhiều mây'],
  [48, 'Sương mù'],
  [57, 'Mưa phùn'],
  [67, 'Mưa'],
  [77, 'Tuyết'],
  [82, 'Mưa rào'],
  [99, 'Dông'],
];

interface Weather {
  current?: { temperature_2m?: unknown; relative_humidity_2m?: unknown; weather_code?: unknown };
}

const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** Weather as Open-Meteo and programmes after its manner send it (JSON, `current`). */
export const weather: OutsideAdapter = {
  id: 'thoi-tiet',
  title: 'Thời tiết',
  read(body) {
    const { current = {} } = JSON.parse(body) as Weather;
    const [heat, wet, code] = [number(current.temperature_2m), number(current.relative_humidity_2m), number(current.weather_code)];
    if (heat === null) throw new Error('no temperature');
    const sky = code === null ? undefined : skies.find(([upTo]) => code <= upTo)?.[1];
    return [
      ...(sky ? [{ label: 'Bầu trời', value: sky }] : []),
      { label: 'Nhiệt độ', value: `${formatNumber(Math.round(heat))} °C` },
      ...(wet === null ? [] : [{ label: 'Độ ẩm', value: `${formatNumber(Math.round(wet))}%` }]),
    ];
  },
};

const wanted = ['USD', 'EUR', 'JPY', 'CNY'];
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1]?.trim() ?? '';

/** Rates as Vietnamese banks send them (XML, one `Exrate` for each currency, "25,120.00"). */
export const exchange: OutsideAdapter = {
  id: 'ty-gia',
  title: 'Tỷ giá ngoại tệ',
  read(body) {
    const rates = [...body.matchAll(/<Exrate\s[^>]{0,500}>/gi)].flatMap(([tag]) => {
      const [code, sell] = [attribute(tag, 'CurrencyCode'), Number(attribute(tag, 'Sell').replaceAll(',', ''))];
      return wanted.includes(code) && sell > 0 ? [{ label: code, value: `${formatNumber(sell)} đồng` }] : [];
    });
    if (rates.length === 0) throw new Error('no rates');
    return rates.toSorted((a, b) => wanted.indexOf(a.label) - wanted.indexOf(b.label));
  },
};
