import { formatDate, formatDateTime } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Tag } from '../../platform/web/ui/text.tsx';
import type { SealedContent } from './content.ts';
import { type Seal, readContent, shortHash } from './seal.ts';

const path = '/lam-viec/dang-ky/giao-uoc';

/** The seal of a pledge on its page: hash, absent parties, the sheet and the file. */
export const SealCard = ({ visit, seal }: { visit: Visit; seal: Seal }) => {
  const { parties } = readContent(seal);
  const absent = parties.filter(({ signature }) => !signature).map(({ name, absent: how }) => `${name} (${how?.reason ?? ''})`);
  return (
    <Card title="Bản niêm phong">
      <DescriptionList
        items={[
          {
            label: 'Niêm phong lúc',
            value: `${formatDateTime(seal.sealed_at)}, ${seal.sealed_by ?? ''}${seal.ordinal > 1 ? `, lần ${seal.ordinal}` : ''}`,
          },
          { label: 'Mã băm', value: shortHash(seal.sha256) },
          {
            label: 'Kiểm tra',
            value: <a href={visit.url(`/kiem-tra/giao-uoc/${seal.sha256.slice(0, 16)}`)}>Trang mã QR của bản ký dẫn tới</a>,
          },
          { label: 'Vắng mặt', value: absent.length > 0 ? absent.join(', ') : 'Không' },
        ]}
      />
      <Actions>
        <ButtonLink href={visit.url(`${path}/${seal.pledge_id}/ban-ky`)}>In bản ký (PDF)</ButtonLink>
        <ButtonLink href={visit.url(`${path}/${seal.pledge_id}/ban-ky.json`)} download>
          Tải bản niêm phong
        </ButtonLink>
      </Actions>
    </Card>
  );
};

const state = ({ signature, absent }: SealedContent['parties'][number]) =>
  signature ? (
    <>
      <Tag tone="green">Đã ký</Tag> {formatDate(signature.on)} {signature.at?.slice(11)}
    </>
  ) : (
    <>
      <Tag tone="red">Vắng</Tag> {absent?.reason}
    </>
  );

/** Who signed and who witnessed, as it was sealed. */
export const SealedParties = ({ content }: { content: SealedContent }) => (
  <>
    <DataTable
      caption="Các bên ký"
      rows={content.parties}
      columns={[
        { key: 'name', label: 'Bên ký', cell: (party) => party.name },
        { key: 'who', label: 'Đại diện', cell: (party) => [party.representative, party.post].filter(Boolean).join(', ') },
        { key: 'state', label: 'Chữ ký', cell: state },
      ]}
    />
    {content.witnesses.length > 0 && (
      <DataTable
        caption="Người chứng kiến"
        rows={content.witnesses}
        columns={[
          { key: 'name', label: 'Họ và tên', cell: (witness) => witness.name },
          { key: 'post', label: 'Chức vụ', cell: (witness) => witness.post },
          {
            key: 'state',
            label: 'Xác nhận',
            cell: (witness) =>
              witness.confirmed ? `Đã xác nhận ${witness.confirmed.at.slice(11)}` : `Vắng: ${witness.absent?.reason ?? ''}`,
          },
        ]}
      />
    )}
  </>
);
