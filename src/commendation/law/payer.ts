import type { LawBook } from './book.ts';

/**
 * The level of whoever decides pays (Luật 06/2022 Điều 11 khoản 4); what the Government decides is paid by the province
 * for its people (NĐ 98/2023 Điều 51).
 */
export function payerOf(book: LawBook, authority: string): string {
  const instead = book.find('X-PAYER').params[authority];
  return typeof instead === 'string' ? instead : authority;
}
