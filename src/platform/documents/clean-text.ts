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
