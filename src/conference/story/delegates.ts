import { type Figure, figureValue, printFigure } from '../../platform/records/figure.ts';
import { padCount } from '../../platform/text/numbers.ts';
import { noRank, withPost } from '../people.ts';
import { type Cast, storyPerson } from './cast.ts';
import type { EventRows } from './event-rows.ts';
import type { StoryDelegate, StoryPerson } from './types.ts';

type DelegateRow = EventRows['delegates'][number];
const superiors = ['central', 'province', 'district'];
const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Guests of the upper levels first, then people by the rank of their best post, then everybody else as the list was made. */
function protocolKey(cast: Cast, row: DelegateRow): [number, number, number, number] {
  const person = row.person_id === null ? undefined : cast.people.get(row.person_id);
  const own = person && row.role !== 'guest' && !person.superior;
  const height = own ? -1 : superiors.indexOf(row.level ?? (person ? 'district' : ''));
  return [height < 0 ? superiors.length : height, person ? 0 : 1, person?.rank ?? noRank, row.position];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * "Ban điều hành khu phố" of a ward with 5 gives "Ban điều hành 05 khu phố"; groups that carry "các" or a number stay, and
 * so does a group whose kind has no units on record.
 */
export function countedGroup(group: string | null, kind: { name: string; count: number }): string {
  const name = lowerFirst(kind.name);
  const counted = kind.count > 0 ? `${padCount(kind.count)} ${name}` : `các ${name}`;
  if (group === null) return counted;
  if (kind.count === 0) return group;
  if (/\d/.test(group) || group.toLocaleLowerCase('vi').includes(`các ${name}`)) return group;
  const at = group.toLocaleLowerCase('vi').lastIndexOf(name);
  return at < 0 ? `${group} ${counted}` : `${group.slice(0, at)}${counted}${group.slice(at + name.length)}`;
}

/** "hơn 130 tập thể, cá nhân được khen thưởng"; a group that already says its number stays. */
export function honoureeLine(group: string, count: Figure | null): string {
  const number = figureValue(count);
  if (count === null || number === null || group.includes(String(number))) return group;
  return `${printFigure(count, padCount)} ${group}`;
}

/** "Đại diện Ban Chỉ huy Quân sự phường", "Lãnh đạo Hội Nông dân phường". */
function ownerLine(row: DelegateRow, owner: string): string {
  const before = row.post ?? { representative: 'đại diện', leaders: 'lãnh đạo', all_staff: 'toàn thể cán bộ, công chức' }[row.role ?? ''];
  return upperFirst(before ? `${before} ${owner}` : owner);
}

function delegateLine(cast: Cast, row: DelegateRow, person: StoryPerson | null): string {
  if (person) return withPost(person.name, person.post);
  const kind = row.unit_kind_id === null ? undefined : cast.kinds.get(row.unit_kind_id);
  if (kind) return countedGroup(row.group_name, kind);
  if (row.group_name !== null) return row.role === 'honouree' ? honoureeLine(row.group_name, row.count) : row.group_name;
  return ownerLine(row, cast.owners.get(row.body_id ?? row.unit_id ?? '') ?? '');
}

/** The delegates in protocol order. */
export function storyDelegates(cast: Cast, rows: readonly DelegateRow[]): StoryDelegate[] {
  const sorted = rows.map((row) => ({ row, key: protocolKey(cast, row) })).sort((a, b) => compareKeys(a.key, b.key));
  return sorted.map(({ row }) => {
    const person = storyPerson(cast, row.person_id, row.post);
    return {
      id: row.id,
      line: delegateLine(cast, row, person),
      role: (row.role ?? 'delegate') as StoryDelegate['role'],
      person,
      level: row.level,
      seats: row.count,
      units: row.unit_kind_id === null ? null : (cast.kinds.get(row.unit_kind_id)?.count ?? null),
    };
  });
}
