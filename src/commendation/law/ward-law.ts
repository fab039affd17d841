import type { Tx } from '../../platform/tenancy.ts';
import { baseBook } from './base-book.ts';
import type { LawBook } from './book.ts';
import { asConfirmations, confirmationActs } from './confirmation.ts';
import { type Setting, settingsOf } from './settings.ts';

/** The law as one ward may use it: what the house ships, what was confirmed here, and what the province left to be set. */
export interface WardLaw {
  book: LawBook;
  settings: Setting[];
}

export async function wardLaw(tx: Tx): Promise<WardLaw> {
  return { book: baseBook.with(asConfirmations(await confirmationActs(tx))), settings: await settingsOf(tx) };
}
