import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Card, CardGrid } from '../../platform/web/ui/text.tsx';
import type { EventStory } from '../story/types.ts';
import { eventsPath } from './event-list.pages.tsx';

const before = [
  ['chuan-bi', 'Chuẩn bị, phân công'],
  ['tra-loi', 'Trả lời giấy mời'],
  ['cho-ngoi', 'Chỗ ngồi, lễ tân'],
  ['trao-thuong', 'Kịch bản trao thưởng'],
] as const;
const during = [
  ['diem-danh', 'Điểm danh'],
  ['dieu-hanh', 'Bàn điều hành'],
  ['man-hinh', 'Màn hình sân khấu'],
] as const;
const after = [['bien-ban', 'Biên bản']] as const;

/** The ways to the work of the conference, in the order of its days. */
export const Desks = ({ visit, story }: { visit: Visit; story: EventStory }) => {
  const link = ([path, label]: readonly [string, string]) => (
    <ButtonLink href={visit.url(`${eventsPath}/${story.id}/${path}`)}>{label}</ButtonLink>
  );
  const open = story.closedOn === null;
  return (
    <CardGrid>
      <Card title="Trước hội nghị">
        <div class="actions">{before.filter(([path]) => open || path !== 'chuan-bi').map(link)}</div>
      </Card>
      <Card title="Tại hội trường">
        <div class="actions">{during.map(link)}</div>
      </Card>
      <Card title="Sau hội nghị">
        <div class="actions">{after.map(link)}</div>
      </Card>
    </CardGrid>
  );
};
