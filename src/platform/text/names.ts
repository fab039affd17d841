const collator = new Intl.Collator('vi');

const words = (name: string): string[] => name.trim().split(/\s+/);

function parts(name: string): [given: string, family: string, middle: string] {
  const all = words(name);
  return [all.at(-1) ?? '', all[0] ?? '', all.slice(1, -1).join(' ')];
}

/** Order of people in a Vietnamese list: given name, then family name, then middle names. */
export function compareNames(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (const [index, part] of left.entries()) {
    const order = collator.compare(part, right[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** "Nguyễn Văn Mạnh" gives "NVM". */
export function initials(name: string): string {
  return words(name.normalize('NFC'))
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');
}
