import type { Visit } from '../../platform/web/route.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import type { AwardView } from '../register/awards.ts';
import type { Amendment } from './amendment.ts';
import { type Ground, groundNames, standingNames, standingTones } from './words.ts';

const kindOf = ({ kind }: Amendment) => (kind === 'revoked' ? 'revoked' : 'corrected');

/** What a decision changes of earlier awards, each with its public reason. */
export const Amendments = ({
  visit,
  amendments,
  awards,
}: {
  visit: Visit;
  amendments: readonly Amendment[];
  awards: readonly AwardView[];
}) => {
  if (amendments.length === 0) return null;
  const awardOf = (row: Amendment) => awards.find(({ id }) => id === row.award_id);
  return (
    <DataTable
      caption={`Đính chính, hủy (${amendments.length})`}
      rows={[...amendments]}
      columns={[
        {
          key: 'name',
          label: 'Đối tượng',
          cell: (row) => <a href={visit.url(`/lam-viec/so-vang/${row.award_id}`)}>{awardOf(row)?.signed.name ?? ''}</a>,
        },
        { key: 'award', label: 'Hình thức', cell: (row) => awardName(awardOf(row)?.award ?? '') },
        {
          key: 'kind',
          label: 'Việc',
          cell: (row) => <Tag tone={standingTones[kindOf(row)]}>{row.kind === 'revoked' ? 'Hủy' : 'Đính chính'}</Tag>,
        },
        {
          key: 'new',
          label: 'Nội dung',
          cell: (row) =>
            row.ground ? groundNames[row.ground as Ground] : [row.recipient, row.recipient_post, row.citation].filter(Boolean).join('; '),
        },
        { key: 'reason', label: 'Lý do công khai', cell: (row) => row.reason },
      ]}
    />
  );
};

export const standingTag = (standing: AwardView['standing']) =>
  standing === 'valid' ? null : <Tag tone={standingTones[standing]}>{standingNames[standing]}</Tag>;
