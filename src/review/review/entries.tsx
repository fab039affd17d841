import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Card, Prose, Tag } from '../../platform/web/ui/text.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import { type Judged, OpenFindings } from '../contradiction/findings.tsx';
import type { ReportContent } from '../report/content.ts';
import type { Shortcoming } from '../entry/shortcoming.ts';
import { causeNames, findingPartNames, ownerLevelNames, recommendationNames } from '../words.ts';
import { reviewsPath } from './review-list.pages.tsx';

interface Props {
  visit: Visit;
  reviewId: string;
  edits: boolean;
  /** What the check of texts says, by the id of the entry. */
  judged: ReadonlyMap<string, readonly Judged[]>;
}

interface Entry {
  id: string;
  text: string;
  before?: Child;
  after?: Child;
  /** Written elsewhere: printed here and not changed from here. */
  fixed?: boolean;
}

function Entries({
  visit,
  reviewId,
  edits,
  path,
  title,
  add,
  judged,
  entries,
}: Props & { path: string; title: string; add: string; entries: Entry[] }) {
  const base = `${reviewsPath}/${reviewId}/${path}`;
  return (
    <Card title={title} actions={edits && <ButtonLink href={visit.url(`${base}/moi`)}>{add}</ButtonLink>}>
      {entries.length === 0 && <p>Chưa có nội dung.</p>}
      {entries.length > 0 && (
        <Prose>
          <ol>
            {entries.map((entry) => (
              <li>
                {entry.before} {entry.text} {edits && !entry.fixed && <a href={visit.url(`${base}/${entry.id}`)}>Sửa</a>}
                {entry.after}
                {edits && (
                  <OpenFindings visit={visit} findings={judged.get(entry.id) ?? []} href={entry.fixed ? null : `${base}/${entry.id}`} />
                )}
              </li>
            ))}
          </ol>
        </Prose>
      )}
    </Card>
  );
}

export const Findings = (props: Props & { content: ReportContent }) => (
  <Entries
    {...props}
    path="nhan-dinh"
    title="Nhận định, kết quả theo từng phần"
    add="Thêm nhận định"
    entries={Object.entries(findingPartNames).flatMap(([part, name]) =>
      props.content.findings
        .filter((row) => row.part === part)
        .map((row) => ({
          id: row.id,
          text: row.text,
          fixed: row.review_id === null,
          before: <strong>{[name, row.field, row.short_name ?? row.movement].filter(Boolean).join(' – ')}:</strong>,
        })),
    )}
  />
);

function shortcomingDetail(row: Shortcoming, names: ReadonlyMap<string, string>) {
  const parts = [
    row.cause &&
      `Nguyên nhân ${causeNames[row.cause as keyof typeof causeNames].toLocaleLowerCase('vi')}${row.cause_text ? `: ${row.cause_text}` : ''}`,
    row.owner_level && `Thẩm quyền giải quyết: ${ownerLevelNames[row.owner_level as keyof typeof ownerLevelNames]}`,
    row.units.length > 0 && `Đơn vị: ${row.units.map((id) => names.get(id)).join(', ')}`,
    row.effect && `Ảnh hưởng: ${row.effect}`,
  ].filter(Boolean);
  return parts.length > 0 && <p>{parts.map((part) => String(part).replace(/\.$/, '')).join('. ')}.</p>;
}

export const Shortcomings = (props: Props & { rows: Shortcoming[]; names: ReadonlyMap<string, string> }) => (
  <Entries
    {...props}
    path="han-che"
    title="Hạn chế, nguyên nhân"
    add="Thêm hạn chế"
    entries={props.rows.map((row) => ({
      id: row.id,
      text: row.text,
      before: row.internal && <Tag tone="red">Nội bộ</Tag>,
      after: shortcomingDetail(row, props.names),
    }))}
  />
);

export const Lessons = (props: Props & { content: ReportContent }) => (
  <Entries {...props} path="bai-hoc" title="Bài học kinh nghiệm" add="Thêm bài học" entries={props.content.lessons} />
);

export const Recommendations = (props: Props & { content: ReportContent }) => (
  <Entries
    {...props}
    path="kien-nghi"
    title="Phương hướng, kiến nghị"
    add="Thêm phương hướng, kiến nghị"
    entries={props.content.recommendations.map((row) => ({
      id: row.id,
      text: row.text,
      before: <strong>{recommendationNames[row.kind as keyof typeof recommendationNames]}:</strong>,
    }))}
  />
);
