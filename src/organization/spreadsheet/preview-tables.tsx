import * as XLSX from '@e965/xlsx';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ErrorSummary, Hidden, NumberInput, Select, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable, FilterBar } from '../../platform/web/ui/table.tsx';
import { Notice, StatGrid, Tag } from '../../platform/web/ui/text.tsx';
import type { Tone } from '../../platform/web/ui/types.ts';
import { PostForm } from '../frame.tsx';
import { type Subject, importColumns } from './columns.ts';
import type { Heading } from './heading.ts';
import type { Preview } from './preview.ts';
import type { RowState } from './rows.ts';

const shownRows = 200;

/** What the pages call the two lists that can be imported. */
export const subjectWords: Readonly<Record<Subject, { title: string; list: string; href: string }>> = {
  'don-vi': { title: 'Nhập đơn vị từ bảng tính', list: 'Tổ chức', href: '/lam-viec/to-chuc' },
  'ca-nhan': { title: 'Nhập cá nhân từ bảng tính', list: 'Cá nhân, chức vụ', href: '/lam-viec/to-chuc/nguoi' },
};

const states: Readonly<Record<RowState, { label: string; tone: Tone }>> = {
  wrong: { label: 'Chưa đúng', tone: 'red' },
  added: { label: 'Thêm mới', tone: 'green' },
  changed: { label: 'Sửa', tone: 'amber' },
  unchanged: { label: 'Giữ nguyên', tone: 'neutral' },
};
const order = Object.keys(states) as RowState[];

/** "B: Họ và tên": the columns of the sheet by their letter and heading. */
function columnOptions({ sheet, heading }: Preview) {
  const width = Math.max(0, ...sheet.slice(0, heading.row + 20).map((row) => row.length));
  return Array.from({ length: width }, (_, at) => {
    const name = sheet[heading.row]?.[at];
    return { value: String(at), label: name ? `${XLSX.utils.encode_col(at)}: ${name}` : XLSX.utils.encode_col(at) };
  });
}

function MappingForm({ visit, path, subject, preview }: PreviewProps) {
  const options = columnOptions(preview);
  return (
    <FilterBar action={visit.url(path)} label="Các cột" submit="Xem trước lại">
      <NumberInput name="dong" label="Dòng tiêu đề" value={preview.heading.row + 1} />
      {importColumns[subject].map(({ field, label }) => (
        <Select
          name={`cot-${field}`}
          label={label}
          placeholder="Không có trong bảng"
          options={options}
          value={preview.heading.mapping[field]?.toString() ?? ''}
        />
      ))}
    </FilterBar>
  );
}

const HeadingFields = ({ heading }: { heading: Heading }) => (
  <>
    <Hidden name="dong" value={String(heading.row + 1)} />
    {Object.entries(heading.mapping).map(([field, at]) => (
      <Hidden name={`cot-${field}`} value={String(at)} />
    ))}
  </>
);

/** What stops the import, or the button that does it. */
function ImportForm({ visit, path, preview }: PreviewProps) {
  const { missing, counts, rows, heading } = preview;
  if (missing.length > 0)
    return <Notice tone="warning">Chưa biết cột nào là {missing.join(', ')}. Chọn cột ở trên rồi xem trước lại.</Notice>;
  if (rows.length === 0) return <Notice tone="warning">Dưới dòng tiêu đề không có dòng nào để nhập.</Notice>;
  if (counts.wrong > 0) {
    return (
      <Notice tone="error">
        Có {counts.wrong} dòng chưa đúng nên chưa nhập được dòng nào. Sửa các dòng này trong tệp rồi tải lên lại, hoặc chọn lại cột ở trên.
      </Notice>
    );
  }
  if (counts.added + counts.changed === 0) return <Notice>Mọi dòng đã có sẵn như trong bảng; không có gì để nhập.</Notice>;
  return (
    <PostForm visit={visit} action={path} label="Nhập">
      <HeadingFields heading={heading} />
      <Submit>{`Nhập ${counts.added + counts.changed} dòng`}</Submit>
    </PostForm>
  );
}

interface PreviewProps {
  visit: Visit;
  path: string;
  subject: Subject;
  preview: Preview;
  errors: FieldError[];
}

/** The preview: the columns as understood, the counts, and the rows, wrong ones first. */
export function PreviewTables(props: PreviewProps) {
  const { subject, preview, errors } = props;
  const columns = importColumns[subject].filter(({ field }) => field in preview.heading.mapping);
  const rows = order.flatMap((state) => preview.rows.filter((row) => row.state === state));
  return (
    <>
      <ErrorSummary errors={errors} />
      <MappingForm {...props} />
      <StatGrid items={order.map((state) => ({ label: states[state].label, value: String(preview.counts[state]), unit: 'dòng' }))} />
      <ImportForm {...props} />
      <DataTable
        caption={rows.length > shownRows ? `${shownRows} dòng đầu trong ${rows.length} dòng` : 'Các dòng trong bảng'}
        rows={rows.slice(0, shownRows)}
        empty={<></>}
        columns={[
          { key: 'line', label: 'Dòng', numeric: true, cell: (row) => String(row.line) },
          { key: 'state', label: 'Sẽ làm', cell: (row) => <Tag tone={states[row.state].tone}>{states[row.state].label}</Tag> },
          ...columns.map(({ field, label }) => ({ key: field, label, cell: (row: (typeof rows)[number]) => row.cells[field] ?? '' })),
          { key: 'reason', label: 'Vì sao', cell: (row) => row.reason },
        ]}
      />
    </>
  );
}
