import type { FieldError } from '../../platform/refusal.ts';
import { formatDate, formatTime, localDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Consequence, DateInput, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Card, Media, Prose, Timeline } from '../../platform/web/ui/text.tsx';
import { typed } from '../../emulation/address.ts';
import { PostForm } from '../../organization/frame.tsx';
import { invitedLine, itemDetail, itemTimes, itemTitle, programmePerson } from '../paper/lines.ts';
import type { EventStory, StoryItem } from '../story/types.ts';
import { eventsPath } from './event-list.pages.tsx';
import { hasConsent } from './state.ts';

export interface Part {
  visit: Visit;
  story: EventStory;
  edits: boolean;
}

const path = (story: EventStory) => `${eventsPath}/${story.id}`;

export function consentWords({ consent }: EventStory): string {
  if (consent.waiver) return `Không xin ý kiến: ${consent.waiver}`;
  if (!consent.by) return 'Chưa có';
  return [consent.by, consent.on && `ngày ${formatDate(consent.on)}`, consent.document].filter(Boolean).join(', ');
}

/** The form of the act that is due next: consent, invitation, closing. */
export function NextAct({ visit, story, errors }: Part & { errors: FieldError[] }) {
  const value = typed(visit, errors);
  const today = localDate(visit.tx.now);
  const { consent } = story;
  if (story.closedOn !== null) return null;
  if (!hasConsent({ consent_by: consent.by, consent_on: consent.on, consent_waiver: consent.waiver })) {
    return (
      <Card title="Ghi ý kiến đồng ý trước khi mời">
        <PostForm visit={visit} action={`${path(story)}/y-kien`} errors={errors} label="Ý kiến">
          <TextInput name="by" label="Cơ quan cho ý kiến" hint="Ví dụ: Ban Thường vụ Đảng ủy." value={value('by')} errors={errors} />
          <DateInput name="on" label="Ngày có ý kiến" value={value('on')} errors={errors} />
          <TextInput name="document" label="Văn bản" value={value('document')} errors={errors} />
          <TextInput name="waiver" label="Hoặc lý do không cần xin ý kiến" value={value('waiver')} errors={errors} />
          <Actions>
            <Submit>Ghi ý kiến</Submit>
          </Actions>
        </PostForm>
      </Card>
    );
  }
  if (story.invitedOn === null && (story.heldOn === null || story.heldOn >= today)) {
    return (
      <Card title="Mời đại biểu">
        <PostForm visit={visit} action={`${path(story)}/moi-dai-bieu`} errors={errors} label="Mời đại biểu">
          <DateInput name="on" label="Ngày gửi giấy mời" value={value('on', formatDate(today))} errors={errors} />
          <Actions>
            <Submit>Ghi đã mời</Submit>
          </Actions>
        </PostForm>
      </Card>
    );
  }
  if (story.heldOn === null || story.heldOn > today) return null;
  return (
    <PostForm visit={visit} action={`${path(story)}/be-mac`} errors={errors} label="Bế mạc">
      <Consequence title="Bế mạc hội nghị">
        <p>Chương trình, đại biểu được giữ nguyên như đã diễn ra và không sửa được nữa. Ảnh vẫn thêm được.</p>
      </Consequence>
      <Actions>
        <Submit>Ghi đã bế mạc</Submit>
      </Actions>
    </PostForm>
  );
}

const ItemText = ({ item }: { item: StoryItem }) => (
  <>
    {item.speaker && <p>{programmePerson(item.speaker)}</p>}
    {item.text && <p>{item.text}</p>}
    {item.points.length > 0 && (
      <Prose>
        <ul>
          {item.points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </Prose>
    )}
    {itemDetail(item).map((line) => (
      <p>{line}</p>
    ))}
    {item.pledges[0] && item.pledges[0].witnesses.length > 0 && (
      <p>Người chứng kiến: {item.pledges[0].witnesses.map(programmePerson).join('; ')}</p>
    )}
    {item.tasks.length > 0 && (
      <p>
        {item.tasks.length} nhiệm vụ, {item.tasks.filter(({ done }) => done).length} đã xong
      </p>
    )}
  </>
);

/** The acts in order, each with its time, who carries it out and what it leads to. */
export function Agenda({ visit, story, edits }: Part) {
  const times = itemTimes(story.startsAt, story.agenda);
  const items = story.agenda.map((item, index) => {
    const time = times[index];
    const href = visit.url(`${path(story)}/chuong-trinh/${item.id}`);
    return {
      date: [time && formatTime(time), item.minutes !== null && `${item.minutes} phút`].filter(Boolean).join(', ') || `Phần ${index + 1}`,
      title: edits ? <a href={href}>{itemTitle(item)}</a> : itemTitle(item),
      text: <ItemText item={item} />,
    };
  });
  return (
    <Card
      title="Chương trình"
      actions={
        <>
          {edits && <ButtonLink href={visit.url(`${path(story)}/chuong-trinh/moi`)}>Thêm phần</ButtonLink>}
          <ButtonLink href={visit.url(`${path(story)}/chuong-trinh.docx`)}>Word</ButtonLink>
          <ButtonLink href={visit.url(`${path(story)}/chuong-trinh.pdf`)}>PDF</ButtonLink>
        </>
      }
    >
      {items.length === 0 ? <p>Chưa có phần nào.</p> : <Timeline label="Chương trình" items={items} />}
    </Card>
  );
}

export const Delegates = ({ visit, story, edits }: Part) => (
  <Card
    title="Đại biểu"
    actions={
      <>
        {edits && <ButtonLink href={visit.url(`${path(story)}/dai-bieu`)}>Danh sách và giấy mời</ButtonLink>}
        <ButtonLink href={visit.url(`${path(story)}/dai-bieu.docx`)}>Word</ButtonLink>
        <ButtonLink href={visit.url(`${path(story)}/dai-bieu.pdf`)}>PDF</ButtonLink>
      </>
    }
  >
    {story.delegates.length === 0 ? (
      <p>Chưa có đại biểu nào.</p>
    ) : (
      <Prose>
        <ol>
          {story.delegates.map((delegate) => (
            <li>{invitedLine(delegate)}</li>
          ))}
        </ol>
      </Prose>
    )}
  </Card>
);

export const Photos = ({ visit, story, edits }: Part) => (
  <Card title="Ảnh và chú thích" actions={edits && <ButtonLink href={visit.url(`${path(story)}/anh/moi`)}>Thêm ảnh</ButtonLink>}>
    {story.photos.length === 0 ? (
      <p>Chưa có ảnh nào.</p>
    ) : (
      <Media
        items={story.photos.map((photo) => ({
          caption: photo.caption,
          ...(edits ? { href: visit.url(`${path(story)}/anh/${photo.id}`) } : {}),
          ...(photo.file && photo.alt ? { src: visit.url(`${path(story)}/anh/${photo.id}/tep`), alt: photo.alt } : {}),
        }))}
      />
    )}
  </Card>
);
