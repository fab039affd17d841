import { NotFound, Refusal } from '../src/platform/refusal.ts';

/** The reason an act was refused for, 'not found', or 'taken' where it was not refused; a bug is thrown on. */
export async function refused(act: Promise<unknown>, words = (refusal: Refusal) => refusal.reason): Promise<string> {
  try {
    await act;
    return 'taken';
  } catch (error) {
    if (error instanceof Refusal) return words(error);
    if (error instanceof NotFound) return 'not found';
    throw error;
  }
}
