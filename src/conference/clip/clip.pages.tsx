import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../../emulation/address.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { type Upload, input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, FileInput, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { eventCrumbs, eventsPath } from '../event/event-list.pages.tsx';
import { findEvent } from '../event/event.ts';
import { type Clip, type ClipFiles, addClip, editClip, findClip, removeClip } from './clip.ts';
import { largestVideo, largestVideoWords } from './content.ts';

const clipOf = async (visit: Visit): Promise<Clip | null> =>
  visit.param('clip') === '' ? null : findClip(visit.tx, recordId(visit), visit.param('clip'));

const Fields = ({ visit, clip, errors }: { visit: Visit; clip: Clip | null; errors: FieldError[] }) => {
  const value = typed(visit, errors);
  return (
    <>
      <FileInput
        name="file"
        label={clip ? 'Thay tệp video' : 'Tệp video'}
        accept="video/mp4,video/webm"
        required={clip === null}
        hint={`MP4 (H.264) hoặc WebM, lớn nhất ${largestVideoWords}. Video tổng kết và phụ đề của nó tải ở trang trình chiếu của năm.`}
        errors={errors}
      />
      <TextInput name="caption" label="Chú thích" required value={value('caption', clip?.caption)} errors={errors} />
      <TextArea
        name="description"
        label="Mô tả cho người không xem, không nghe được"
        required
        rows={3}
        hint="Ai, làm gì, nói gì, ở đâu. Hiện dưới video."
        value={value('description', clip?.description)}
        errors={errors}
      />
      <FileInput
        name="poster"
        label={clip?.poster ? 'Thay ảnh bìa' : 'Ảnh bìa'}
        accept="image/jpeg,image/png,image/webp"
        hint="Hiện trước khi video chạy."
        errors={errors}
      />
      <FileInput
        name="captions"
        label={clip?.captions ? 'Thay phụ đề' : 'Phụ đề'}
        accept=".vtt,text/vtt"
        hint="Tệp WebVTT (.vtt); cần có khi video có tiếng nói."
        errors={errors}
      />
    </>
  );
};

async function clipPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const event = found(await findEvent(visit.tx, recordId(visit)));
  const clip = await clipOf(visit);
  const title = clip ? 'Sửa video' : 'Thêm video';
  const path = `${eventsPath}/${event.id}/video/${clip?.id ?? 'moi'}`;
  return office(
    visit,
    {
      title,
      crumbs: eventCrumbs(visit, event, title),
      children: (
        <>
          <PostForm visit={visit} action={path} errors={errors} multipart label={title}>
            <Fields visit={visit} clip={clip} errors={errors} />
            <Actions>
              <Submit>Lưu video</Submit>
            </Actions>
          </PostForm>
          {clip && (
            <Card title="Gỡ video">
              <p>Video không còn ở thư viện, trang hội nghị và tin bài.</p>
              <PostForm visit={visit} action={`${path}/go`} label="Gỡ video">
                <Submit tone="danger">Gỡ video</Submit>
              </PostForm>
            </Card>
          )}
        </>
      ),
    },
    errors,
  );
}

function filesOf(visit: Visit): ClipFiles {
  const sent = (name: string): Upload | null => visit.uploads.find(({ field, bytes }) => field === name && bytes.length > 0) ?? null;
  return { filesDir: visit.runtime.filesDir, video: sent('file'), poster: sent('poster'), captions: sent('captions') };
}

async function save(visit: Visit): Promise<Reply> {
  const words = readForm({ caption: input.text('chú thích', 300), description: input.text('mô tả', 2000) }, visit.form);
  const id = recordId(visit);
  const clip = await clipOf(visit);
  if (clip) await editClip(visit.tx, visit.actor, clip, words, filesOf(visit));
  else await addClip(visit.tx, visit.actor, id, words, filesOf(visit));
  return redirect(visit.url(`${eventsPath}/${id}`), { notice: 'Đã lưu video.' });
}

async function remove(visit: Visit): Promise<Reply> {
  const id = recordId(visit);
  await removeClip(visit.tx, visit.actor, await findClip(visit.tx, id, visit.param('clip')));
  return redirect(visit.url(`${eventsPath}/${id}`), { notice: 'Đã gỡ video.' });
}

const base = `${eventsPath}/:id/video`;
/** The video with its cover picture and captions, and the form around them. */
const uploadLimit = largestVideo + 16_000_000;
const edits = 'conference.edit';

export const clipRoutes = routes()
  .get(`${base}/moi`, { permission: edits, audit: 'clip.form_viewed' }, (visit) => clipPage(visit))
  .post(`${base}/moi`, { permission: edits, audit: 'clip.saved', uploadLimit }, save, clipPage)
  .get(`${base}/:clip`, { permission: edits, audit: 'clip.form_viewed' }, (visit) => clipPage(visit))
  .post(`${base}/:clip`, { permission: edits, audit: 'clip.saved', uploadLimit }, save, clipPage)
  .post(`${base}/:clip/go`, { permission: edits, audit: 'clip.removed' }, remove, clipPage);
