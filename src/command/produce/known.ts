import { sql } from 'kysely';
import { derivedFacts } from '../../review/facts/derived.ts';
import { detailFacts } from '../../review/facts/detail.ts';
import { reportCharts } from '../../review/report/charts.ts';
import { factsOf, yearBefore, yearOnYear } from '../../review/facts.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { draftFacts, draftLead } from '../../portal/draft.ts';
import type { Known } from './proof.ts';
import type { Source } from './source.ts';

/** The words of the records documents quote, straight from the tables, so that a text the documents made up is not among them. */
const quoted = sql<{ text: string | null }>`
  select text from finding union select text from shortcoming union select effect from shortcoming union select cause_text from shortcoming
  union select text from lesson union select text from recommendation union select text from theme
  union select name from movement union select short_name from movement union select name from unit
  union select title from work union select place from work union select motto from work union select effect from work
  union select name from exemplar union select story from exemplar union select field from exemplar
  union select theme from launch union select call from launch union select text from launch_content
  union select name from indicator union select measure from indicator union select assigned_by from target union select document from target
  union select title from pledge union select text from pledge_item union select text from task
  union select title from event union select name from event union select place from event union select novelty from event
  union select title from agenda_item union select text from agenda_item union select unnest(points) from agenda_item
  union select caption from photo union select caption from evidence union select group_name from delegate union select name from body union select name from bloc union select title from post
  union select citation from award union select citation from decision union select title from decision union select issuer from award
  union select name from authority union select title from review`;

/** Everything a ward's documents of a year may print: its facts, those of the year before and of single targets, and its own words. */
export async function knownTo(tx: Tx, { deck, article }: Source): Promise<Known> {
  const facts = [
    ...deck.facts,
    ...(await factsOf(tx, deck.year, deck.asOf)),
    ...(await factsOf(tx, deck.year - 1, yearBefore(deck.asOf))),
    ...(await detailFacts(tx, deck.year, deck.asOf)),
    ...(await derivedFacts(tx, deck.year, deck.asOf)),
  ];
  const charts = reportCharts(await yearOnYear(tx, deck.year, deck.asOf), deck.year);
  const rows = (await quoted.execute(tx.db)).rows.flatMap(({ text }) => text ?? []);
  const said = article ? [...draftFacts(article).map(({ text }) => text), article.title, draftLead(article)] : [];
  return {
    facts,
    texts: [...rows, ...said],
    years: [deck.year - 2, deck.year - 1, deck.year, deck.year + 1],
    ticks: charts.flatMap(({ ticks }) => ticks),
  };
}
