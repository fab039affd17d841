/** A stretch of a text with its place. */
export interface Stretch {
  text: string;
  start: number;
}

const stretches = (text: string, expression: RegExp, from = 0): Stretch[] =>
  [...text.matchAll(expression)].map((match) => ({ text: match[0], start: from + match.index }));

/** A point ends a sentence unless it stands inside a number or after an abbreviation such as "TP." or "KT.". */
const SENTENCE = /(?:[^.!?…\n]|\.(?=\p{N})|(?<=(?<!\p{L})\p{Lu}{1,3})\.(?=\s?\p{Lu}))+[.!?…]*/gu;
const PARAGRAPH = /[^\n]+/gu;

export const sentencesOf = (text: string): Stretch[] => stretches(text, SENTENCE);

/** Lines: a paragraph of an article, an item of a list, a row of a table. */
export const paragraphsOf = (text: string): Stretch[] => stretches(text, PARAGRAPH);

/** Parts of a sentence between semicolons. */
export const clausesOf = ({ text, start }: Stretch): Stretch[] => stretches(text, /[^;]+/gu, start);
