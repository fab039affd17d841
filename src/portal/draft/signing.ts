import type { EventStory, StoryPledge, StoryWork } from '../../conference/story.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Block } from './block.ts';
import { announced, paragraph } from './block.ts';
import { comrade } from './people.ts';
import type { Run } from './run.ts';
import { fact, inner, joined, lowerFirst, say, sentence } from './run.ts';
import { ofKind } from './speech.ts';

type Party = StoryPledge['parties'][number];
interface Group {
  first: StoryPledge;
  pledges: StoryPledge[];
  parties: { party: Party; pledge: StoryPledge }[];
}

/** Pledges of one text before the same witnesses were signed as one batch. */
function groups(pledges: readonly StoryPledge[]): Group[] {
  const keyOf = (pledge: StoryPledge) => JSON.stringify([pledge.kind, pledge.text ?? pledge.title, pledge.witnesses.map(({ id }) => id)]);
  return [...Map.groupBy(pledges, keyOf).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ first, pledges: same, parties: same.flatMap((pledge) => pledge.parties.map((party) => ({ party, pledge }))) }] : [];
  });
}

/** "17 khu dân cư" where all names begin alike, else "17 đơn vị". */
function counted(names: readonly string[]): string {
  const words = names.map((name) => name.split(/\s+/));
  if (new Set(names).size === 1) return `${padCount(names.length)} ${lowerFirst(names[0] ?? '')}`;
  let shared = 0;
  while (
    words.length > 1 &&
    words.every((word) => word[shared] !== undefined && word[shared] === words[0]?.[shared] && word.length > shared + 1)
  )
    shared += 1;
  const kind = words[0]?.slice(0, shared).join(' ') ?? '';
  return `${padCount(names.length)} ${kind && !/\d/.test(kind) ? lowerFirst(kind) : 'đơn vị'}`;
}

const common = (name: string): string => (/^(?:Các|Khối|Khu|Tổ|Cụm)(?!\p{L})/u.test(name) ? lowerFirst(name) : name);

function whoSigned(group: Group): Run[] {
  const names = group.parties.map(({ party }) => party.name || 'đơn vị');
  const [only] = group.parties;
  if (group.parties.length === 1 && only) return say`đại diện ${fact(common(only.party.name), 'pledge', only.pledge.id)}`;
  // A bloc signs for units nobody counted: its parties are named, never numbered.
  if (group.parties.some(({ party }) => party.bloc)) {
    const each = group.parties.map(({ party, pledge }) => [fact(common(party.name), 'pledge', pledge.id)]);
    return say`đại diện ${names.some((name) => /,| và /.test(name)) ? joined(each, '; ') : joined(each, ', ', ' và ')}`;
  }
  const posts = new Set(group.parties.map(({ party }) => party.representative?.post ?? party.representativePost));
  const [post] = posts;
  const many = counted(names);
  const text =
    posts.size === 1 && post
      ? `${padCount(names.length)} ông, bà ${post.replace(/\s+\d+.*$/, '')} đại diện cho ${many}`
      : `đại diện ${many}`;
  return [fact(text, 'pledge', group.first.id)];
}

const act = ({ first }: Group): Run => {
  // On paper the list follows ("các nội dung sau:"); here it comes after the witnesses.
  const what = inner(first.text ?? first.title).replace(/ sau(?: đây)?\s*:$/, ' đề ra');
  const verb = first.kind === 'agreement' ? 'ký giao ước' : 'ký cam kết';
  // The pledge may name its parties first: "Các khu phố cam kết thi đua thực hiện …".
  const said = /(?:giao ước|cam kết)\s+(.+)$/is.exec(what)?.[1] ?? lowerFirst(what);
  return fact(`${verb} ${said}`.trim(), 'pledge', first.id);
};

function partyLine({ party, pledge }: Group['parties'][number]): Run[] {
  if (party.representative) return say`${fact(party.name, 'pledge', pledge.id)}: ${comrade(party.representative)}`;
  return [fact(party.representativePost ? `${party.name}: ${party.representativePost}` : party.name, 'pledge', pledge.id)];
}

function signed(group: Group, registered: ReadonlySet<string>): Block[] {
  const { witnesses } = group.first;
  const items = group.first.items.filter(({ text }) => !registered.has(text));
  const before = witnesses.length > 0 ? say` trước sự chứng kiến của ${joined(witnesses.map(comrade), ', ', ' và ')}` : null;
  const blocks = paragraph('signing', sentence(say`${whoSigned(group)} đã ${act(group)}${before}`));
  const named = group.parties.length > 1 ? announced('signing', say`Các đơn vị ký gồm:`, group.parties.map(partyLine), true) : [];
  return [
    ...blocks,
    ...named,
    ...announced(
      'signing',
      say`Nội dung ký kết:`,
      items.map(({ text }) => [fact(text, 'pledge', group.first.id)]),
      true,
    ),
  ];
}

const wholeList = 24;

/** Whether a work was on record at the conference; one whose source names no day was. */
function knownThen({ milestones }: StoryWork, heldOn: string | null): boolean {
  const registered = milestones.find(({ kind }) => kind === 'registered')?.on ?? null;
  return registered === null || heldOn === null || registered <= heldOn;
}

/** Works taken on by the day of the conference for the year launched or pledged for. */
function comingWorks(story: EventStory) {
  const pledged = new Set(ofKind(story, 'signing').flatMap((item) => item.pledges.map(({ year }) => year)));
  return story.works
    .filter(({ year }) => year !== story.reviewYear && (pledged.has(year) || year === story.nextYear))
    .filter((work) => knownThen(work, story.heldOn));
}

/** What was signed, by how many and by whom, before which witnesses. */
export function signingBlocks(story: EventStory): Block[] {
  const works = comingWorks(story);
  const registered = new Set(works.length > wholeList ? [] : works.map(({ title }) => title));
  return ofKind(story, 'signing').flatMap((item) => {
    const bare =
      item.pledges.length === 0 && item.title
        ? paragraph('signing', sentence(say`Hội nghị đã ${fact(lowerFirst(inner(item.title)), 'agenda_item', item.id)}`))
        : [];
    const words = item.text ? paragraph('signing', sentence([fact(item.text, 'agenda_item', item.id)])) : [];
    return [...words, ...bare, ...groups(item.pledges).flatMap((group) => signed(group, registered))];
  });
}

/** Works and tasks taken on for the coming year, under the bloc or unit that owns them; a long list stays with its page. */
export function registeredBlocks(story: EventStory): Block[] {
  const works = comingWorks(story);
  if (works.length === 0) return [];
  const total = fact(`${padCount(works.length)} công trình, phần việc`, 'event', story.id);
  if (works.length > wholeList) return paragraph('registered', say`Các khối, đơn vị đã đăng ký thực hiện ${total}.`);
  const owners = Map.groupBy(works, ({ owners: all }) =>
    all
      .filter(({ lead }) => lead)
      .map(({ name }) => name)
      .join(', '),
  );
  return [...owners].flatMap(([owner, own]) =>
    announced(
      'registered',
      say`Nội dung công trình, phần việc${owner ? say` của ${fact(common(owner), 'event', story.id)}` : null}:`,
      own.map((work) => [fact(work.title, 'work', work.id)]),
    ),
  );
}
