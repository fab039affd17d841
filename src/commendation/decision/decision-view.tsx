import { allows } from '../../organization/access.ts';
import type { Visit } from '../../platform/web/route.ts';
import { type Column, DataTable } from '../../platform/web/ui/table.tsx';
import { DescriptionList, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { whyNoCertificate } from '../certificate/offered.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { kindNames, kindOrder } from '../subject/subject.ts';
import { type Decision, isDraft } from './decision.ts';
import { standingNames, standingTones } from '../revocation/words.ts';
import type { DecisionLine } from './line.ts';

const list = '/lam-viec/quyet-dinh';

/** Columns that would say the same in every line are left out: the sentence above has said it. */
export function Lines({ visit, decision, lines }: { visit: Visit; decision: Decision; lines: DecisionLine[] }) {
  const varied = (of: (line: DecisionLine) => string | null) => new Set(lines.map(of)).size > 1;
  const columns: (Column<DecisionLine> | false)[] = [
    {
      key: 'name',
      label: 'Đối tượng',
      cell: (row) => (isDraft(decision) ? row.name : <a href={visit.url(`/lam-viec/so-vang/${row.id}`)}>{row.name}</a>),
    },
    lines.some(({ post }) => post) && { key: 'post', label: 'Chức vụ, đơn vị', cell: (row) => row.post ?? '' },
    lines.some(({ standing }) => standing !== 'valid') && {
      key: 'standing',
      label: 'Hiệu lực',
      cell: (row) => <Tag tone={standingTones[row.standing]}>{standingNames[row.standing]}</Tag>,
    },
    varied(({ award }) => award) && { key: 'award', label: 'Hình thức, danh hiệu', cell: (row) => awardName(row.award) },
    varied(({ citation }) => citation) && { key: 'citation', label: 'Thành tích', cell: (row) => row.citation },
    !isDraft(decision) && {
      key: 'register',
      label: 'Sổ vàng',
      numeric: true,
      cell: (row) => (row.register_number === null ? '' : `${row.register_number}/${decision.year}`),
    },
    !isDraft(decision) && {
      key: 'certificate',
      label: 'Giấy khen',
      cell: (row) =>
        whyNoCertificate(row.award) ? (
          'Không có'
        ) : (
          <a href={visit.url(`${list}/${decision.id}/giay-khen/${row.id}.pdf`)} aria-label={`PDF giấy khen của ${row.name}`}>
            PDF
          </a>
        ),
    },
  ];
  const groups = [...kindOrder, null]
    .map((kind) => ({ kind, rows: lines.filter((line) => line.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      {groups.map(({ kind, rows }) => (
        <DataTable
          caption={kind ? `${capital(kindNames[kind])} (${rows.length})` : 'Không nêu tên'}
          rows={rows}
          columns={columns.filter((column) => column !== false)}
        />
      ))}
    </>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Who signed, on whose behalf, and the meeting the list came from. */
export function Signature({ visit, decision }: { visit: Visit; decision: Decision }) {
  const signer =
    decision.signer_name &&
    [
      decision.on_behalf === 'KT' ? 'KT. Chủ tịch: ' : decision.on_behalf === 'TUQ' ? 'TUQ. Chủ tịch: ' : '',
      [decision.signer_name, decision.signer_post].filter(Boolean).join(', '),
    ].join('');
  const meeting =
    decision.meeting_id && allows(visit.actor, 'council.view') ? (
      <a href={visit.url(`/lam-viec/hoi-dong/phien-hop/${decision.meeting_id}`)}>Xem phiên họp</a>
    ) : null;
  const items = [
    { label: 'Người ký', value: signer },
    { label: 'Thừa ủy quyền', value: decision.mandate_document },
    { label: 'Thành tích', value: decision.citation },
    { label: 'Hội đồng', value: meeting },
  ];
  return <DescriptionList items={items.filter(({ value }) => Boolean(value))} />;
}

/** Whether the signed content still stands. */
export const Frozen = ({ holds, decision }: { holds: boolean | null; decision: Decision }) => {
  if (holds === null) return null;
  if (!holds)
    return (
      <Notice tone="error" title="Nội dung đã bị thay đổi">
        Nội dung trong cơ sở dữ liệu không còn khớp với nội dung lúc ký. Kiểm tra nhật ký ngay.
      </Notice>
    );
  return <p class="hint">{`Nội dung được khoá khi ký; mã băm SHA-256 ${decision.content_sha256}, khớp.`}</p>;
};
