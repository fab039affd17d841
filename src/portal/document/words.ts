import type { IssuedPaper } from './issued.ts';

export const documentKinds = { plan: 'Kế hoạch', report: 'Báo cáo' } as const;

const lowered = (text: string): string => `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;

/** "Báo cáo tổng kết phong trào …": the kind and the summary as one title. */
export function paperTitle({ document, kind, summary }: Pick<IssuedPaper, 'document' | 'kind' | 'summary'>): string {
  const name = kind ? `${kind.charAt(0)}${kind.slice(1).toLocaleLowerCase('vi')}` : documentKinds[document];
  const rest = lowered(summary.trim());
  return rest.startsWith(lowered(name)) ? `${name}${rest.slice(name.length)}` : `${name} ${rest}`.trim();
}

export const decisionNumber = ({ number, symbol }: { number: number | null; symbol: string }): string =>
  `${String(number).padStart(2, '0')}/${symbol}`;
