import { tellsPicture } from '../../conference/photo/photo.ts';
import { eventStory } from '../../conference/story.ts';
import type { EventStory, StoryPhoto } from '../../conference/story.ts';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { type FieldError, NotFound } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Hidden, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Media, Notice } from '../../platform/web/ui/text.tsx';
import { describePhoto, draftedAlt, draftedCaption } from './caption.ts';
import { deskArticle } from './desk.ts';
import { desk } from './editor.pages.tsx';
import { mediaItem } from './media.ts';

const mostPhotos = 40;

interface PhotoCardProps {
  visit: Visit;
  path: string;
  story: EventStory;
  photo: StoryPhoto;
  errors: FieldError[];
}

const PhotoCard = ({ visit, path, story, photo, errors }: PhotoCardProps) => {
  const wrong = errors.length > 0 && visit.form.one('photo') === photo.id;
  const caption = draftedCaption(story, photo);
  const told = tellsPicture(photo.alt);
  return (
    <Card title={photo.caption}>
      {photo.file !== null && <Media items={[mediaItem(visit, photo)]} />}
      {!told && <Notice tone="warning">Chưa có lời mô tả cho người không nhìn thấy; cần có trước khi gửi duyệt.</Notice>}
      {photo.caption !== caption && <p>Chú thích soạn từ chương trình: {caption}</p>}
      <PostForm visit={visit} action={path} label={`Ảnh: ${photo.caption.slice(0, 80)}`} {...(wrong ? { errors } : {})}>
        <Hidden name="photo" value={photo.id} />
        <TextInput name="caption" label="Chú thích" required value={wrong ? visit.form.one('caption') : photo.caption} />
        <TextArea
          name="alt"
          label="Mô tả ảnh cho người không nhìn thấy"
          rows={2}
          required
          value={wrong ? visit.form.one('alt') : told ? (photo.alt ?? '') : draftedAlt(story, photo)}
          hint={told ? 'Ai, đang làm gì, ở đâu.' : 'Soạn sẵn từ chương trình; xem ảnh rồi sửa cho đúng.'}
        />
        <Submit>Lưu chú thích, mô tả</Submit>
      </PostForm>
    </Card>
  );
};

async function photosPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const article = await deskArticle(visit.tx, visit.param('id'));
  if (article.event_id === null) throw new NotFound();
  const story = await eventStory(visit.tx, article.event_id);
  const path = `${desk.path}/${article.id}/anh`;
  const photos = story.photos.slice(0, mostPhotos);
  return office(
    visit,
    {
      title: 'Ảnh và chú thích',
      lead: 'Chú thích soạn sẵn từ chương trình và người trong ảnh; ảnh tải lên ở trang hội nghị.',
      crumbs: [
        { label: desk.label, href: visit.url(desk.path) },
        { label: article.title, href: visit.url(`${desk.path}/${article.id}`) },
        { label: 'Ảnh và chú thích' },
      ],
      children: (
        <>
          {photos.length === 0 && <EmptyState title="Hội nghị chưa có ảnh" text="Tải ảnh lên ở trang của hội nghị." />}
          {story.photos.length > mostPhotos && <Notice>Chỉ {mostPhotos} ảnh đầu hiện ở đây; các ảnh khác sửa ở trang hội nghị.</Notice>}
          {photos.map((photo) => (
            <PhotoCard visit={visit} path={path} story={story} photo={photo} errors={errors} />
          ))}
        </>
      ),
    },
    errors,
  );
}

async function describe(visit: Visit): Promise<Reply> {
  const article = await deskArticle(visit.tx, visit.param('id'));
  const shape = { photo: input.id('ảnh'), caption: input.text('chú thích', 300), alt: input.text('mô tả ảnh', 500) };
  await describePhoto(visit.tx, visit.actor, article, readForm(shape, visit.form));
  return redirect(visit.url(`${desk.path}/${article.id}/anh`), { notice: 'Đã lưu chú thích và mô tả ảnh.' });
}

/** The pictures of the conference an article tells of, with the words under them. */
export const photoWordsRoutes = routes()
  .get('/lam-viec/tin-bai/:id/anh', { permission: 'article.edit', audit: 'article.desk_viewed' }, (visit) => photosPage(visit))
  .post('/lam-viec/tin-bai/:id/anh', { permission: 'article.edit', audit: 'photo.described' }, describe, photosPage);
