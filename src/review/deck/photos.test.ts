import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { DeckContent } from './content.ts';
import type { Deck, Slide } from './deck.ts';
import { slideSvg } from './draw/slide.ts';
import { deckPptx } from './pptx/pptx.ts';
import { whole } from './pptx/parts.ts';
import { gatheringSlides } from './slides/gatherings.ts';

const picture = async (width: number, height: number) => {
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#1d4f83' } })
    .jpeg()
    .toBuffer();
  return { data: `data:image/jpeg;base64,${bytes.toString('base64')}`, width, height };
};
const photo = { held_on: '2025-01-10', agenda_kind: 'launch', caption: 'Phát động phong trào', alt: 'Hội trường đông đủ đại biểu' };
const taken = (id: string, more: object = {}) => ({ ...photo, event: 'a', kind: 'launch', id, file: id, ...more });
const slidesOf = (...gatherings: object[]) => gatheringSlides({ gatherings } as unknown as DeckContent);
const deckOf = (slides: readonly Slide[]): Deck => ({
  ward: { name: 'Phường Mai Vàng', place: '' },
  year: 2025,
  asOf: '2025-12-27',
  title: 'Tổng kết',
  names: true,
  facts: [],
  slides,
});

describe('the photos of gatherings', () => {
  it('make no slide where there are none', () => {
    expect(slidesOf()).toEqual([]);
  });

  it('stand two to a slide, one slide to a gathering, what tells most first, with words for who does not see', () => {
    const slides = slidesOf(
      taken('1', { agenda_kind: 'other' }),
      taken('2', { agenda_kind: 'directive' }),
      taken('3'),
      ...['b', 'c', 'd'].map((event) => taken(event, { event, kind: 'review' })),
    );
    const shown = slides.map(({ heading, blocks }) => [heading, blocks.flatMap((each) => (each.kind === 'photos' ? each.items : []))]);
    expect(shown[0]).toEqual([
      'Phát động phong trào thi đua',
      [
        { file: '3', alt: photo.alt, caption: photo.caption },
        { file: '2', alt: photo.alt, caption: photo.caption },
      ],
    ]);
    expect(slides.map(({ key }) => key)).toEqual(['gathering.a', 'gathering.b', 'gathering.c']);
  });

  it.each([
    ['an upright', 600, 900],
    ['a lying', 1200, 800],
    ['a very wide', 1200, 300],
  ])('show %s picture whole and in its own proportions, on paper and on the screen', async (_, width, height) => {
    const slides = slidesOf(taken('1'), taken('2', { agenda_kind: 'awarding' }));
    const pictures = new Map([
      ['1', await picture(width, height)],
      ['2', await picture(900, 600)],
    ]);
    const parts = unzipSync(await deckPptx(deckOf(slides), pictures));
    const xml = new TextDecoder().decode(parts['ppt/slides/slide1.xml']);
    const [first = ''] = xml.match(/<p:pic>.*?<\/p:pic>/gs) ?? [];
    const [, across = 0, down = 1] = (/<a:ext cx="(\d+)" cy="(\d+)"/.exec(first) ?? []).map(Number);
    expect(across / down).toBeCloseTo(width / height, 2);
    expect(first).toContain(`descr="${photo.alt}"`);
    expect(/<a:srcRect [^/]*[lrtb]="[1-9]/.test(first)).toBe(false);
    const svg = slideSvg(deckOf(slides), slides[0]!, 1, pictures);
    expect(svg).toContain(`aria-label="${photo.alt}"`);
    expect(svg.includes('xMidYMid meet')).toBe(width !== 1200 || height !== 800);
  });

  it('stay inside the room they have', () => {
    const room = { x: 100, y: 50, width: 800, height: 500 };
    expect(whole({ width: 400, height: 1000 }, room)).toEqual({ x: 400, y: 50, width: 200, height: 500 });
    expect(whole({ width: 1600, height: 400 }, room)).toEqual({ x: 100, y: 200, width: 800, height: 200 });
  });
});
