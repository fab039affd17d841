import { PostForm } from '../../organization/frame.tsx';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Notice, Tag } from '../../platform/web/ui/text.tsx';
import { opensRecord, recordPath } from '../../review/fact-links.ts';
import { type Content, type LockedFact, droppedFacts, keysUsed } from './content/content.ts';
import type { ChangedFact } from './content/drafted.ts';

interface ChangedProps {
  visit: Visit;
  action: string;
  changed: readonly ChangedFact[];
  /** Readers see the article: taking the words of today is a correction. */
  published: boolean;
  mayTake: boolean;
}

/** What the text states and its records by now state otherwise, with the offer to follow them. */
export function ChangedFacts({ visit, action, changed, published, mayTake }: ChangedProps) {
  if (changed.length === 0) return null;
  const takes = changed.some(({ now }) => now !== null);
  return (
    <Notice tone="warning" title="Hồ sơ đã đổi sau khi soạn bài">
      <DataTable
        caption="Số liệu trong bài khác hồ sơ hiện nay"
        captionHidden
        rows={[...changed]}
        columns={[
          { key: 'printed', label: 'Trong bài', cell: (row) => row.printed },
          { key: 'now', label: 'Hồ sơ hiện nay', cell: (row) => row.now ?? 'Hồ sơ không còn nêu' },
        ]}
      />
      {mayTake && takes && (
        <PostForm visit={visit} action={action} label="Lấy số liệu mới">
          {published && <TextInput name="facts_why" label="Lý do đính chính" required hint="Bạn đọc thấy lý do này dưới bài." />}
          <Submit tone="secondary">{published ? 'Đính chính theo hồ sơ' : 'Lấy số liệu mới vào bài'}</Submit>
        </PostForm>
      )}
    </Notice>
  );
}

/** Facts somebody took out: an article may leave something out, but nobody should overlook that it does. */
export function DroppedFacts({ content }: { content: Content }) {
  const dropped = droppedFacts(content);
  if (dropped.length === 0) return null;
  return (
    <Notice tone="warning" title={`Đã bỏ số liệu: ${dropped.length} chỗ`}>
      <p>Bài không còn nêu những chỗ dưới đây. Muốn nêu lại, chép cả cụm trong ngoặc vào nội dung.</p>
      <ul>
        {dropped.map(({ key, words }) => (
          <li>
            Đã bỏ số liệu: <code>{`[[${key}|${words}]]`}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const recordWords: Readonly<Record<string, string>> = {
  event: 'Hội nghị',
  person: 'Cá nhân',
  review: 'Tổng kết',
  work: 'Công trình',
  agenda_item: 'Chương trình hội nghị',
  launch: 'Phát động',
  pledge: 'Giao ước, cam kết',
  award: 'Khen thưởng',
};

/** Pages of records that carry no figures of their own. */
const pages: Readonly<Record<string, string>> = {
  person: '/lam-viec/so-vang/ca-nhan',
  review: '/lam-viec/tong-ket',
  launch: '/lam-viec/phong-trao/phat-dong',
};

function recordHref({ table, id }: LockedFact, eventId: string | null, visit: Visit): string | null {
  if (table === 'agenda_item') return eventId === null ? null : `/lam-viec/hoi-nghi/${eventId}`;
  const own = pages[table];
  if (own) return `${own}/${id}`;
  return opensRecord(visit.actor, { table }) ? recordPath({ table, id }) : null;
}

const Behind = ({ visit, fact, eventId }: { visit: Visit; fact: LockedFact; eventId: string | null }) => {
  const word = recordWords[fact.table] ?? 'Hồ sơ';
  const href = recordHref(fact, eventId, visit);
  return href ? <a href={visit.url(href)}>{word}</a> : <Tag>{word}</Tag>;
};

/** Every locked fact of the text with the record it was read from. */
export const Sources = ({ visit, content, eventId }: { visit: Visit; content: Content; eventId: string | null }) => {
  const used = keysUsed(content);
  const rows = Object.entries(content.facts).filter(([key]) => used.has(key));
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption="Số liệu, tên, ngày trong bài lấy từ hồ sơ nào"
      rows={rows}
      columns={[
        { key: 'text', label: 'Trong bài', cell: ([, fact]) => fact.words },
        { key: 'record', label: 'Hồ sơ', cell: ([, fact]) => <Behind visit={visit} fact={fact} eventId={eventId} /> },
      ]}
    />
  );
};

/** The article as files for the portals of others. */
export const Exports = ({ visit, id }: { visit: Visit; id: string }) => (
  <p>
    {(
      [
        ['html', 'Trang HTML'],
        ['docx', 'Tệp Word'],
        ['atom', 'Luồng tin'],
        ['wxr', 'WordPress (WXR)'],
      ] as const
    ).map(([form, label]) => (
      <>
        <ButtonLink href={visit.url(`/lam-viec/tin-bai/${id}/tai/${form}`)} download>
          {label}
        </ButtonLink>{' '}
      </>
    ))}
  </p>
);
