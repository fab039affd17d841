/** A run of letters; `spaced` when only spaces part it from the word before. */
export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
  spaced: boolean;
}

const WORD = /[\p{L}\p{M}]+/gu;

export const lowerWord = (text: string): string => text.toLocaleLowerCase('vi');

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  let previousEnd = -1;
  return [...text.matchAll(WORD)].map((match) => {
    const start = match.index;
    const spaced = previousEnd >= 0 && /^\s+$/.test(text.slice(previousEnd, start));
    previousEnd = start + match[0].length;
    return { text: match[0], lower: lowerWord(match[0]), start, end: previousEnd, spaced };
  });
}
