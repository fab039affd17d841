import { unitsUnsaid } from '../../report/limits.ts';
import type { DeckContent } from '../content.ts';
import type { DeckWard, Line, Slide } from '../deck.ts';
import { bulletSlides, quoteOf } from './lines.ts';

/** Where we fell short: with the units by name, or without. */
export function limitSlides(content: DeckContent, names: boolean): Slide[] {
  const lines = content.shortcomings.map((row): Line => {
    const line = quoteOf('shortcoming', row.id, row.text);
    const units = unitsUnsaid(
      row.text,
      row.units.flatMap((id) => content.names.get(id) ?? []),
    );
    return names && units.length > 0 ? { ...line, text: `${line.text.slice(0, -1)} (${units.join(', ')}).` } : line;
  });
  return bulletSlides('limits', 'Hạn chế còn tồn tại', lines, 2);
}

export const lessonSlides = ({ lessons }: DeckContent): Slide[] =>
  bulletSlides(
    'lessons',
    'Bài học kinh nghiệm',
    lessons.map(({ id, text }) => quoteOf('lesson', id, text)),
    2,
  );

/** Next year's tasks; where none are written yet, what the next launch asks for. */
export function taskSlides({ recommendations, nextContents, contents, reviewed, year }: DeckContent): Slide[] {
  const directions = recommendations.filter(({ kind }) => kind === 'direction').map(({ id, text }) => quoteOf('recommendation', id, text));
  const launched = nextContents.map(({ id, text }) => quoteOf('launch', id, text));
  const heading = `Nhiệm vụ trọng tâm năm ${year + 1}`;
  if (reviewed || directions.length > 0) return bulletSlides('tasks', heading, directions.length > 0 ? directions : launched, 2);
  return bulletSlides(
    'tasks',
    `Nội dung thi đua năm ${year}`,
    contents.map(({ id, text }) => quoteOf('launch', id, text)),
    2,
  );
}

export function closing({ next, theme, reviewed, year }: DeckContent, ward: DeckWard): Slide {
  const slogan = reviewed ? next : theme;
  const line: Line | null = slogan ? { ...quoteOf(slogan.table, slogan.id, slogan.text), text: slogan.text.replace(/\.$/, '') } : null;
  return {
    key: 'closing',
    look: 'closing',
    heading: line ? line.text : `${ward.name} thi đua hoàn thành thắng lợi nhiệm vụ năm ${reviewed ? year + 1 : year}`,
    blocks: [{ kind: 'lead', line: { text: 'Trân trọng cảm ơn!' } }],
    speech: [{ text: 'Trân trọng cảm ơn quý đại biểu đã lắng nghe!' }],
  };
}
