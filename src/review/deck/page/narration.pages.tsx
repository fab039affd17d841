import { NotFound, Refusal } from '../../../platform/refusal.ts';
import { readStoredFile } from '../../../platform/files.ts';
import { input, readForm } from '../../../platform/web/form.ts';
import { type Reply, download, redirect } from '../../../platform/web/reply.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { FileInput, Hidden, Submit } from '../../../platform/web/ui/form.tsx';
import { PostForm } from '../../../organization/frame.tsx';
import { type ArrangedSlide, deckYearOf, findSlide, storedSlides } from '../arrange.ts';
import { deckSlides } from '../make.ts';
import { narrateSlide, silenceSlide } from '../narration/narrate.ts';
import { readAloud } from '../narration/speech.ts';
import { deckPath } from './files.pages.tsx';

export const narrationLimit = 20_000_000;
const acts = ['tai', 'doc', 'bo'] as const;

const seconds = (length: number) => `${length.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây`;

/** What is said with a slide as sound: hear it, upload another, have it read by the voice of the server, or take it off. */
export function Narration({ visit, year, one }: { visit: Visit; year: number; one: ArrangedSlide }) {
  const { audio, heading, key } = one.slide;
  const speaks = visit.runtime.speech !== undefined;
  return (
    <>
      {audio && (
        <p>
          <audio controls preload="none" src={visit.url(`${deckPath}/${year}/tieng/${audio.file}`)} aria-label={`Tiếng: ${heading}`} />{' '}
          {`Dài ${seconds(audio.seconds)}.`}
        </p>
      )}
      <PostForm visit={visit} action={`${deckPath}/${year}/tieng`} multipart label={`Tiếng thuyết minh: ${heading}`}>
        <Hidden name="slide" value={key} />
        <FileInput
          name="file"
          label={audio ? 'Thay tệp tiếng' : 'Tệp tiếng thuyết minh'}
          hint="MP3, M4A, WAV, OGG, FLAC hoặc WebM, nhiều nhất 20 MB. Trang đứng lâu bằng tiếng."
          accept="audio/*"
          errors={[]}
        />
        <Submit name="act" value="tai">
          Lưu tiếng
        </Submit>
        {speaks && (
          <Submit name="act" value="doc" tone="secondary">
            Đọc bằng giọng máy
          </Submit>
        )}
        {audio && (
          <Submit name="act" value="bo" tone="secondary">
            Bỏ tiếng
          </Submit>
        )}
      </PostForm>
    </>
  );
}

async function soundOf(visit: Visit, spoken: boolean, one: ArrangedSlide): Promise<{ name: string; bytes: Uint8Array }> {
  if (spoken) {
    const text = one.slide.speech.map(({ text: line }) => line).join(' ');
    return { name: 'giong-doc', bytes: await readAloud(visit.runtime.speech, text) };
  }
  const upload = visit.uploads.find(({ field, bytes }) => field === 'file' && bytes.length > 0);
  if (!upload) throw new Refusal('no_sound', 'Chưa chọn tệp tiếng. Chọn một tệp rồi lưu lại.', 'file');
  return upload;
}

/** Uploads, has read, or takes off the sound of one slide. */
export async function narrate(visit: Visit): Promise<Reply> {
  const year = deckYearOf(visit.param('year'), visit.tx.now);
  const { slide, act } = readForm({ slide: input.text('trang', 80), act: input.choice('việc cần làm', acts) }, visit.form);
  const back = (notice: string) => redirect(visit.url(`${deckPath}?nam=${year}`), { notice });
  if (act === 'bo') {
    await silenceSlide(visit.tx, visit.actor, year, slide);
    return back('Đã bỏ tiếng của trang; lời dẫn bằng chữ vẫn còn.');
  }
  const { slides } = await deckSlides(visit.tx, visit.ward, year, { names: true });
  const sound = await soundOf(visit, act === 'doc', findSlide(slides, slide));
  await narrateSlide(visit.tx, visit.actor, year, slides, slide, { filesDir: visit.runtime.filesDir, ...sound });
  return back('Đã lưu tiếng; trang sẽ đứng lâu bằng tiếng ấy.');
}

/** The sound of a slide of this year, and no other file. */
export async function soundPage(visit: Visit): Promise<Reply> {
  const year = deckYearOf(visit.param('year'), visit.tx.now);
  const id = visit.param('file');
  if (!(await storedSlides(visit.tx, year)).some(({ audio }) => audio === id)) throw new NotFound();
  const file = await readStoredFile(visit.tx, visit.runtime.filesDir, id);
  return download(file.content, file.media_type, file.name, true);
}
