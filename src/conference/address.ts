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
