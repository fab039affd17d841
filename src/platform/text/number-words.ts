const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const LARGEST = 1e15;
const BILLION = 1e9;

interface Wording {
  /** The word for a missing ten: 105 is "một trăm linh năm" or "một trăm lẻ năm". */
  zeroTen?: 'linh' | 'lẻ';
  billion?: 'tỷ' | 'tỉ';
}

const digit = (value: number): string => DIGITS[value] ?? '';

function unitWord(tens: number, unit: number): string {
  if (unit === 1 && tens > 1) return 'mốt';
  if (unit === 4 && tens > 1) return 'tư';
  if (unit === 5 && tens > 0) return 'lăm';
  return digit(unit);
}

function group(value: number, continued: boolean, zeroTen: string): string[] {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const unit = value % 10;
  const words: string[] = [];
  const sayHundreds = continued || hundreds > 0;
  if (sayHundreds) words.push(digit(hundreds), 'trăm');
  if (tens === 1) words.push('mười');
  else if (tens > 1) words.push(digit(tens), 'mươi');
  else if (unit > 0 && sayHundreds) words.push(zeroTen);
  if (unit > 0) words.push(unitWord(tens, unit));
  return words;
}

function belowBillion(value: number, continued: boolean, zeroTen: string): string[] {
  const groups = [Math.floor(value / 1e6), Math.floor(value / 1000) % 1000, value % 1000];
  const words: string[] = [];
  for (const [index, scale] of ['triệu', 'nghìn', ''].entries()) {
    const part = groups[index] ?? 0;
    if (part === 0) continue;
    words.push(...group(part, continued || words.length > 0, zeroTen), ...(scale ? [scale] : []));
  }
  return words;
}

/**
 * 1010005 gives "một triệu không trăm mười nghìn không trăm linh năm".
 * Exact for whole numbers from 0 to 10^15; RangeError otherwise.
 */
export function inWords(value: number, { zeroTen = 'linh', billion = 'tỷ' }: Wording = {}): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) {
    throw new RangeError(`Cannot be read in words: ${value}`);
  }
  if (value === 0) return digit(0);
  const high = Math.floor(value / BILLION);
  const words = high > 0 ? [...belowBillion(high, false, zeroTen), billion] : [];
  words.push(...belowBillion(value % BILLION, high > 0, zeroTen));
  return words.join(' ');
}
