import type { EventStory } from '../conference/story.ts';
import { awardBlocks, closingBlocks, receivedBlocks } from './draft/awards.ts';
import { type Block, blockText, runsOfBlock } from './draft/block.ts';
import { launchBlocks } from './draft/launch.ts';
import { delegateBlocks, leadRuns, openingBlocks } from './draft/lead.ts';
import { type Run, type Source, textOf, upperFirst } from './draft/run.ts';
import { registeredBlocks, signingBlocks } from './draft/signing.ts';
import { acceptanceBlocks, directiveBlocks, reportBlocks, speechBlocks } from './draft/speech.ts';
import { directionBlocks, exemplarBlocks, lessonBlocks, resultBlocks, workBlocks } from './draft/year.ts';

export type { Block } from './draft/block.ts';
export type { Run, Source } from './draft/run.ts';

/** An article written from the records of one event; every figure, date and name of a record is a run with its source. */
export interface Draft {
  title: string;
  lead: Run[];
  blocks: Block[];
  captions: string[];
}

/** The title of the event; a meeting in the middle of the year is never told as the one at its end. */
const titleOf = ({ name, title }: EventStory): string =>
  name !== null && /sơ kết/i.test(name) && !/sơ kết/i.test(title) ? upperFirst(name) : title;

/** Writes the article of a conference from its records: nothing in it is typed twice, and it follows every correction. */
export function draftArticle(story: EventStory): Draft {
  const blocks = [
    ...openingBlocks(story),
    ...delegateBlocks(story),
    ...resultBlocks(story),
    ...workBlocks(story),
    ...exemplarBlocks(story),
    ...receivedBlocks(story),
    ...lessonBlocks(story),
    ...reportBlocks(story),
    ...speechBlocks(story),
    ...directiveBlocks(story),
    ...acceptanceBlocks(story),
    ...directionBlocks(story),
    ...launchBlocks(story),
    ...signingBlocks(story),
    ...registeredBlocks(story),
    ...awardBlocks(story),
    ...closingBlocks(story),
  ];
  return { title: titleOf(story), lead: leadRuns(story), blocks, captions: story.photos.map(({ caption }) => caption) };
}

/** The drafted body as paragraphs parted by blank lines: what an editor starts from and what search reads. */
export const draftText = (draft: Draft): string => draft.blocks.map(blockText).join('\n\n');

export const draftLead = (draft: Draft): string => textOf(draft.lead);

/** Every stated fact of the draft with the record it came from. */
export const draftFacts = (draft: Draft): { text: string; source: Source }[] =>
  [...draft.lead, ...draft.blocks.flatMap(runsOfBlock)].flatMap(({ text, source }) => (source ? [{ text, source }] : []));
