/** An ASCII id for a label or a field name: 'Tên đơn vị' → 'ten-don-vi', 'rows[0].name' → 'rows-0-name'. */
export function anchorId(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The id an input named `name` carries; error summaries link to it. */
export const fieldId = (name: string): string => `o-${anchorId(name)}`;

/** A class list without its empty parts. */
export const classes = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');
