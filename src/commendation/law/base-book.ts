import { loadLaw } from './book.ts';

/** The law as the house ships it, read once: it changes only with a new release. */
export const baseBook = loadLaw();
