import { PostForm } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { FileInput, Hidden, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import type { Tone } from '../../platform/web/ui/types.ts';
import type { NeededPaper, PaperState } from './completeness.ts';

const list = '/lam-viec/de-nghi';

const states: Readonly<Record<PaperState, { word: string; tone: Tone }>> = {
  attached: { word: 'Đã có', tone: 'green' },
  produced: { word: 'Lập trên hệ thống', tone: 'green' },
  later: { word: 'Lập sau khi hội đồng họp', tone: 'blue' },
  missing: { word: 'Còn thiếu', tone: 'red' },
};
/** The papers the rule asks for and where each stands. */
export function Papers({ visit, id, needed, may }: { visit: Visit; id: string; needed: NeededPaper[]; may: boolean }) {
  return (
    <DataTable
      caption="Giấy tờ của hồ sơ"
      rows={needed}
      columns={[
        { key: 'name', label: 'Giấy tờ', cell: ({ name }) => name },
        { key: 'state', label: 'Trạng thái', cell: ({ state }) => <Tag tone={states[state].tone}>{states[state].word}</Tag> },
        {
          key: 'papers',
          label: 'Bản đã nộp',
          cell: ({ code, state, papers }) => (
            <>
              {state === 'produced' && code.startsWith('bao_cao') && <a href={visit.url(`${list}/${id}/bao-cao`)}>Xem báo cáo</a>}
              {papers.map((paper) => (
                <div>
                  {paper.file ? <a href={visit.url(`${list}/${id}/ho-so/giay-to/${paper.id}`)}>{paper.reference}</a> : paper.reference} (
                  {formatDate(paper.added_on)})
                  {may && (
                    <PostForm visit={visit} action={`${list}/${id}/ho-so/bo`} label={`Bỏ ${paper.reference}`}>
                      <Hidden name="paper" value={paper.id} />
                      <Submit tone="quiet">Bỏ</Submit>
                    </PostForm>
                  )}
                </div>
              ))}
            </>
          ),
        },
      ]}
    />
  );
}

/** A paper is put in as a scan, or by saying where it lies. */
export const AddForm = ({ visit, id, needed, errors }: { visit: Visit; id: string; needed: NeededPaper[]; errors: FieldError[] }) => (
  <PostForm visit={visit} action={`${list}/${id}/ho-so/them`} errors={errors} multipart label="Thêm giấy tờ">
    <Select
      name="paper"
      label="Giấy tờ"
      required
      placeholder="Chọn"
      options={[...needed.map(({ code, name }) => ({ value: code, label: name })), { value: 'khac', label: 'Giấy tờ khác' }]}
      value={visit.form.one('paper')}
      errors={errors}
    />
    <TextInput
      name="reference"
      label="Số, ngày hoặc nơi để bản giấy"
      required
      maxlength={200}
      value={visit.form.one('reference')}
      errors={errors}
    />
    <FileInput name="file" label="Bản quét" accept=".pdf,image/*" hint="PDF hoặc ảnh, không bắt buộc." errors={errors} />
    <Submit>Thêm giấy tờ</Submit>
  </PostForm>
);
