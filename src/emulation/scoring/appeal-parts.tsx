import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Hidden, NumberInput, Radios, Select, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { Card, DescriptionList, Tag } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { linesByKey } from './answer.ts';
import { sheetPath } from './place.ts';
import type { StoredSet } from './set.ts';
import type { Appeal, Sheet } from './sheet.ts';
import { saidWhen } from './words.ts';

interface Props {
  visit: Visit;
  stored: StoredSet;
  sheet: Sheet;
  errors: FieldError[];
}

const AnswerForm = ({ visit, sheet, errors, appeal }: Props & { appeal: Appeal }) => {
  const own = errors.length > 0 && visit.form.one('appeal') === appeal.id ? errors : [];
  const typed = (name: string) => (own.length > 0 ? visit.form.one(name) : '');
  return (
    <PostForm visit={visit} action={`${sheetPath(sheet.id)}/tra-loi`} errors={own} label="Trả lời kiến nghị">
      <Hidden name="appeal" value={appeal.id} />
      <Radios
        name="outcome"
        label="Kết luận"
        required
        inline
        options={[
          { value: 'accepted', label: 'Chấp nhận' },
          { value: 'rejected', label: 'Không chấp nhận' },
        ]}
        value={typed('outcome')}
        errors={own}
      />
      {appeal.line !== null && (
        <NumberInput name="points" label="Điểm mới của mục, khi chấp nhận" decimal value={typed('points')} errors={own} />
      )}
      <TextArea
        name="answer"
        label="Lý do trả lời"
        required
        rows={3}
        value={typed('answer')}
        errors={own}
        hint="Đơn vị đọc được lý do này."
      />
      <Actions>
        <Submit>Trả lời</Submit>
      </Actions>
    </PostForm>
  );
};

const outcomes: Readonly<Record<string, string>> = { accepted: 'Chấp nhận', rejected: 'Không chấp nhận' };

/** The appeals of a sheet with their answers, or the form to answer for the council. */
export const Appeals = (props: Props) => {
  const lines = linesByKey(props.stored.set);
  return (
    <>
      {props.sheet.appeals.map((appeal) => (
        <Card title={`Kiến nghị: ${appeal.line ? (lines.get(appeal.line)?.title ?? appeal.line) : 'cả phiếu'}`}>
          <DescriptionList
            items={[
              { label: 'Nội dung', value: appeal.text },
              { label: 'Người gửi', value: [appeal.filed_by, saidWhen(appeal.filed_at)].filter(Boolean).join(', ') },
              ...(appeal.answered_at
                ? [
                    {
                      label: 'Kết luận',
                      value: <Tag tone={appeal.outcome === 'accepted' ? 'green' : 'neutral'}>{outcomes[appeal.outcome ?? ''] ?? ''}</Tag>,
                    },
                    { label: 'Trả lời', value: appeal.answer },
                    { label: 'Người trả lời', value: [appeal.answered_by, saidWhen(appeal.answered_at)].filter(Boolean).join(', ') },
                  ]
                : [{ label: 'Tình trạng', value: <Tag tone="amber">Chờ Hội đồng trả lời</Tag> }]),
            ]}
          />
          {appeal.answered_at === null && allows(props.visit.actor, 'score.judge') && <AnswerForm {...props} appeal={appeal} />}
        </Card>
      ))}
    </>
  );
};

/** The form of the unit, open until the deadline. */
export const AppealForm = ({ visit, stored, sheet, errors, until }: Props & { until: string | null }) => {
  const own = visit.form.names().includes('appeal_text') ? errors : [];
  const options = [...linesByKey(stored.set).values()].map(({ key, title }) => ({ value: key, label: title }));
  return (
    <Card title={`Gửi kiến nghị${until ? ` (đến hết ngày ${until})` : ''}`}>
      <PostForm visit={visit} action={`${sheetPath(sheet.id)}/kien-nghi`} errors={own} label="Gửi kiến nghị">
        <Select name="line" label="Mục kiến nghị" placeholder="Cả phiếu" options={options} value={visit.form.one('line')} errors={own} />
        <TextArea
          name="appeal_text"
          label="Nội dung"
          required
          rows={4}
          value={visit.form.one('appeal_text')}
          errors={own}
          hint="Nêu điểm đề nghị và minh chứng."
        />
        <Actions>
          <Submit>Gửi kiến nghị</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};
