import type { EventStory } from './story/types.ts';

/** What is still missing or does not fit in the preparation of an event, in the order in which it should be mended. */
export function eventWarnings(story: EventStory): string[] {
  const { agenda, movements } = story;
  const launches = story.kind === 'launch' || story.kind === 'review_and_launch' || story.nextYear !== null;
  const warnings: string[] = [];
  for (const movement of story.reviewYear === null ? [] : movements) {
    const spoken = agenda.some(
      (item) => item.kind === 'speech' && (item.movementId === movement.id || (item.movementId === null && movements.length === 1)),
    );
    if (!spoken) warnings.push(`Phong trào “${movement.shortName ?? movement.name}” chưa có tham luận nào.`);
  }
  if (launches && !agenda.some((item) => item.kind === 'launch')) {
    warnings.push(
      `Chưa phát động: hội nghị hướng tới năm ${story.nextYear ?? ''} nhưng chương trình chưa có phần phát động. Lập lời phát động và thêm vào chương trình.`.replace(
        '  ',
        ' ',
      ),
    );
  }
  for (const item of agenda) {
    if (item.kind === 'signing' && item.pledges.length === 0)
      warnings.push('Phần ký giao ước, cam kết chưa gắn bản nào nên chưa in được danh sách đơn vị ký.');
    if (item.kind === 'awarding' && item.awards.length === 0)
      warnings.push('Phần trao thưởng chưa gắn quyết định hoặc danh sách khen thưởng nào.');
    if ((item.kind === 'directive' || item.kind === 'speech') && item.speaker === null && item.unit === null)
      warnings.push(`Phần “${item.title ?? (item.kind === 'speech' ? 'Tham luận' : 'Phát biểu chỉ đạo')}” chưa có người trình bày.`);
  }
  const named = agenda.some(({ awards }) => awards.length > 0);
  if (story.closedOn === null && named && !story.delegates.some(({ role }) => role === 'honouree'))
    warnings.push('Người được khen chưa có trong danh sách đại biểu. Bấm “Mời tập thể, cá nhân được khen” ở trang Đại biểu.');
  const late = overrun(story);
  if (late > 0) warnings.push(`Chương trình dài hơn giờ dự kiến kết thúc ${late} phút. Bớt thời lượng hoặc lùi giờ kết thúc.`);
  for (const photo of story.photos)
    if (photo.file !== null && !photo.alt) warnings.push(`Ảnh “${photo.caption}” chưa có mô tả nên chưa đăng được.`);
  return warnings;
}

/** An event of a year gone by that looked forward to a year nobody has launched. */
export const notLaunched = (story: EventStory): boolean => story.nextYear !== null && !story.agenda.some((item) => item.kind === 'launch');

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes by which the programme runs past the planned end; 0 when it does not, or when nobody can tell. */
export function overrun({ startsAt, endsAt, agenda }: Pick<EventStory, 'startsAt' | 'endsAt' | 'agenda'>): number {
  if (startsAt === null || endsAt === null) return 0;
  const total = agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return Math.max(0, minutesOf(startsAt) + total - minutesOf(endsAt));
}
