import { PostForm } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox, Fieldset, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { IslandScript } from '../../platform/web/ui/island.tsx';
import type { Option } from '../../platform/web/ui/types.ts';
import { type Content, type Facts, markedBody, markedLead } from './content/content.ts';
import type { deskArticle } from './desk.ts';

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'article-editor': { facts: string; short?: boolean; children?: unknown };
    }
  }
}

type Stored = Awaited<ReturnType<typeof deskArticle>>;

interface EditorProps {
  visit: Visit;
  errors: FieldError[];
  /** The text to start from, with its locked facts; null for plain words or a new article. */
  content: Content | null;
  article?: Stored;
}

const lockedHint =
  'Phần trong [[…]] là số liệu, tên, ngày lấy từ hồ sơ: viết quanh nó thoải mái, đừng sửa bên trong; không cần thì xóa cả ngoặc.';
const layoutHint = 'Cách đoạn bằng một dòng trống. Dòng bắt đầu bằng “## ” là tiêu đề nhỏ, bằng “- ” là một ý trong danh sách.';

/** Another form of the page that was refused says nothing of these fields. */
const wasTyped = ({ visit, errors }: Pick<EditorProps, 'visit' | 'errors'>) => errors.length > 0 && visit.form.names().includes('body');

const typedOr = (props: Pick<EditorProps, 'visit' | 'errors'>, name: string, stored: string | null | undefined) =>
  wasTyped(props) ? props.visit.form.one(name) : (stored ?? '');

const wordsOf = (facts: Facts) => JSON.stringify(Object.fromEntries(Object.entries(facts).map(([key, { words }]) => [key, words])));

/** Lead and body; scripts turn the marks into pieces that cannot be typed over, without scripts the marks are typed around. */
const Words = (props: EditorProps) => {
  const { content, article, errors } = props;
  const facts = wordsOf(content?.facts ?? {});
  const locked = facts !== '{}';
  return (
    <>
      <TextInput name="title" label="Tiêu đề" required value={typedOr(props, 'title', article?.title)} errors={errors} />
      <article-editor facts={facts} short>
        <TextArea
          name="lead"
          label="Đoạn mở đầu"
          rows={4}
          value={typedOr(props, 'lead', content ? markedLead(content) : article?.lead)}
          {...(locked ? { hint: lockedHint } : {})}
          errors={errors}
        />
      </article-editor>
      <article-editor facts={facts}>
        <TextArea
          name="body"
          label="Nội dung"
          rows={20}
          value={typedOr(props, 'body', content ? markedBody(content) : article?.body)}
          hint={layoutHint}
          errors={errors}
        />
      </article-editor>
      <IslandScript name="article-editor" />
    </>
  );
};

/** The form of an article nobody reads yet. */
export function Editor(props: EditorProps & { action: string; categories: Option[]; people: Option[] }) {
  const { visit, action, errors, categories, people, article } = props;
  return (
    <PostForm visit={visit} action={action} errors={errors} label="Nội dung bài">
      <Words {...props} />
      <Select
        name="category"
        label="Chuyên mục"
        placeholder="Chưa chọn"
        options={categories}
        value={typedOr(props, 'category', article?.category_id)}
        errors={errors}
      />
      <Fieldset legend="Người viết">
        <TextInput name="byline" label="Tên in dưới bài" value={typedOr(props, 'byline', article?.byline)} hint="Tên thật hoặc bút danh." />
        <TextInput name="organisation" label="Cơ quan của tác giả" value={typedOr(props, 'organisation', article?.organisation)} />
        <Select
          name="author"
          label="Tác giả"
          placeholder="Không ghi"
          options={people}
          value={typedOr(props, 'author', article?.author_id)}
          errors={errors}
        />
        <Checkbox
          name="author_inside"
          label="Chỉ in bút danh, tên thật giữ nội bộ"
          checked={wasTyped(props) ? visit.form.one('author_inside') !== '' : (article?.author_inside ?? false)}
        />
      </Fieldset>
      <Submit>Lưu bài</Submit>
    </PostForm>
  );
}

/** The form of an article that is read already: every change is told to its readers. */
export function CorrectionEditor(props: EditorProps & { action: string }) {
  const { visit, action, errors } = props;
  return (
    <PostForm visit={visit} action={action} errors={errors} label="Đính chính bài đã đăng">
      <Words {...props} />
      <TextInput
        name="why"
        label="Lý do đính chính"
        required
        value={typedOr(props, 'why', '')}
        hint="Bạn đọc thấy lý do này dưới bài, và đọc lại được bản trước."
        errors={errors}
      />
      <Submit>Đăng bản đính chính</Submit>
    </PostForm>
  );
}
