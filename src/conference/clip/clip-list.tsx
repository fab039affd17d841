import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Card, Prose } from '../../platform/web/ui/text.tsx';
import { eventsPath } from '../event/event-list.pages.tsx';
import type { Clip } from './clip.ts';

interface ListProps {
  visit: Visit;
  eventId: string;
  clips: readonly Clip[];
  edits: boolean;
}

/** The videos of an event, on its page in the office. */
export const Clips = ({ visit, eventId, clips, edits }: ListProps) => {
  const path = `${eventsPath}/${eventId}/video`;
  return (
    <Card title="Video" actions={edits && <ButtonLink href={visit.url(`${path}/moi`)}>Thêm video</ButtonLink>}>
      {clips.length === 0 ? (
        <p>Chưa có video nào.</p>
      ) : (
        <Prose>
          <ul>
            {clips.map(({ id, caption, captions }) => (
              <li>
                {edits ? <a href={visit.url(`${path}/${id}`)}>{caption}</a> : caption}
                {captions ? '' : ' (chưa có phụ đề)'}
              </li>
            ))}
          </ul>
        </Prose>
      )}
    </Card>
  );
};
