import type { CalendarDate } from '../../platform/calendar/date.ts';
import { fold } from '../../platform/text/normalize.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type PersonWithPosts, listBodies, listPeople, postsLine } from '../choices.ts';

const levelOf = (kind: string) => (kind === 'province' || kind === 'district' ? kind : 'ward');

export type Launcher = PersonWithPosts & { competent: boolean; reason: string; post: string };

const deputy = (title: string) => /^pho\b/.test(fold(title));
const heads = (title: string) => /^(chu tich|truong|bi thu|giam doc|hieu truong|chi huy truong)\b/.test(fold(title));

interface Offices {
  governments: ReadonlySet<string>;
  /** The body that keeps a movement inside one agency, whose head launches there. */
  agency: string | null;
  ofOwnLevel: ReadonlySet<string>;
}

function standing(person: PersonWithPosts, { governments, agency, ofOwnLevel }: Offices): Launcher {
  const at = (competent: boolean, reason: string, post = postsLine(person)): Launcher => ({ ...person, competent, reason, post });
  const committee = person.posts.filter(
    ({ title, body_id }) => ofOwnLevel.has(person.id) && body_id !== null && governments.has(body_id) && fold(title).includes('chu tich'),
  );
  const chair = committee.find(({ title }) => !deputy(title));
  if (chair) return at(true, 'Chủ tịch UBND phát động trong địa phương');
  if (committee.length > 0) return at(true, 'Phó Chủ tịch UBND, phát động khi được Chủ tịch giao');
  const head =
    agency === null ? undefined : person.posts.find(({ title, body_id }) => body_id === agency && heads(title) && !deputy(title));
  if (head) return at(true, 'Người đứng đầu phát động trong cơ quan, đơn vị mình', head.title);
  return at(false, 'không giữ chức Chủ tịch hoặc Phó Chủ tịch UBND vào ngày này');
}

/**
 * Everybody with whether they may launch the movement on the day, and why: Điều 18 Luật TĐKT 2022 names the chair of the
 * people's committee in the locality and the head of an agency inside it; a vice chair may be empowered. Of the committee
 * only posts of the authority's own level count.
 */
export async function launcherStanding(
  tx: Tx,
  movement: { reach: string | null; owner_id: string | null },
  on: CalendarDate,
): Promise<Launcher[]> {
  const { kind } = await tx.db.selectFrom('authority').select('kind').where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();
  const governments = new Set((await listBodies(tx)).filter((body) => body.kind === 'government').map(({ id }) => id));
  const local = await tx.db.selectFrom('post').select('person_id').where('level', '=', levelOf(kind)).execute();
  const ofOwnLevel = new Set(local.map(({ person_id }) => person_id));
  const agency = movement.reach === 'unit' ? movement.owner_id : null;
  return (await listPeople(tx, on)).map((person) => standing(person, { governments, agency, ofOwnLevel }));
}

/** Those who may launch it on the day. */
export const competentLaunchers = async (tx: Tx, movement: { reach: string | null; owner_id: string | null }, on: CalendarDate) =>
  (await launcherStanding(tx, movement, on)).filter(({ competent }) => competent);
