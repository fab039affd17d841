const SYMBOLS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 22 gives "XXII". RangeError outside 1–3999. */
export function roman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) {
    throw new RangeError(`No Roman numeral for ${value}`);
  }
  let rest = value;
  let text = '';
  for (const [worth, symbol] of SYMBOLS) {
    while (rest >= worth) {
      text += symbol;
      rest -= worth;
    }
  }
  return text;
}

const LONGEST = 'MMMDCCCLXXXVIII'.length;

/** "XXII" (either case) gives 22; null unless it is the one regular spelling. */
export function fromRoman(text: string): number | null {
  const letters = text.trim().toUpperCase();
  if (letters.length > LONGEST) return null;
  let value = 0;
  let at = 0;
  for (const [worth, symbol] of SYMBOLS) {
    while (letters.startsWith(symbol, at)) {
      value += worth;
      at += symbol.length;
    }
  }
  return value > 0 && value < 4000 && roman(value) === letters ? value : null;
}
