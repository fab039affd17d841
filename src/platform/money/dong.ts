import { formatNumber, inWords } from '../text/numbers.ts';

const TEN_THOUSAND = 10_000;
const SCALE = 1000;

function whole(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole amount of đồng: ${amount}`);
  return amount;
}

/** 450000 gives "450.000 đồng". Amounts are whole đồng; RangeError otherwise. */
export function formatDong(amount: number): string {
  return `${formatNumber(whole(amount))} đồng`;
}

/** 450000 gives "Bốn trăm năm mươi nghìn đồng". From 0 to 10^15; RangeError otherwise. */
export function dongInWords(amount: number): string {
  const words = inWords(amount);
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`;
}

/** 450000 gives "450.000 đồng (Bốn trăm năm mươi nghìn đồng)". */
export function dongWithWords(amount: number): string {
  return `${formatDong(amount)} (${dongInWords(amount)})`;
}

/** Up to the next ten thousand đồng, as decrees on award money ask: 223500 gives 230000. RangeError if negative. */
export function roundUpToTenThousand(amount: number): number {
  if (whole(amount) < 0) throw new RangeError(`Negative amount: ${amount}`);
  const rest = amount % TEN_THOUSAND;
  return rest === 0 ? amount : amount - rest + TEN_THOUSAND;
}

/**
 * coefficient × base in whole đồng without floating error: 0.15 × 1490000 is 223500.
 * RangeError when the coefficient has more than three decimals or the product is not whole đồng.
 */
export function multiple(coefficient: number, base: number): number {
  const thousandths = Math.round(coefficient * SCALE);
  if (Math.abs(coefficient * SCALE - thousandths) > 1e-6) {
    throw new RangeError(`More than three decimals: ${coefficient}`);
  }
  const product = whole(thousandths * whole(base));
  return whole(product / SCALE);
}
