import { PostForm } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Consequence, Fieldset, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { countKinds, printCounts } from '../subject/counts.ts';
import type { Decision } from './decision.ts';
import type { DecisionLine } from './line.ts';

interface Shared {
  visit: Visit;
  at: string;
}

const typed = (visit: Visit, name: string, stored: string) => (visit.form.names().includes(name) ? visit.form.one(name) : stored);

/** Words of a draft: the head, and a citation of its own for every line that needs one. */
export const EditForm = ({
  visit,
  at,
  decision,
  lines,
  errors,
}: Shared & { decision: Decision; lines: DecisionLine[]; errors: FieldError[] }) => (
  <Card title="Sửa dự thảo">
    <PostForm visit={visit} action={`${at}/sua`} errors={errors} label="Sửa dự thảo">
      <TextArea name="title" label="Về việc" required rows={2} value={typed(visit, 'title', decision.title)} errors={errors} />
      <TextArea
        name="citation"
        label="Thành tích ghi chung"
        rows={2}
        hint="In trên giấy khen của mọi dòng không ghi riêng."
        value={typed(visit, 'citation', decision.citation ?? '')}
        errors={errors}
      />
      <TextArea
        name="bases"
        label="Căn cứ"
        rows={5}
        hint="Mỗi dòng một căn cứ."
        value={typed(visit, 'bases', decision.bases.join('\n'))}
        errors={errors}
      />
      {lines.length > 0 && (
        <Fieldset legend="Thành tích ghi riêng" hint="Để trống: ghi như chung.">
          {lines.map((line) => (
            <TextInput
              name={`rieng-${line.id}`}
              label={`${line.name}: ${awardName(line.award)}`}
              maxlength={300}
              value={typed(visit, `rieng-${line.id}`, line.ownCitation ?? '')}
              errors={errors}
            />
          ))}
        </Fieldset>
      )}
      <Submit>Lưu dự thảo</Submit>
    </PostForm>
  </Card>
);

export const SignForm = ({ visit, at, lines, errors }: Shared & { lines: DecisionLine[]; errors: FieldError[] }) => (
  <Card title="Ký quyết định">
    <PostForm visit={visit} action={`${at}/ky`} errors={errors} label="Ký quyết định">
      <Consequence
        items={[
          'Quyết định nhận số tiếp theo của năm và ngày hôm nay; số không bỏ, không lặp.',
          lines.length > 0
            ? `${printCounts(countKinds(lines))} được ghi vào sổ vàng.`
            : 'Sổ vàng và trang xác minh hiện việc đính chính, hủy cùng lý do.',
          'Nội dung bị khoá; sai sót chỉ sửa được bằng một quyết định khác.',
        ]}
      />
      <Submit>Ký và ban hành</Submit>
    </PostForm>
  </Card>
);

export const DiscardForm = ({ visit, at }: Shared) => (
  <PostForm visit={visit} action={`${at}/huy`} label="Bỏ dự thảo">
    <p>Bỏ dự thảo này: các đề nghị trở về trạng thái đạt, có thể đưa vào dự thảo khác.</p>
    <Submit tone="danger">Bỏ dự thảo</Submit>
  </PostForm>
);
