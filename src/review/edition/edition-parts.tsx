import { PostForm } from '../../organization/frame.tsx';
import { typed } from '../../emulation/address.ts';
import { formatDate, formatDateTime } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { factPath } from '../fact-links.ts';
import type { Difference } from './difference.ts';
import { BEFORE, type Edition } from './edition.ts';

interface EditionsProps {
  visit: Visit;
  /** The path of the document's page, and the name of its file there without an ending. */
  path: string;
  file: string;
  rows: Edition[];
  /** Whether there is an edition without the names of units. */
  publicly: boolean;
}

/** The editions of a document with their files. */
export const Editions = ({ visit, path, file, rows, publicly }: EditionsProps) => (
  <DataTable
    caption="Các bản đã ban hành"
    rows={rows}
    empty={<p>Hệ thống không giữ bản in nào: văn bản chưa ban hành, hoặc nhập từ hồ sơ cũ.</p>}
    columns={[
      { key: 'edition', label: 'Bản', cell: ({ edition }) => (edition === 1 ? 'Bản đầu' : `Đính chính lần ${edition - 1}`) },
      { key: 'on', label: 'Ngày', cell: ({ issued_on }) => formatDate(issued_on) },
      { key: 'by', label: 'Người ban hành', cell: ({ printed_by, printed_at }) => `${printed_by}, ${formatDateTime(printed_at)}` },
      { key: 'reason', label: 'Lý do', cell: ({ reason }) => reason ?? '' },
      {
        key: 'files',
        label: 'Tải về',
        cell: ({ edition }) => (
          <>
            <a href={visit.url(`${path}/${file}.pdf?ban=${edition}`)}>PDF</a>{' '}
            <a href={visit.url(`${path}/${file}.docx?ban=${edition}`)}>Word</a>{' '}
            {publicly && <a href={visit.url(`${path}/${file}.pdf?ban=${edition}&cong-khai=1`)}>PDF công khai</a>}
          </>
        ),
      },
    ]}
  />
);

const keyOf = (key: string) => key.replace(BEFORE, '');

/** Where the records have moved since a document was printed. */
export const Differences = ({ visit, year, rows }: { visit: Visit; year: number; rows: Difference[] }) => (
  <DataTable
    caption="Số liệu đã khác từ khi in"
    rows={rows}
    empty={<Notice tone="success">Mọi số đã in vẫn khớp với hồ sơ.</Notice>}
    columns={[
      {
        key: 'label',
        label: 'Số liệu',
        cell: ({ key, label, asOf }) => {
          const own = key.startsWith(BEFORE) ? year - 1 : year;
          return <a href={visit.url(factPath(own, { key: keyOf(key), asOf }))}>{own === year ? label : `${label} (năm ${own})`}</a>;
        },
      },
      { key: 'printed', label: 'Đã in', numeric: true, cell: ({ printed }) => printed },
      { key: 'now', label: 'Nay', numeric: true, cell: ({ now }) => <strong>{now ?? 'không còn'}</strong> },
      {
        key: 'changed',
        label: 'Ai sửa sau cùng',
        cell: ({ changed }) => (changed ? `${changed.by}, ${formatDateTime(changed.at)}` : 'Nhật ký không có; bản ghi có thể đã bị gỡ'),
      },
    ]}
  />
);

/** The form that issues a corrected edition with its reason; `word` is "báo cáo" or "kế hoạch". */
export const Correct = ({ visit, path, word, errors }: { visit: Visit; path: string; word: string; errors: FieldError[] }) => (
  <Card title="Ban hành bản đính chính">
    <p>Bản đính chính lấy số liệu hiện nay của hồ sơ, ghi lý do ở cuối. Các bản trước vẫn đọc và tải được.</p>
    <PostForm visit={visit} action={`${path}/dinh-chinh`} errors={errors} label={`Đính chính ${word}`}>
      <TextArea name="reason" label="Lý do đính chính" required rows={3} value={typed(visit, errors)('reason')} errors={errors} />
      <Actions>
        <Submit>Ban hành bản đính chính</Submit>
      </Actions>
    </PostForm>
  </Card>
);
