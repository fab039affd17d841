import { localDate } from '../../platform/calendar/date.ts';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Line, Slide } from './deck.ts';

const last = 2147483647;
const most = 20;

/** What the editor decided about the slides of a year. */
export const storedSlides = (tx: Tx, year: number) =>
  tx.db.selectFrom('deck_slide').selectAll().where('year', '=', year).orderBy('position').orderBy('id').execute();
export type StoredSlide = Awaited<ReturnType<typeof storedSlides>>[number];

export interface ArrangedSlide {
  slide: Slide;
  hidden: boolean;
  own: boolean;
}

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ text: line }));

const soundOf = ({ audio, audio_seconds }: Pick<StoredSlide, 'audio' | 'audio_seconds'>): Pick<Slide, 'audio'> =>
  audio && audio_seconds ? { audio: { file: audio, seconds: audio_seconds } } : {};

const ownSlide = ({ slide, heading, body, speech, ...row }: StoredSlide): Slide => ({
  key: slide,
  look: body ? 'content' : 'statement',
  heading: heading ?? '',
  blocks: body ? [{ kind: 'bullets', items: linesOf(body) }] : [],
  speech: linesOf(speech ?? ''),
  ...soundOf(row),
});

function changed(slide: Slide, row: StoredSlide | undefined): Slide {
  if (!row) return slide;
  return { ...slide, ...(row.speech === null ? {} : { speech: linesOf(row.speech) }), ...soundOf(row) };
}

/** Made and own slides in the editor's order; a made slide the editor has not met yet keeps its place after the one before it. */
export function arranged(made: readonly Slide[], rows: readonly StoredSlide[]): ArrangedSlide[] {
  const known = new Map(rows.map((row) => [row.slide, row]));
  const all = [...made, ...rows.filter(({ slide }) => slide.startsWith('own.')).map(ownSlide)];
  let place = -1;
  const placed = all.map((slide, index) => {
    const row = known.get(slide.key);
    const own = slide.key.startsWith('own.');
    if (row && row.position !== last) place = row.position;
    else if (own) place = last;
    const arrangedSlide = { slide: changed(slide, row), hidden: row?.hidden ?? false, own };
    return { place, index, fixed: row !== undefined && row.position !== last, arrangedSlide };
  });
  return placed
    .toSorted((a, b) => a.place - b.place || Number(b.fixed) - Number(a.fixed) || a.index - b.index)
    .map(({ arrangedSlide }) => arrangedSlide);
}

/** Keeps a decision of the editor about one slide; what is not named stays. */
export async function writeSlide(
  tx: Tx,
  year: number,
  slide: string,
  values: Partial<Pick<StoredSlide, 'hidden' | 'speech' | 'position' | 'audio' | 'heading' | 'body'>> & { audio_seconds?: number | null },
): Promise<void> {
  await tx.db
    .insertInto('deck_slide')
    .values({ authority_id: tx.authorityId, id: tx.newId(), year, slide, ...values })
    .onConflict((oc) => oc.columns(['authority_id', 'year', 'slide']).doUpdateSet(values))
    .execute();
}

/** The slide of that key; NotFound where the year has none. */
export const findSlide = (slides: readonly ArrangedSlide[], key: string): ArrangedSlide => {
  const one = slides.find(({ slide }) => slide.key === key);
  if (!one) throw new NotFound();
  return one;
};

/** Moves a slide one place up or down and keeps the whole order as it then is. */
export async function moveSlide(
  tx: Tx,
  actor: Actor,
  year: number,
  slides: readonly ArrangedSlide[],
  key: string,
  by: 1 | -1,
): Promise<void> {
  const at = slides.indexOf(findSlide(slides, key));
  const to = at + by;
  const order = slides.map(({ slide }) => slide.key);
  if (to < 0 || to >= order.length) throw new Refusal('slide_at_end', by < 0 ? 'Trang này đã ở đầu.' : 'Trang này đã ở cuối.');
  [order[at], order[to]] = [order[to] ?? key, order[at] ?? key];
  for (const [position, slide] of order.entries()) await writeSlide(tx, year, slide, { position });
  await recordEvent(tx, actor, 'slide.arranged', { detail: { year, slide: key, by } });
}

/** Hides a slide, or shows it again; a deck keeps at least one. */
export async function hideSlide(
  tx: Tx,
  actor: Actor,
  year: number,
  slides: readonly ArrangedSlide[],
  key: string,
  hidden: boolean,
): Promise<void> {
  findSlide(slides, key);
  if (hidden && slides.every(({ slide, hidden: gone }) => gone || slide.key === key))
    throw new Refusal('last_slide', 'Đây là trang cuối cùng còn hiện; giữ lại ít nhất một trang.');
  await writeSlide(tx, year, key, { hidden });
  await recordEvent(tx, actor, 'slide.arranged', { detail: { year, slide: key, hidden } });
}

export interface OwnSlideInput {
  heading: string;
  body: string | null;
  speech: string | null;
}

/** Adds a slide of the editor's own words at the end of the deck. */
export async function addSlide(tx: Tx, actor: Actor, year: number, input: OwnSlideInput): Promise<void> {
  const own = (await storedSlides(tx, year)).filter(({ slide }) => slide.startsWith('own.'));
  if (own.length >= most) throw new Refusal('too_many_slides', `Một năm có nhiều nhất ${most} trang tự soạn; bỏ bớt trang cũ rồi thêm.`);
  const slide = `own.${tx.newId()}`;
  await writeSlide(tx, year, slide, { ...input });
  await recordEvent(tx, actor, 'slide.written', { detail: { year, slide, heading: input.heading } });
}

/** Takes an own slide out for good; a made one can only be hidden. */
export async function removeSlide(tx: Tx, actor: Actor, year: number, key: string): Promise<void> {
  if (!key.startsWith('own.')) throw new Refusal('made_slide', 'Trang này lấy từ hồ sơ nên không xóa được; ẩn trang thay cho xóa.');
  const row = await tx.db.deleteFrom('deck_slide').where('year', '=', year).where('slide', '=', key).returning('id').executeTakeFirst();
  if (!row) throw new NotFound();
  await recordEvent(tx, actor, 'slide.removed', { detail: { year, slide: key } });
}

/** What is said with a slide; without text the words made from the records are said again. */
export async function saySlide(
  tx: Tx,
  actor: Actor,
  year: number,
  slides: readonly ArrangedSlide[],
  key: string,
  speech: string | null,
): Promise<void> {
  findSlide(slides, key);
  await writeSlide(tx, year, key, { speech });
  await recordEvent(tx, actor, 'slide.spoken', { detail: { year, slide: key } });
}

/** The year of an address or form; another is not found. */
export function deckYearOf(text: string, now: Date): number {
  const year = Number(text);
  if (!/^(19|20)\d{2}$/.test(text) || year > Number(localDate(now).slice(0, 4)) + 1) throw new NotFound();
  return year;
}
