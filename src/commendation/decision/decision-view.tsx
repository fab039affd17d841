import type { Visit } from '../../platform/web/route.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { kindNames } from '../subject/subject.ts';
import { type Decision, isDraft } from './decision.ts';
import type { DecisionLine } from './line.ts';

const list = '/lam-viec/quyet-dinh';

/** The list of a decision, with entry numbers and certificates once it is signed. */
export const Lines = ({ visit, decision, lines }: { visit: Visit; decision: Decision; lines: DecisionLine[] }) => (
  <DataTable
    caption="Danh sách"
    rows={lines}
    columns={[
      {
        key: 'name',
        label: 'Đối tượng',
        cell: (row) => (row.register_number === null ? row.name : <a href={visit.url(`/lam-viec/so-vang/${row.id}`)}>{row.name}</a>),
      },
      { key: 'kind', label: 'Loại', cell: (row) => (row.kind ? kindNames[row.kind] : '') },
      { key: 'post', label: 'Chức vụ, đơn vị', cell: (row) => row.post ?? '' },
      { key: 'award', label: 'Hình thức, danh hiệu', cell: (row) => awardName(row.award) },
      { key: 'citation', label: 'Thành tích', cell: (row) => row.citation },
      ...(isDraft(decision)
        ? []
        : [
            {
              key: 'register',
              label: 'Sổ vàng',
              numeric: true,
              cell: (row: DecisionLine) => (row.register_number === null ? '' : `${row.register_number}/${decision.year}`),
            },
            {
              key: 'certificate',
              label: 'Giấy khen',
              cell: (row: DecisionLine) => (
                <a href={visit.url(`${list}/${decision.id}/giay-khen/${row.id}.pdf`)} aria-label={`Giấy khen của ${row.name}`}>
                  PDF
                </a>
              ),
            },
          ]),
    ]}
  />
);

/** Whether the signed content still stands. */
export const Frozen = ({ holds, decision }: { holds: boolean | null; decision: Decision }) => {
  if (holds === null) return null;
  if (!holds)
    return (
      <Notice tone="error" title="Nội dung đã bị thay đổi">
        Nội dung trong cơ sở dữ liệu không còn khớp với nội dung lúc ký. Kiểm tra nhật ký ngay.
      </Notice>
    );
  return <p class="hint">{`Nội dung được khoá khi ký; mã băm ${decision.content_sha256?.slice(0, 16)}…, khớp.`}</p>;
};
