/** How people are called: "Ông" on an invitation, "Đồng chí" in the programme, "Đ/c" under a photo. */
export type AddressContext = 'invitation' | 'programme' | 'caption';

/** What the same word is inside a sentence. */
const comrades: Readonly<Record<Exclude<AddressContext, 'invitation'>, string>> = { programme: 'Đồng chí', caption: 'Đ/c' };

/** "Ông Võ Đức Chinh" or "Đồng chí Võ Đức Chinh". Whoever's honorific is not known is "Ông (Bà)". */
export function addressed(person: { name: string; honorific: string | null }, context: AddressContext): string {
  const word = context === 'invitation' ? (person.honorific ?? 'Ông (Bà)') : comrades[context];
  return `${word} ${person.name}`;
}

const endWords = (name: string): string[] => name.trim().split(/\s+/);

/** How many words every name ends with in common, at least one word of each kept. */
function sharedEnd(names: string[][]): number {
  const shortest = Math.min(...names.map((words) => words.length)) - 1;
  let shared = 0;
  while (shared < shortest && new Set(names.map((words) => words.at(-1 - shared)?.toLocaleLowerCase('vi'))).size === 1) shared += 1;
  return shared;
}

/** "Đảng ủy phường 3" and "Ủy ban nhân dân phường 3" give "Đảng ủy - Ủy ban nhân dân phường 3". */
export function hostsLine(hosts: readonly string[]): string {
  if (hosts.length < 2) return hosts[0] ?? '';
  const words = hosts.map(endWords);
  const shared = sharedEnd(words);
  return words.map((name, index) => (index === words.length - 1 ? name : name.slice(0, name.length - shared)).join(' ')).join(' - ');
}
