import { eventStory } from '../../conference/story.ts';
import type { StoryItem } from '../../conference/story.ts';
import { routes } from '../../organization/access.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Card, DescriptionList, Media, PageHeader, Prose, Timeline } from '../../platform/web/ui/text.tsx';
import { articlesOfEvent } from '../article/article.ts';
import { mediaItem } from '../article/media.ts';
import { site } from '../site.tsx';
import { eventVideos, videoItem } from '../video/video.ts';

const kindWords: Readonly<Record<string, string>> = {
  opening: 'Khai mạc, giới thiệu đại biểu',
  report: 'Báo cáo',
  speech: 'Tham luận',
  directive: 'Phát biểu chỉ đạo',
  acceptance: 'Tiếp thu ý kiến chỉ đạo',
  launch: 'Phát động thi đua',
  signing: 'Ký giao ước, cam kết',
  decision: 'Công bố quyết định khen thưởng',
  awarding: 'Trao khen thưởng',
  closing: 'Bế mạc',
  other: 'Nội dung khác',
};

function itemText(item: StoryItem): string {
  const who = item.speaker ? `Đồng chí ${item.speaker.name}${item.speaker.post ? ` - ${item.speaker.post}` : ''}` : (item.unit ?? '');
  const signed = item.pledges.length > 0 ? `${padCount(item.pledges.length)} bản ký kết` : '';
  return [who, signed, item.mode === 'video' ? 'trình chiếu video' : ''].filter(Boolean).join(' · ');
}

async function eventPage(visit: Visit): Promise<Reply> {
  const { tx } = visit;
  const row = found(
    await tx.db
      .selectFrom('event')
      .select('id')
      .where('key', '=', visit.param('key'))
      .where((eb) => eb.or([eb('invited_on', 'is not', null), eb('held_on', '<', localDate(tx.now))]))
      .executeTakeFirst(),
  );
  const story = await eventStory(tx, row.id);
  const videos = await eventVideos(tx, row.id);
  const articles = await articlesOfEvent(tx, row.id);
  const facts = [
    { label: 'Thời gian', value: story.moment },
    { label: 'Địa điểm', value: story.place },
    { label: 'Đơn vị tổ chức', value: story.hostsLine },
    { label: 'Phong trào', value: story.movements.map(({ name }) => name).join('; ') },
    { label: 'Mục đích', value: story.purposes.join('; ') },
    {
      label: 'Tin bài',
      value: articles.length > 0 && (
        <ul>
          {articles.map(({ slug, title }) => (
            <li>
              <a href={visit.url(`/tin-tuc/${slug}`)}>{title}</a>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  const items = story.agenda.map((item) => ({
    date: item.minutes ? `${item.minutes} phút` : (kindWords[item.kind] ?? ''),
    title: item.title ?? kindWords[item.kind] ?? item.kind,
    text: itemText(item),
  }));
  return site(visit, {
    title: story.name ?? story.title,
    themeYear: story.heldOn ? Number(story.heldOn.slice(0, 4)) : story.nextYear,
    crumbs: [{ label: 'Hội nghị' }, { label: story.name ?? story.title }],
    children: (
      <>
        <PageHeader title={story.name ?? story.title} section="Chương trình hội nghị" />
        <DescriptionList items={facts.filter(({ value }) => Boolean(value))} />
        {items.length > 0 && (
          <Card title="Chương trình">
            <Timeline label="Chương trình" items={items} />
          </Card>
        )}
        {story.delegates.length > 0 && (
          <Card title="Đại biểu">
            <Prose>
              <ul>
                {story.delegates.map(({ line }) => (
                  <li>{line}</li>
                ))}
              </ul>
            </Prose>
          </Card>
        )}
        {videos.length + story.photos.length > 0 && (
          <Card title={videos.length > 0 ? 'Video, hình ảnh' : 'Hình ảnh'}>
            <Media items={[...videos.map((video) => videoItem(visit, video)), ...story.photos.map((photo) => mediaItem(visit, photo))]} />
          </Card>
        )}
      </>
    ),
  });
}

export const eventRoutes = routes().get('/hoi-nghi/:key', { permission: 'public', audit: 'event.public_read', kept: true }, eventPage);
