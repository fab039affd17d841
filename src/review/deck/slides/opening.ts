import type { DeckContent } from '../content.ts';
import { type BigFigure, type DeckWard, type Line, type Slide, figureText } from '../deck.ts';
import { bigFigure, bulletSlides, figureOver, quoteOf } from './lines.ts';

/** "Tổng kết phong trào thi đua yêu nước và công tác khen thưởng năm 2025"; a year without review has its movement only. */
export const deckTitle = ({ reviewed, year }: Pick<DeckContent, 'reviewed' | 'year'>): string =>
  reviewed ? `Tổng kết phong trào thi đua yêu nước và công tác khen thưởng năm ${year}` : `Phong trào thi đua yêu nước năm ${year}`;

export function cover(content: DeckContent, ward: DeckWard): Slide {
  const title = deckTitle(content);
  const place: Line = { text: [ward.name, ward.place].filter(Boolean).join(', ') };
  return {
    key: 'cover',
    look: 'cover',
    heading: title,
    blocks: [{ kind: 'lead', line: place }],
    speech: [{ text: 'Kính thưa quý đại biểu!' }, { text: `${ward.name} xin trình bày: ${title}.` }],
  };
}

export function themeSlide({ theme, year }: DeckContent): Slide[] {
  if (!theme) return [];
  const line = { ...quoteOf(theme.table, theme.id, theme.text), text: theme.text.trim().replace(/\.$/, '') };
  return [
    {
      key: 'theme',
      look: 'statement',
      heading: `Chủ đề năm ${year}`,
      blocks: [{ kind: 'quote', line }],
      speech: [{ text: `Chủ đề năm ${year}:` }, { ...line, text: `${line.text}.` }],
    },
  ];
}

/** The figures a year is remembered by, at most six. */
export function yearFigures(content: DeckContent): BigFigure[] {
  return [
    ...bigFigure(content, 'movements.emulation', 'phong trào thi đua'),
    ...figureOver(content, 'works.completed', 'works.registered', 'công trình, phần việc hoàn thành').map((figure) => ({
      ...figure,
      alone: 'công trình hoàn thành',
    })),
    ...bigFigure(content, 'targets.exceeded', 'chỉ tiêu vượt'),
    ...bigFigure(content, 'targets.met', 'chỉ tiêu đạt'),
    ...figureOver(content, 'pledges.signed', 'pledges.parties', 'lượt ký giao ước, cam kết'),
    ...bigFigure(content, 'contributions.people', 'do Nhân dân đóng góp'),
    ...bigFigure(content, 'exemplars', 'điển hình tiên tiến'),
    ...bigFigure(content, 'awards.given.collectives', 'tập thể được khen thưởng'),
    ...bigFigure(content, 'awards.given.individuals', 'cá nhân được khen thưởng'),
    ...bigFigure(content, 'awards.received', 'lượt cấp trên khen thưởng'),
  ]
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 6);
}
const ranks = [
  'works.completed',
  'targets.exceeded',
  'contributions.people',
  'exemplars',
  'awards.given.collectives',
  'awards.given.individuals',
];
const rank = ({ facts }: BigFigure) => {
  const place = ranks.indexOf(facts[0] ?? '');
  return place === -1 ? ranks.length : place;
};

export function figuresSlide(content: DeckContent): Slide[] {
  const items = yearFigures(content);
  if (items.length === 0) return [];
  return [
    {
      key: 'figures',
      look: 'content',
      heading: `Năm ${content.year} qua những con số`,
      blocks: [{ kind: 'figures', items }],
      speech: [
        { text: `Năm ${content.year} qua những con số: ${items.map(figureText).join('; ')}.`, facts: items.flatMap(({ facts }) => facts) },
      ],
    },
  ];
}

export function movementSlides({ movements }: DeckContent): Slide[] {
  const shown = movements.slice(0, 6).map(({ id, name }): Line => ({ text: name, records: [{ table: 'movement', id, label: name }] }));
  return bulletSlides('movements', 'Phong trào thi đua, cuộc vận động', shown, 1);
}
