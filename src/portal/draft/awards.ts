import { awardName, honourOf } from '../../commendation/catalogue/catalogue.ts';
import { type EventStory, type StoryAward } from '../../conference/story.ts';
import { sumCounts } from '../../conference/story/counts.ts';
import { type Figure, printFigure } from '../../platform/records/figure.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Block } from './block.ts';
import { paragraph } from './block.ts';
import { comrade } from './people.ts';
import type { Run } from './run.ts';
import { fact, inner, joined, lowerFirst, say, sentence, sentences, textOf, upperFirst } from './run.ts';

const printed = (figure: Figure, what: string): string =>
  figure === 'unknown' ? `các ${what}` : `${printFigure(figure, (n) => (Number.isInteger(n) ? padCount(n) : String(n)))} ${what}`;

/** "67 tập thể và 17 cá nhân", "hơn 130 tập thể, cá nhân"; without any number "các tập thể, cá nhân". */
export function countWords(awards: readonly StoryAward[]): string {
  const { collectives, individuals, households, total } = sumCounts(awards.map(({ counts }) => counts));
  const parts = (
    [
      [collectives, 'tập thể'],
      [individuals, 'cá nhân'],
      [households, 'hộ gia đình'],
    ] as const
  ).flatMap(([figure, what]) => (figure === null ? [] : [printed(figure, what)]));
  if (parts.length === 0) return total === null || total === 'unknown' ? 'các tập thể, cá nhân' : printed(total, 'tập thể, cá nhân');
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1) ?? ''}`;
}

const form = (code: string) =>
  code === 'khen_thuong' ? 'khen thưởng' : code.startsWith('bang_khen') ? 'bằng khen' : lowerFirst(awardName(code));
const verb = (code: string, direction: string) => (code === 'khen_thuong' ? 'đã' : direction === 'received' ? 'đã tặng' : 'đã trao tặng');

/** Two movements with awards of their own are told apart; a citation holds for all of its kind. */
const groupKey = (award: StoryAward) =>
  JSON.stringify([award.award, award.issuer, award.counts.total === 1 || award.recipient ? null : award.movementIds]);

function citationOf(awards: readonly StoryAward[]): string {
  const all = new Set(awards.map(({ citation }) => citation));
  const [only] = all;
  return all.size === 1 && only ? ` ${lowerFirst(inner(only)).replace(/^đã /, '')}` : '';
}

function given(story: EventStory, awards: readonly StoryAward[]): Run[] {
  const [first] = awards;
  if (!first) return [];
  const issuer = upperFirst(first.issuer ?? story.hosts.at(-1)?.name ?? 'Ủy ban nhân dân');
  const to = first.award === 'khen_thuong' ? ' ' : ' cho ';
  const movements = new Set(awards.flatMap(({ movementIds }) => movementIds)).size;
  const reason = citationOf(awards) || (movements > 1 ? ` trong ${padCount(movements)} phong trào thi đua năm ${first.year}` : '');
  return say`${issuer} ${verb(first.award, 'given')} ${form(first.award)}${to}${fact(`${countWords(awards)}${reason}`, 'award', first.id)}`;
}

function receivedRuns(awards: readonly StoryAward[]): Run[] {
  const [first] = awards;
  if (!first) return [];
  const who = awards.map((award) => [
    fact([award.recipient, award.recipientPost].filter(Boolean).join(' - ') || countWords([award]), 'award', award.id),
  ]);
  const to = first.award === 'khen_thuong' ? ' ' : ' cho ';
  return say`${upperFirst(first.issuer ?? 'cấp trên')} ${verb(first.award, 'received')} ${form(first.award)}${to}${joined(who, '; ', who.length > 1 ? ' và ' : '')}`;
}

/** What the ward, its units and its people received from above for the year. */
export function receivedBlocks(story: EventStory): Block[] {
  const groups = [...Map.groupBy(story.received, groupKey).values()].toSorted(
    (a, b) => honourOf(a[0]?.award ?? '') - honourOf(b[0]?.award ?? ''),
  );
  return paragraph('received', sentences(groups.map(receivedRuns)));
}

/** Awards conferred at the event with counts taken from their rows, highest honour first. */
export function awardBlocks(story: EventStory): Block[] {
  const items = story.agenda.filter(({ kind }) => kind === 'decision' || kind === 'awarding');
  const awards = [...new Map(items.flatMap((item) => item.awards).map((award) => [award.id, award])).values()];
  const groups = [...Map.groupBy(awards, groupKey).values()].toSorted((a, b) => honourOf(a[0]?.award ?? '') - honourOf(b[0]?.award ?? ''));
  const told = groups.map((group) => given(story, group));
  const words = items.flatMap((item) => (item.text ? [[fact(item.text, 'agenda_item', item.id)]] : []));
  const bare =
    groups.length === 0
      ? items.flatMap((item) =>
          item.title && !item.speaker ? [say`Hội nghị đã ${fact(lowerFirst(inner(item.title)), 'agenda_item', item.id)}`] : [],
        )
      : [];
  return [
    ...paragraph(
      'awards',
      sentences([...told.map((runs, index) => (index === 0 && runs.length > 0 ? say`Dịp này, ${runs}` : runs)), ...bare]),
    ),
    ...paragraph('awards', sentences(words)),
  ];
}

const acts: Readonly<Record<string, string>> = {
  decision: 'công bố các quyết định khen thưởng',
  awarding: 'trao khen thưởng',
  closing: 'bế mạc hội nghị',
};

/** Who read the decisions, led the awarding and closed: one person is named once with all roles. */
export function closingBlocks(story: EventStory): Block[] {
  const items = story.agenda.filter(({ kind, speaker }) => kind in acts && speaker !== null);
  const people = Map.groupBy(items, ({ speaker }) => speaker?.id ?? '');
  const lines = [...people.values()].map((own) => {
    const speaker = own[0]?.speaker;
    const roles = own.map((item) => [fact(item.title ? lowerFirst(inner(item.title)) : (acts[item.kind] ?? ''), 'agenda_item', item.id)]);
    return speaker ? sentence(say`${comrade(speaker)} đã ${joined(roles, ', ', ' và ')}`) : [];
  });
  return paragraph(
    'closing',
    joined(
      lines.filter((line) => textOf(line) !== ''),
      ' ',
    ),
  );
}
