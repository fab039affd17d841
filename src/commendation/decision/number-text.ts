import type { Decision } from './decision.ts';

/** "Số 12/QĐ-UBND", or "Dự thảo". */
export const numberOf = ({ number, symbol }: Pick<Decision, 'number' | 'symbol'>) =>
  number === null ? 'Dự thảo' : `Số ${String(number).padStart(2, '0')}/${symbol}`;
