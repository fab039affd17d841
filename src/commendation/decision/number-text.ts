import type { Decision } from './decision.ts';

/** "Số 12/QĐ-UBND", or "Dự thảo". */
export const numberOf = ({ number, symbol }: Pick<Decision, 'number' | 'symbol'>) =>
  number === null ? 'Dự thảo' : `Số ${String(number).padStart(2, '0')}/${symbol}`;

/** The name of its files, without extension. */
export const fileName = (decision: Pick<Decision, 'number' | 'issued_on' | 'year'>) =>
  `quyet-dinh-${decision.number === null ? 'du-thao' : `${decision.number}-${decision.issued_on ?? decision.year}`}`;
