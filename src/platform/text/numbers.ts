export { inWords } from './number-words.ts';
export { fromRoman, roman } from './roman.ts';

const formatters = new Map<number | undefined, Intl.NumberFormat>();

function formatter(decimals: number | undefined): Intl.NumberFormat {
  const known = formatters.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 10,
    signDisplay: 'negative',
  });
  formatters.set(decimals, made);
  return made;
}

/** Small numbers have no thousands to part, and a page prints many: Intl takes ten times as long. Null where it must decide. */
function short(value: number): string | null {
  if (Math.abs(value) >= 1000) return null;
  const text = String(value);
  return text.length > 11 || text.includes('e') ? null : text.replace('.', ',');
}

/** 4523 gives "4.523", 838.3 gives "838,3"; `decimals` fixes the digits after the comma. RangeError unless finite. */
export function formatNumber(value: number, options: { decimals?: number } = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number to print: ${value}`);
  return (options.decimals === undefined ? short(value) : null) ?? formatter(options.decimals).format(value);
}

/** A count in official style: 2 gives "02", 17 gives "17", 2070 gives "2.070". RangeError unless a whole number ≥ 0. */
export function padCount(count: number): string {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
  return count < 10 ? `0${count}` : formatNumber(count);
}

const NUMBER = /^([-−]?)(\d+|[1-9]\d{0,2}([. \u00A0\u202F])\d{3}(?:\3\d{3})*)(?:,(\d+))?\s*(?:đồng|đ|₫|vnđ|vnd)?$/iu;

/**
 * Reads "1.234,5", "39 415", "4523", "540.000đ". Null for anything else, also for "1.5" and "1,234,567",
 * which a Vietnamese reader and a spreadsheet would read differently, and beyond 2^53.
 */
export function parseVietnameseNumber(text: string): number | null {
  const match = NUMBER.exec(text.normalize('NFC').trim());
  if (!match) return null;
  const [, sign, whole = '', , fraction] = match;
  const value = Number(`${whole.replace(/\D/g, '')}.${fraction ?? '0'}`);
  if (value > Number.MAX_SAFE_INTEGER) return null;
  return sign && value !== 0 ? -value : value;
}
