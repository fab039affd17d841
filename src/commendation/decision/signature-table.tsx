import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import type { SignatureCheck } from './signed-pdf/check.ts';

const day = (moment: Date) => formatDate(localDate(moment));
const time = (moment: Date) => moment.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour12: false });

/** Each electronic signature: whose certificate, what it covers, whether it holds. */
export const SignatureTable = ({ checks }: { checks: readonly SignatureCheck[] }) => (
  <DataTable
    caption={`Chữ ký số (${checks.length})`}
    rows={checks.map((check, index) => ({ ...check, last: index === checks.length - 1 }))}
    columns={[
      { key: 'subject', label: 'Chứng thư', cell: ({ certificate }) => certificate?.subject ?? 'Không đọc được' },
      { key: 'issuer', label: 'Do cấp', cell: ({ certificate }) => certificate?.issuer ?? '' },
      {
        key: 'term',
        label: 'Thời hạn',
        cell: ({ certificate, inTerm }) => (
          <>
            {certificate ? `${day(certificate.validFrom)} – ${day(certificate.validTo)}` : ''}{' '}
            {!inTerm && <Tag tone="red">Ngoài thời hạn lúc ký</Tag>}
          </>
        ),
      },
      {
        key: 'intact',
        label: 'Nội dung',
        cell: ({ intact }) => (intact ? <Tag tone="green">Không đổi sau khi ký</Tag> : <Tag tone="red">Đã bị thay đổi</Tag>),
      },
      {
        key: 'whole',
        label: 'Phạm vi',
        cell: ({ whole, last }) =>
          whole ? <Tag tone="green">Toàn bộ tệp</Tag> : last ? <Tag tone="red">Một phần tệp</Tag> : 'Phần có trước chữ ký sau',
      },
      {
        key: 'trusted',
        label: 'Tin cậy',
        cell: ({ trusted }) => (trusted ? <Tag tone="green">Tin cậy</Tag> : <Tag tone="amber">Chưa tin cậy</Tag>),
      },
      { key: 'time', label: 'Giờ ký (máy người ký ghi)', cell: ({ signedAt }) => (signedAt ? time(signedAt) : 'Không ghi') },
    ]}
  />
);
