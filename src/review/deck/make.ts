import type { Tx } from '../../platform/tenancy.ts';
import type { Ward } from '../../platform/web/route.ts';
import { arranged, storedSlides } from './arrange.ts';
import { type DeckContent, deckContent } from './content.ts';
import type { Deck, DeckWard, Slide } from './deck.ts';
import { closing, lessonSlides, limitSlides, taskSlides } from './slides/closing.ts';
import { cover, deckTitle, figuresSlide, movementSlides, themeSlide } from './slides/opening.ts';
import { gatheringSlides } from './slides/gatherings.ts';
import { awardFigures, awardSlides, exemplarFigures, exemplarSlides } from './slides/people.ts';
import { contributionSlides, findingSlides, pledgeSlides, targetFigures, targetSlides, workSlides } from './slides/results.ts';

export interface DeckOptions {
  /** Whether units that fell short are named; a deck for the public hides them. */
  names: boolean;
}

/** The slides the records of a year make, in the order of a report; nothing known gives no slide. */
export const madeSlides = (content: DeckContent, ward: DeckWard, { names }: DeckOptions): Slide[] => [
  cover(content, ward),
  ...themeSlide(content),
  ...figuresSlide(content),
  ...movementSlides(content),
  ...findingSlides(content),
  ...targetSlides(content),
  ...workSlides(content),
  ...contributionSlides(content),
  ...pledgeSlides(content),
  ...gatheringSlides(content),
  ...exemplarSlides(content),
  ...awardSlides(content),
  ...limitSlides(content, names),
  ...lessonSlides(content),
  ...taskSlides(content),
  closing(content, ward),
];

type DeckOf = Pick<Ward, 'name' | 'parent' | 'province'>;
const deckWard = ({ name, parent, province }: DeckOf): DeckWard => ({
  name,
  place: [...new Set([parent, province])].filter((part) => part !== null).join(', '),
});

/** Every slide of a year with whether it is shown, as its editor arranged them. */
export async function deckSlides(tx: Tx, ward: DeckOf, year: number, options: DeckOptions) {
  const content = await deckContent(tx, year);
  const slides = arranged(madeSlides(content, deckWard(ward), options), await storedSlides(tx, year));
  return { content, slides };
}

/** The deck of a year: facts and texts of records, arranged by its editor. About twenty-five queries, whatever the size. */
export async function makeDeck(tx: Tx, ward: DeckOf, year: number, options: DeckOptions = { names: true }): Promise<Deck> {
  const { content, slides } = await deckSlides(tx, ward, year, options);
  return {
    ward: deckWard(ward),
    year,
    asOf: content.asOf,
    title: deckTitle(content),
    names: options.names,
    slides: slides.filter(({ hidden }) => !hidden).map(({ slide }) => slide),
    facts: [...content.facts, ...targetFigures(content), ...exemplarFigures(content), ...awardFigures(content)],
  };
}
