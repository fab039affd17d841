import { PostForm } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import type { FormValues } from '../../platform/web/form.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Fieldset, FileInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import type { NominationView } from '../nomination/reading.ts';
import type { Item } from './agenda-items.ts';
import type { Meeting } from './council.ts';

interface Shared {
  visit: Visit;
  at: string;
  errors: FieldError[];
}

/** What a meeting goes through when nobody has written it yet: each award that waits, then other matters. */
export const proposedItems = (waiting: readonly NominationView[]): Item[] =>
  [...new Set(waiting.map(({ award }) => award))].map((award) => ({
    title: `Xét, biểu quyết ${awardName(award)}`,
    award,
    presenter: null,
  }));

export function AgendaForm({
  visit,
  at,
  meeting,
  items,
  awards,
  errors,
}: Shared & { meeting: Meeting; items: readonly Item[]; awards: readonly string[] }) {
  const typed = visit.form.names().length > 0;
  const value = (name: string, known: string | null | undefined) => (typed ? visit.form.one(name) : (known ?? ''));
  return (
    <Card title="Soạn chương trình và giấy mời">
      <PostForm visit={visit} action={`${at}/chuong-trinh`} errors={errors} label="Soạn chương trình">
        <TextInput name="begins_at" label="Giờ họp" hint="Ví dụ 08:30." value={value('begins_at', meeting.begins_at)} errors={errors} />
        {Array.from({ length: items.length + 3 }, (_, index) => (
          <Fieldset legend={`Nội dung ${index + 1}`} columns>
            <TextInput name={`noi-dung-${index}`} label="Nội dung" value={value(`noi-dung-${index}`, items[index]?.title)} />
            <Select
              name={`hinh-thuc-${index}`}
              label="Xét hình thức, danh hiệu"
              placeholder="Việc khác"
              options={awards.map((award) => ({ value: award, label: awardName(award) }))}
              value={value(`hinh-thuc-${index}`, items[index]?.award)}
            />
            <TextInput name={`trinh-bay-${index}`} label="Người trình bày" value={value(`trinh-bay-${index}`, items[index]?.presenter)} />
          </Fieldset>
        ))}
        <TextArea
          name="invitation"
          label="Nội dung thêm trong giấy mời"
          rows={3}
          value={value('invitation', meeting.invitation)}
          errors={errors}
        />
        <Submit>Lưu chương trình</Submit>
      </PostForm>
    </Card>
  );
}

export function readItems(form: FormValues): Item[] {
  return form.names().flatMap((name): Item[] => {
    const [, index] = /^noi-dung-(\d+)$/.exec(name) ?? [];
    const title = form.one(name).trim().slice(0, 300);
    if (index === undefined || title === '') return [];
    return [
      { title, award: form.one(`hinh-thuc-${index}`) || null, presenter: form.one(`trinh-bay-${index}`).trim().slice(0, 200) || null },
    ];
  });
}

export const PaperForm = ({ visit, at, nominations, errors }: Shared & { nominations: readonly NominationView[] }) => (
  <Card title="Thêm tài liệu">
    <PostForm visit={visit} action={`${at}/tai-lieu`} errors={errors} multipart label="Thêm tài liệu">
      <TextInput name="title" label="Tên tài liệu" required value={visit.form.one('title')} errors={errors} />
      <Select
        name="nomination"
        label="Về đề nghị"
        hint="Thành viên có quan hệ với đề nghị này không thấy tài liệu."
        placeholder="Chung cho phiên họp"
        options={nominations.map((row) => ({ value: row.id, label: `${row.name}: ${awardName(row.award)}` }))}
        value={visit.form.one('nomination')}
        errors={errors}
      />
      <FileInput name="file" label="Tệp PDF hoặc Word" required accept=".pdf,.docx" errors={errors} />
      <Submit>Thêm</Submit>
    </PostForm>
  </Card>
);
