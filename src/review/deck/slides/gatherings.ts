import type { DeckContent } from '../content.ts';
import type { DeckPhoto, Slide } from '../deck.ts';

type Photo = DeckContent['gatherings'][number];

/** What is worth seeing of a gathering, the first first. */
const telling = ['launch', 'signing', 'awarding', 'directive', 'speech', 'report'];
const rank = ({ agenda_kind }: Photo) => {
  const place = telling.indexOf(agenda_kind ?? '');
  return place === -1 ? telling.length : place;
};

const headings: Readonly<Record<string, string>> = {
  launch: 'Phát động phong trào thi đua',
  signing: 'Ký kết giao ước thi đua',
  review: 'Sơ kết, tổng kết phong trào thi đua',
  review_and_launch: 'Tổng kết và phát động phong trào thi đua',
};

const MOST = { slides: 3, photos: 2 };

/** The photos of the year's gatherings, two to a slide, each with what it shows for those who do not see it. */
export function gatheringSlides({ gatherings }: DeckContent): Slide[] {
  return [...Map.groupBy(gatherings, ({ event }) => event).values()].slice(0, MOST.slides).flatMap((own): Slide[] => {
    const [first] = own;
    if (!first) return [];
    const shown = own.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST.photos);
    return [
      {
        key: `gathering.${first.event}`,
        look: 'content',
        heading: headings[first.kind] ?? 'Hoạt động trong năm',
        blocks: [{ kind: 'photos', items: shown.map(({ file, alt, caption }): DeckPhoto => ({ file, alt: alt ?? caption, caption })) }],
        speech: shown.map(({ id, caption }) => ({
          text: `${caption.trim().replace(/[\s.;]+$/u, '')}.`,
          records: [{ table: 'photo', id, label: caption }],
        })),
      },
    ];
  });
}
