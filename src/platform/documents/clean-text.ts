/**
 * The data as JSON with every string in NFC and free of control characters, which text pasted from Word brings along:
 * no font prints them and no Word file may hold them.
 */
export function cleanJson(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? cleanText(value) : value));
}

export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/(?![\n\t])\p{Cc}|\u00ad|\ufeff/gu, '');
}

const unprintable =
  /(?![©®™])\p{Extended_Pictographic}|[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Greek}\p{Script=Cyrillic}]/gu;

/** The characters of a text that our fonts cannot print: pictures, private signs, and letters but Latin, Greek and Cyrillic. */
export const unprintableIn = (text: string): string[] => [...new Set(cleanText(text).match(unprintable) ?? [])];
