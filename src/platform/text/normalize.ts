/** Unicode NFC: the only form kept, compared, hashed or printed. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** What was typed or sent, as it may be kept: NFC, one kind of line break, none of the control characters no text has. */
export function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- neither the database nor XML takes them
  return nfc(text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, ''));
}

/** Signs that turn the direction of what follows, or hide: a name with them reads as another name. No Vietnamese text needs them. */
const turning = /[\u0080-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** What somebody sent in a form or an address: as it may be kept, and without signs that make it read as something else. */
export function typedText(text: string): string {
  const lines = text.toWellFormed().replace(/[\u0085\u2028\u2029]/g, '\n');
  return plainText(lines.replace(turning, ''));
}

/** Writing systems with letters that look like ours. */
const alike = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;

/** Whether Latin letters stand beside letters of another alphabet that look the same: “Trần Vаn” with a Russian “а”. */
export const mixesAlphabets = (text: string): boolean => /\p{Script=Latin}/u.test(text) && alike.test(text);

/** One clean line: NFC, no invisible characters, single spaces, trimmed. Line breaks become spaces. */
export function tidy(text: string): string {
  return nfc(text.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Search key: lower case, no diacritics, đ as d. «hòa» and «hoà», NFC and NFD give the same key.
 * Never for display: the spelling of a name is kept as given.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replaceAll('đ', 'd');
}

/** Address part: "Phường Đại Yên" gives "phuong-dai-yen"; empty when the text has no letter or digit. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Straight double quotes become “ ” in pairs within a line; a lone one stays as typed. */
export function curlyQuotes(text: string): string {
  return text.replace(/"([^"\n]*)"/g, '“$1”');
}
