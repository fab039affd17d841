import { compareNames } from '../../platform/text/names.ts';

interface Ranked {
  rank: number | null;
}

interface Dated {
  valid_from: string | null;
  valid_to: string | null;
}

const noRank = Number.MAX_SAFE_INTEGER;
const rankOf = ({ rank }: Ranked) => rank ?? noRank;

/** The posts held on a day (ISO); a post without dates is held always. */
export const heldOn = <P extends Dated>(posts: readonly P[], day: string): P[] =>
  posts.filter(({ valid_from, valid_to }) => (valid_from ?? '') <= day && (valid_to === null || valid_to >= day));

/** Posts held at once as one printed text, most senior first: "Phó Bí thư Đảng ủy/Chủ tịch UBND phường" with separator "/". */
export const printPosts = (posts: readonly (Ranked & { title: string })[], separator: string): string =>
  [...new Set(posts.toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ title }) => title))].join(separator);

/** Order in which people are named and seated: by their highest post (lowest rank), then by name; those without rank last. */
export function protocolOrder<P extends { name: string; posts: readonly Ranked[] }>(people: readonly P[]): P[] {
  const highest = (person: P) => Math.min(noRank, ...person.posts.map(rankOf));
  return people.toSorted((a, b) => highest(a) - highest(b) || compareNames(a.name, b.name));
}

/** Where a person is called: a list of guests, a speech, an invitation, a printed programme, under a photo. */
export type AddressContext = 'list' | 'speech' | 'invitation' | 'programme' | 'caption';

const comrades: Readonly<Partial<Record<AddressContext, string>>> = { speech: 'đồng chí', programme: 'Đồng chí', caption: 'Đ/c' };

/**
 * "Ông Võ Đức Chinh" in a list or invitation, "đồng chí Võ Đức Chinh" in a speech. Where no source says how to address
 * the person, a list gives the bare name and an invitation says "Ông (Bà)".
 */
export function addressed(person: { name: string; honorific: string | null }, context: AddressContext): string {
  const form = comrades[context] ?? person.honorific ?? (context === 'invitation' ? 'Ông (Bà)' : null);
  return form ? `${form} ${person.name}` : person.name;
}
