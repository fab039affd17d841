import { tellsPicture } from '../../conference/photo/photo.ts';
import type { EventStory, StoryItem, StoryPhoto } from '../../conference/story.ts';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { curlyQuotes, tidy } from '../../platform/text/normalize.ts';
import { lowerFirst, upperFirst } from '../draft/run.ts';

const acts: Readonly<Record<string, string>> = {
  opening: 'khai mạc hội nghị',
  report: 'trình bày báo cáo',
  speech: 'tham luận tại hội nghị',
  directive: 'phát biểu chỉ đạo hội nghị',
  acceptance: 'tiếp thu ý kiến chỉ đạo',
  launch: 'phát động phong trào thi đua',
  signing: 'ký giao ước, cam kết thi đua',
  decision: 'công bố quyết định khen thưởng',
  awarding: 'trao khen thưởng',
  closing: 'bế mạc hội nghị',
};

const most = 4;

function peopleLine(photo: StoryPhoto): string {
  const names = photo.people.slice(0, most).map(({ name, post }) => (post ? `${name} - ${post}` : name));
  const rest = photo.people.length > most ? ' và các đại biểu khác' : '';
  return photo.people.length === 0 ? '' : `${photo.people.length > 1 ? 'Các đồng chí' : 'Đồng chí'} ${names.join(', ')}${rest}`;
}

/** What was done in the part of the programme the picture belongs to: its own title where there is one item only. */
function actOf(items: readonly StoryItem[], kind: string): string {
  const [only, ...others] = items.filter((item) => item.kind === kind);
  if (only?.title && others.length === 0 && (kind === 'launch' || kind === 'signing' || kind === 'awarding')) return lowerFirst(only.title);
  return acts[kind] ?? 'tại hội nghị';
}

/** A caption from the programme and the people of the picture; the speaker of its part where nobody was named. */
export function draftedCaption(story: EventStory, photo: StoryPhoto): string {
  if (photo.agendaKind === null) return [peopleLine(photo) || 'Quang cảnh', 'tại hội nghị'].join(' ');
  const own = story.agenda.filter(({ kind }) => kind === photo.agendaKind);
  const speaker = own.length === 1 ? own[0]?.speaker : null;
  const who = peopleLine(photo) || (speaker ? `Đồng chí ${speaker.name}${speaker.post ? ` - ${speaker.post}` : ''}` : '');
  const act = actOf(story.agenda, photo.agendaKind);
  return who ? `${who} ${act}` : upperFirst(act);
}

/** Words for those who do not see the picture, to be completed with what it really shows. */
export function draftedAlt(story: EventStory, photo: StoryPhoto): string {
  const where = story.place ? ` tại ${story.place}` : '';
  const when = story.heldOn ? `, ngày ${formatDate(story.heldOn)}` : '';
  return `${draftedCaption(story, photo)}${where}${when}`;
}

/** Writes what a picture of the article's conference shows. Throws Refusal for a description that tells nothing. */
export async function describePhoto(
  tx: Tx,
  actor: Actor,
  article: { id: string; event_id: string | null },
  input: { photo: string; caption: string; alt: string },
): Promise<void> {
  const { event_id: event } = article;
  const photo = found(
    event === null
      ? null
      : await tx.db.selectFrom('photo').select('id').where('id', '=', input.photo).where('event_id', '=', event).executeTakeFirst(),
  );
  const caption = curlyQuotes(tidy(input.caption));
  const alt = curlyQuotes(tidy(input.alt));
  if (caption === '') throw new Refusal('caption_missing', 'Nhập chú thích của ảnh.', 'caption');
  if (!tellsPicture(alt))
    throw new Refusal('useless_alt', 'Mô tả ảnh cho người không nhìn thấy: ai, đang làm gì, ở đâu. “Hình ảnh” chưa đủ.', 'alt');
  await tx.db.updateTable('photo').set({ caption, alt }).where('id', '=', photo.id).execute();
  await recordEvent(tx, actor, 'photo.described', { subject: article.id, detail: { photo: photo.id, caption } });
}
