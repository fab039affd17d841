import { fold } from '../../platform/text/normalize.ts';
import { type Check, type Finding, type Known, at } from './finding.ts';
import { type Mention, canonicalPosts, likeness, mentionsIn, spellingKey } from './people.ts';

type Person = NonNullable<Known['people']>[number];

/** People on record by what their names have in common without marks; made once for each list. */
interface Register {
  keys: ReadonlySet<string>;
  folded: ReadonlyMap<string, readonly Person[]>;
  letters: ReadonlyMap<string, readonly Person[]>;
}
const registers = new WeakMap<readonly Person[], Register>();

/** The name with one syllable left out, for each syllable: names with a letter's difference share one. */
const wildcards = (name: string): string[] => {
  const syllables = fold(name).split(' ');
  return syllables.length < 3 ? [] : syllables.map((_, index) => syllables.with(index, '*').join(' '));
};

function group(pairs: readonly (readonly [string, Person])[]): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const [key, person] of pairs) {
    const before = groups.get(key);
    if (before) before.push(person);
    else groups.set(key, [person]);
  }
  return groups;
}

function registerOf(people: readonly Person[]): Register {
  const made = registers.get(people) ?? {
    keys: new Set(people.map(({ name }) => spellingKey(name))),
    folded: group(people.map((person) => [fold(person.name), person] as const)),
    letters: group(people.flatMap((person) => wildcards(person.name).map((key) => [key, person] as const))),
  };
  registers.set(people, made);
  return made;
}

const nameSlip = ({ name, start }: Mention, other: string, where: string, person?: Person): Finding =>
  at('name', start, name, `“${name}” gần như “${other}” ${where}; có phải cùng một người?`, {
    suggestion: other,
    ...(person ? { records: [{ table: 'person', id: person.id, label: person.name }] } : {}),
  });

const share = (a: readonly string[], b: readonly string[]) => a.some((post) => b.includes(post));

/** A name that differs from one on record in its marks, or in a letter where the post or the text says it is the same person. */
function againstRecords(mentions: readonly Mention[], people: readonly Person[]): Finding[] {
  const { keys, folded, letters } = registerOf(people);
  const said = new Set(mentions.map(({ name }) => spellingKey(name)));
  return mentions.flatMap((mention) => {
    if (keys.has(spellingKey(mention.name))) return [];
    const marks = folded.get(fold(mention.name))?.find(({ name }) => likeness(name, mention.name) === 'marks');
    if (marks) return [nameSlip(mention, marks.name, 'trong hồ sơ', marks)];
    const near = wildcards(mention.name)
      .flatMap((key) => letters.get(key) ?? [])
      .filter(({ name }) => likeness(name, mention.name) === 'letter');
    const person = near.find(({ name, posts }) => said.has(spellingKey(name)) || share(posts.flatMap(canonicalPosts), mention.posts));
    return person ? [nameSlip(mention, person.name, 'trong hồ sơ', person)] : [];
  });
}

interface Placed extends Mention {
  place: number;
  key: string;
}

/** What may be one name under two spellings shares its letters without marks, or all syllables but one. */
const handles = (name: string): string[] => [fold(name), ...wildcards(name)];

const surelyOne = (other: Mention, mention: Mention): boolean => {
  const like = likeness(other.name, mention.name);
  if (like !== 'letter') return like === 'marks';
  if (share(other.posts, mention.posts)) return true;
  return other.certain && mention.certain && (other.posts.length === 0 || mention.posts.length === 0);
};

/** Two spellings of one name in a text: the one met less often, or later, is the slip. */
function againstText(mentions: readonly Mention[], keys: ReadonlySet<string>): Finding[] {
  const placed = mentions.map((mention, place): Placed => ({ ...mention, place, key: spellingKey(mention.name) }));
  const times = Map.groupBy(placed, ({ key }) => key);
  const near = Map.groupBy(
    placed.flatMap((mention) => handles(mention.name).map((handle) => ({ handle, mention }))),
    ({ handle }) => handle,
  );
  const met = ({ key }: Placed) => times.get(key)?.length ?? 0;
  const stronger = (other: Placed, mention: Placed) =>
    keys.has(other.key) || met(other) > met(mention) || (met(other) === met(mention) && other.place < mention.place);
  return placed.flatMap((mention) => {
    if (keys.has(mention.key)) return [];
    const rivals = handles(mention.name).flatMap((handle) => near.get(handle)?.map((each) => each.mention) ?? []);
    const rival = rivals
      .filter((other) => other.key !== mention.key && stronger(other, mention) && surelyOne(other, mention))
      .reduce<Placed | null>((first, other) => (first && first.place <= other.place ? first : other), null);
    return rival ? [nameSlip(mention, rival.name, 'cũng trong bài này')] : [];
  });
}

/** The same person under two spellings of the name; "Hoà" beside "Hòa" is none. */
export const nameSlips: Check = (text, { people = [] }) => {
  const mentions = mentionsIn(text);
  const findings = [...againstRecords(mentions, people), ...againstText(mentions, registerOf(people).keys)];
  return findings.filter(({ start }, index) => findings.findIndex((one) => one.start === start) === index);
};

const DEPUTY = 'phó bí thư đảng ủy';
const SECRETARY = 'bí thư đảng ủy';
const seats = (posts: readonly string[]) => posts.filter((post) => post !== DEPUTY);

/** Posts one person may hold together: a deputy secretary has a seat elsewhere, the secretary may chair the people's council. */
function compatible(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [seats(a), seats(b)];
  if (left.length === 0 || right.length === 0) return share(a, b) || ![...left, ...right].includes(SECRETARY);
  const both = [...left, ...right];
  return share(left, right) || (both.includes(SECRETARY) && both.includes('chủ tịch hđnd'));
}

const within = (text: string, one: Mention) => text.slice(one.start, one.end);

/** One person with two posts that have nothing in common: in the text, or there and on record. */
export const postSlips: Check = (text, { people = [] }) => {
  const mentions = mentionsIn(text).filter(({ posts }) => posts.length > 0);
  return mentions.flatMap((mention, index) => {
    const key = spellingKey(mention.name);
    const person = people.filter(({ name }) => spellingKey(name) === key);
    const posts = person.flatMap((one) => one.posts.flatMap(canonicalPosts));
    const before =
      posts.length > 0
        ? undefined
        : mentions.slice(0, index).find((one) => spellingKey(one.name) === key && !compatible(one.posts, mention.posts));
    if (before)
      return [
        at(
          'post',
          mention.start,
          within(text, mention),
          `${mention.name} ở đây là ${mention.posts.join(', ')}, ở trên là ${before.posts.join(', ')}.`,
        ),
      ];
    if (posts.length === 0 || compatible(posts, mention.posts)) return [];
    return [
      at(
        'post',
        mention.start,
        within(text, mention),
        `${mention.name} ở đây là ${mention.posts.join(', ')}, trong hồ sơ là ${[...new Set(posts)].join(', ')}.`,
        {
          records: person.map(({ id, name }) => ({ table: 'person', id, label: name })),
        },
      ),
    ];
  });
};
