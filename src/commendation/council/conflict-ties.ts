import type { SubjectColumns } from '../subject/subject.ts';
import type { Relation, Tie } from './conflict-records.ts';

export interface Candidate extends SubjectColumns {
  id: string;
  year: number;
  award: string;
}

/** What ties of some people are found from. */
export interface TieFacts {
  kinships: readonly { person_id: string; relative_id: string | null; household_id: string | null; relation: Relation }[];
  /** Posts held on the day. `governs`: of a body that runs the whole ward, whose staff is not "one's own unit". */
  posts: readonly { person_id: string; unit_id: string | null; body_id: string | null; governs: boolean; place: string }[];
  blocs: readonly { bloc_id: string; unit_id: string | null; body_id: string | null }[];
  recorded: readonly { nomination_id: string; person_id: string; tie: Tie; reason: string }[];
  /** All open nominations of the years. */
  others: readonly Candidate[];
  /** Awards for which people compete within one quota. */
  rationed: ReadonlySet<string>;
}

export interface Found {
  nominationId: string;
  personId: string;
  tie: Tie;
  reason: string;
}

const kin: Readonly<Record<Relation, string>> = {
  spouse: 'vợ, chồng',
  parent: 'cha, mẹ và con',
  child: 'cha, mẹ và con',
  sibling: 'anh, chị, em',
  in_law: 'quan hệ thông gia, bên vợ, bên chồng',
  relative: 'người thân',
  household: 'cùng hộ gia đình',
};

function familyTie(person: string, to: Candidate, { kinships }: TieFacts): string | null {
  const direct = kinships.filter(({ person_id, relative_id }) => person_id === person || relative_id === person);
  const relatives = new Map(
    direct.flatMap((row) => (row.relative_id ? [[row.person_id === person ? row.relative_id : row.person_id, row.relation] as const] : [])),
  );
  const homes = new Set(
    kinships.flatMap((row) => (row.household_id && (row.person_id === person || relatives.has(row.person_id)) ? [row.household_id] : [])),
  );
  if (to.household_id) return homes.has(to.household_id) ? kin.household : null;
  if (!to.person_id || to.person_id === person) return null;
  const relation = relatives.get(to.person_id);
  if (relation) return kin[relation];
  const own = new Set(kinships.flatMap((row) => (row.household_id && row.person_id === person ? [row.household_id] : [])));
  const shared = kinships.some((row) => row.person_id === to.person_id && row.household_id !== null && own.has(row.household_id));
  return shared ? kin.household : null;
}

function unitTie(person: string, to: Candidate, { posts, blocs }: TieFacts): string | null {
  const own = posts.filter(({ person_id }) => person_id === person);
  const held = (row: { unit_id: string | null; body_id: string | null }) =>
    own.find(({ unit_id, body_id }) => (unit_id !== null && unit_id === row.unit_id) || (body_id !== null && body_id === row.body_id));
  if (to.unit_id || to.body_id) return held(to)?.place ?? null;
  if (to.bloc_id)
    return (
      blocs
        .filter(({ bloc_id }) => bloc_id === to.bloc_id)
        .map(held)
        .find(Boolean)?.place ?? null
    );
  if (!to.person_id || to.person_id === person) return null;
  const theirs = posts.filter(({ person_id, governs }) => person_id === to.person_id && !governs);
  return theirs.map(held).find(Boolean)?.place ?? null;
}

const coNominee = (person: string, to: Candidate, { others, rationed }: TieFacts) =>
  rationed.has(to.award) &&
  to.person_id !== null &&
  to.person_id !== person &&
  others.some((row) => row.person_id === person && row.award === to.award && row.year === to.year);

/** Every way in which a person is tied to a nomination; pure. */
export function tiesTo(person: string, to: Candidate, facts: TieFacts): Found[] {
  const found = (tie: Tie, reason: string): Found => ({ nominationId: to.id, personId: person, tie, reason });
  const family = familyTie(person, to, facts);
  const unit = unitTie(person, to, facts);
  const recorded = facts.recorded.filter((row) => row.person_id === person && row.nomination_id === to.id);
  const all = [
    ...(to.person_id === person ? [found('self', 'chính là người được đề nghị')] : []),
    ...(family ? [found('family', `quan hệ gia đình với đối tượng được đề nghị (${family})`)] : []),
    ...(unit ? [found('unit', `cùng đơn vị với đối tượng được đề nghị (${unit})`)] : []),
    ...(coNominee(person, to, facts) ? [found('co_nominee', 'cùng được đề nghị trong một chỉ tiêu, tỷ lệ')] : []),
    ...recorded.map(({ tie, reason }) => found(tie, reason)),
  ];
  return all.filter(({ tie }, index) => all.findIndex((other) => other.tie === tie) === index);
}
