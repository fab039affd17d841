import type { Level } from '../words.ts';
import { readHonorific, readLevel, readRank } from './person-cells.ts';
import { type PlannedRow, RowFault, type SheetRow, nameKey, planRow, refuseFormulas } from './rows.ts';

export interface KnownPerson {
  id: string;
  name: string;
  honorific: string | null;
}

export interface KnownPost {
  id: string;
  person_id: string;
  title: string;
  body_id: string | null;
  unit_id: string | null;
  level: string;
  rank: number | null;
}

export interface KnownPeople {
  people: readonly KnownPerson[];
  /** The posts held today. */
  posts: readonly KnownPost[];
  units: readonly { id: string; name: string | null }[];
  bodies: readonly { id: string; name: string; short_name: string | null }[];
}

export interface PersonPlan {
  rows: PlannedRow[];
  people: { added: KnownPerson[]; changed: KnownPerson[] };
  posts: { added: KnownPost[]; changed: KnownPost[] };
}

interface Place {
  body_id: string | null;
  unit_id: string | null;
}

type WantedPost = Omit<KnownPost, 'id' | 'person_id' | 'level'> & { level: Level | null; placed: boolean };

/** Holds every row against the people there are; several rows of one name are several posts of one person. */
export class PersonPlanner {
  readonly #known: KnownPeople;
  readonly #newId: () => string;
  readonly #people: Map<string, KnownPerson[]>;
  readonly #posts: Map<string, KnownPost[]>;
  readonly #places: Map<string, Place[]>;
  readonly #lines = new Map<string, number>();
  readonly #plan: Omit<PersonPlan, 'rows'> = { people: { added: [], changed: [] }, posts: { added: [], changed: [] } };

  constructor(known: KnownPeople, newId: () => string) {
    this.#known = known;
    this.#newId = newId;
    this.#people = Map.groupBy(known.people, ({ name }) => nameKey(name));
    this.#posts = Map.groupBy(known.posts, ({ person_id }) => person_id);
    this.#places = this.#placeNames();
  }

  plan(rows: readonly SheetRow[]): PersonPlan {
    return { rows: rows.map((row) => planRow(row, () => this.#planRow(row))), ...this.#plan };
  }

  #placeNames(): Map<string, Place[]> {
    const { units, bodies } = this.#known;
    const named = [
      ...units.map(({ id, name }) => ({ key: nameKey(name ?? ''), place: { unit_id: id, body_id: null } })),
      ...bodies.map(({ id, name }) => ({ key: nameKey(name), place: { unit_id: null, body_id: id } })),
      ...bodies
        .filter(({ name, short_name }) => short_name && nameKey(short_name) !== nameKey(name))
        .map(({ id, short_name }) => ({ key: nameKey(short_name ?? ''), place: { unit_id: null, body_id: id } })),
    ];
    return new Map([...Map.groupBy(named, ({ key }) => key)].map(([key, all]) => [key, all.map(({ place }) => place)]));
  }

  #planRow(row: SheetRow): { state: 'added' | 'changed' | 'unchanged'; reason?: string } {
    refuseFormulas(row);
    const { cells } = row;
    if (!cells['name']) throw new RowFault('thiếu họ tên');
    const honorific = readHonorific(cells['honorific'] ?? '');
    const wanted = this.#wantedPost(cells);
    const { person, isNew } = this.#person(cells['name'], honorific);
    const words: string[] = [];
    if (honorific && honorific !== person.honorific) words.push(this.#address(person, honorific, isNew));
    const state = wanted ? this.#planPost(row, person, wanted, words) : this.#once(row, person.id);
    if (isNew || state === 'added') return { state: 'added' };
    return words.length > 0 ? { state: 'changed', reason: words.join('; ') } : { state: 'unchanged' };
  }

  #once(row: SheetRow, key: string): 'unchanged' {
    const before = this.#lines.get(key);
    if (before !== undefined) throw new RowFault(`trùng với dòng ${before}`);
    this.#lines.set(key, row.line);
    return 'unchanged';
  }

  #person(name: string, honorific: string | null): { person: KnownPerson; isNew: boolean } {
    const same = this.#people.get(nameKey(name)) ?? [];
    if (same.length > 1) throw new RowFault(`có ${same.length} người tên “${name}”; ghi ở trang Cá nhân, chức vụ`);
    if (same[0]) return { person: same[0], isNew: false };
    const person = { id: this.#newId(), name, honorific };
    this.#people.set(nameKey(name), [person]);
    this.#plan.people.added.push(person);
    return { person, isNew: true };
  }

  #address(person: KnownPerson, honorific: string, isNew: boolean): string {
    const { added, changed } = this.#plan.people;
    if (person.honorific !== null && (isNew || added.includes(person) || changed.includes(person))) {
      throw new RowFault(`“${person.name}” khi là Ông, khi là Bà; sửa cho thống nhất hoặc ghi hai người ở trang Cá nhân`);
    }
    const before = person.honorific;
    person.honorific = honorific;
    if (!added.includes(person)) changed.push(person);
    return `cách gọi: ${before ?? 'chưa ghi'} → ${honorific}`;
  }

  #wantedPost(cells: SheetRow['cells']): WantedPost | null {
    const place = this.#place(cells['place'] ?? '');
    const [level, rank, title] = [readLevel(cells['level'] ?? ''), readRank(cells['rank'] ?? ''), cells['title'] ?? ''];
    if (title !== '') return { title, level, rank, placed: place !== null, ...(place ?? { body_id: null, unit_id: null }) };
    if (place || level || rank !== null) throw new RowFault('thiếu chức vụ');
    return null;
  }

  #place(name: string): Place | null {
    if (name === '') return null;
    const places = this.#places.get(nameKey(name)) ?? [];
    if (places.length > 1) throw new RowFault(`có nhiều đơn vị, cơ quan tên “${name}”`);
    if (places[0]) return places[0];
    throw new RowFault(`chưa có đơn vị, cơ quan “${name}”; thêm trước hoặc sửa ô`);
  }

  #planPost(row: SheetRow, person: KnownPerson, wanted: WantedPost, words: string[]): 'added' | 'unchanged' {
    const { placed, level, ...post } = wanted;
    const posts = this.#posts.get(person.id) ?? [];
    const held = posts.find(
      (each) =>
        nameKey(each.title) === nameKey(post.title) && (!placed || (each.body_id === post.body_id && each.unit_id === post.unit_id)),
    );
    if (!held) {
      const fresh = { id: this.#newId(), person_id: person.id, ...post, level: level ?? (post.unit_id ? 'unit' : 'ward') };
      this.#posts.set(person.id, [...posts, fresh]);
      this.#lines.set(fresh.id, row.line);
      this.#plan.posts.added.push(fresh);
      return 'added';
    }
    this.#once(row, held.id);
    const next = { ...held, level: level ?? held.level, rank: post.rank ?? held.rank };
    if (next.rank !== held.rank) words.push(`thứ tự: ${held.rank ?? 'chưa ghi'} → ${next.rank}`);
    if (next.level !== held.level) words.push('cấp của chức vụ');
    if (next.rank !== held.rank || next.level !== held.level) this.#plan.posts.changed.push(next);
    return 'unchanged';
  }
}
