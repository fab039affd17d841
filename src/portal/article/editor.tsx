import { PostForm } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Hidden, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { type Draft, draftFacts, draftLead, draftText } from '../draft.ts';
import type { deskArticle } from './desk.ts';

type Stored = Awaited<ReturnType<typeof deskArticle>>;

interface EditorProps {
  visit: Visit;
  action: string;
  errors: FieldError[];
  categories: { value: string; label: string }[];
  article?: Stored;
  /** What an article without a body says now, to start editing from. */
  draft?: Draft | null;
}

/** The form of an article's words. */
export function Editor({ visit, action, errors, categories, article, draft }: EditorProps) {
  const value = (name: string, stored: string | null | undefined) => (errors.length > 0 ? visit.form.one(name) : (stored ?? ''));
  return (
    <PostForm visit={visit} action={action} errors={errors} label="Nội dung bài">
      <TextInput name="title" label="Tiêu đề" required value={value('title', article?.title)} errors={errors} />
      <Select
        name="category"
        label="Chuyên mục"
        placeholder="Chưa chọn"
        options={categories}
        value={value('category', article?.category_id)}
        errors={errors}
      />
      <TextArea
        name="lead"
        label="Đoạn mở đầu"
        rows={3}
        value={value('lead', article?.lead ?? (draft && draftLead(draft)))}
        errors={errors}
      />
      <TextArea
        name="body"
        label="Nội dung"
        rows={20}
        value={value('body', article?.body ?? (draft && draftText(draft)))}
        hint="Cách đoạn bằng một dòng trống. Dòng bắt đầu bằng “## ” là tiêu đề nhỏ, bằng “- ” là một ý trong danh sách."
        errors={errors}
      />
      <TextInput name="byline" label="Tên tác giả in dưới bài" value={value('byline', article?.byline)} errors={errors} />
      <TextInput name="organisation" label="Cơ quan của tác giả" value={value('organisation', article?.organisation)} errors={errors} />
      <Submit>Lưu bài</Submit>
    </PostForm>
  );
}

export const Remarks = ({ title, items }: { title: string; items: readonly string[] }) =>
  items.length === 0 ? null : (
    <Notice tone="warning" title={title}>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </Notice>
  );

export const State = ({ visit, article }: { visit: Visit; article: Stored }) => {
  const path = `/lam-viec/tin-bai/${article.id}`;
  return (
    <Card title="Đăng bài" actions={<ButtonLink href={visit.url(`/tin-tuc/${article.slug}`)}>Xem bài</ButtonLink>}>
      <p>
        {article.draft ? <Tag tone="amber">Đang soạn</Tag> : <Tag tone="green">Đã đăng</Tag>}
        {article.featured && (
          <>
            {' '}
            <Tag tone="blue">Nổi bật</Tag>
          </>
        )}
      </p>
      {article.draft ? (
        <PostForm visit={visit} action={`${path}/dang`} label="Đăng bài">
          <p>Đăng: mọi người đọc được ngay.</p>
          <Submit>Đăng bài</Submit>
        </PostForm>
      ) : (
        <PostForm visit={visit} action={`${path}/go`} label="Gỡ bài">
          <TextInput name="reason" label="Lý do gỡ bài" required />
          <Submit tone="danger">Gỡ bài</Submit>
        </PostForm>
      )}
      <PostForm visit={visit} action={`${path}/noi-bat`} label="Tin nổi bật">
        <Hidden name="featured" value={article.featured ? '' : 'co'} />
        <Submit tone="secondary">{article.featured ? 'Thôi chọn làm tin nổi bật' : 'Chọn làm tin nổi bật'}</Submit>
      </PostForm>
    </Card>
  );
};

/** Every figure of the live draft with the record it was read from. */
export const Sources = ({ draft }: { draft: Draft }) => (
  <DataTable
    caption="Số liệu, tên, ngày trong bài lấy từ hồ sơ nào"
    rows={draftFacts(draft)}
    columns={[
      { key: 'text', label: 'Trong bài', cell: (row) => row.text },
      { key: 'record', label: 'Hồ sơ', cell: (row) => <Tag>{recordWords[row.source.table] ?? row.source.table}</Tag> },
    ]}
  />
);

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
