import { printCounts } from '../../commendation/subject/counts.ts';
import { figureValue } from '../../platform/records/figure.ts';
import { padCount } from '../../platform/text/numbers.ts';
import { addressed } from '../../organization/people/protocol.ts';
import { agendaKindNames, modeNames } from '../agenda/item.ts';
import type { AgendaKind } from '../agenda/item.ts';
import { withPost } from '../people.ts';
import type { StoryDelegate, StoryItem, StoryPerson } from '../story/types.ts';

/** "Đồng chí Võ Đức Chinh - Bí thư Đảng ủy phường": how the programme calls people (S0-39). */
export const programmePerson = (person: StoryPerson): string => withPost(addressed(person, 'programme'), person.post);

/** "Ông Võ Đức Chinh - Bí thư Đảng ủy phường": how an invitation calls people. */
export const invitedLine = (delegate: StoryDelegate): string =>
  delegate.person ? withPost(addressed(delegate.person, 'invitation'), delegate.person.post) : delegate.line;

/** A line of a list begins with a capital. */
export const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The parties that sign, by name; units whose source lost their names are counted: "17 khu dân cư". */
function signers(item: StoryItem): string[] {
  const names = Map.groupBy(
    item.pledges.flatMap(({ parties }) => parties.map(({ name }) => name)),
    (name) => name,
  );
  return [...names].map(([name, same]) =>
    same.length === 1 ? name : `${padCount(same.length)} ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`,
  );
}

/** What an item leads to: "17 bản cam kết", "67 tập thể và 17 cá nhân", the decisions by number. */
export function itemDetail(item: StoryItem): string[] {
  const awards = { collectives: 0, households: 0, individuals: 0 };
  for (const { counts } of item.awards) {
    awards.collectives += figureValue(counts.collectives) ?? 0;
    awards.households += figureValue(counts.households) ?? 0;
    awards.individuals += figureValue(counts.individuals) ?? 0;
  }
  const counted = awards.collectives + awards.households + awards.individuals > 0;
  return [
    ...item.decisions.map(({ number, symbol, title }) => `Quyết định số ${number === null ? '…' : padCount(number)}/${symbol}: ${title}`),
    ...(item.pledges.length > 0 ? [`${padCount(item.pledges.length)} bản: ${signers(item).join(', ')}`] : []),
    ...(counted && item.kind === 'awarding' ? [upperFirst(printCounts(awards))] : []),
    ...(item.launch?.contents.map(({ text }) => text) ?? []),
  ];
}

export function itemTitle(item: StoryItem): string {
  const name = item.title ?? agendaKindNames[item.kind as AgendaKind];
  return item.mode && item.mode !== 'spoken' ? `${name} (${modeNames[item.mode].toLocaleLowerCase('vi')})` : name;
}

/** Begin of each item in "HH:MM" from the start of the event; null once an item without minutes came before. */
export function itemTimes(startsAt: string | null, items: readonly Pick<StoryItem, 'minutes'>[]): (string | null)[] {
  if (startsAt === null) return items.map(() => null);
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  let at: number | null = hour * 60 + minute;
  return items.map(({ minutes }) => {
    const time = at === null ? null : `${String(Math.floor(at / 60) % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    at = at === null || minutes === null ? null : at + minutes;
    return time;
  });
}
