import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Card, DescriptionList, Notice } from '../../platform/web/ui/text.tsx';
import { awardName, levelWarning } from '../catalogue/catalogue.ts';
import type { Level } from '../catalogue/entry.ts';
import { GROUND_NAMES, type Ground, LEVEL_NAMES } from '../catalogue/level-names.ts';
import { printFigures } from '../subject/counts.ts';
import { awardStanding } from '../revocation/standing.ts';
import { StandingNotice } from '../revocation/standing-notice.tsx';
import { kindNames } from '../subject/subject.ts';
import { dateOf, years } from './award-text.ts';
import { awardHistory, decisionNumber, findAward } from './awards.ts';
import { HistoryTable } from './history.pages.tsx';
import { AwardingPhotos, awardingPhotos } from './photos.tsx';

const home = '/lam-viec/so-vang';

async function awardPage(visit: Visit): Promise<Reply> {
  const row = found(await findAward(visit.tx, visit.param('id')));
  const level = row.issuer_level as Level | null;
  const warning = levelWarning(row.award, level, row.issuer);
  const history = row.person_id
    ? await awardHistory(visit.tx, { personId: row.person_id })
    : row.unit_id
      ? await awardHistory(visit.tx, { unitId: row.unit_id })
      : [];
  const decision =
    row.decision_id && allows(visit.actor, 'decision.view') ? (
      <a href={visit.url(`/lam-viec/quyet-dinh/${row.decision_id}`)}>{decisionNumber(row) ?? 'Xem quyết định'}</a>
    ) : (
      decisionNumber(row)
    );
  const optional = [
    { label: 'Chức vụ, đơn vị', value: row.post },
    { label: 'Thành tích', value: row.citation ?? row.decision_citation },
    { label: 'Số lượng', value: printFigures(row) },
    { label: 'Quyết định', value: decision },
    { label: 'Ngày ban hành', value: dateOf(row) && formatDate(dateOf(row) ?? '') },
    { label: 'Cơ quan tặng', value: [row.issuer, level && LEVEL_NAMES[level]].filter(Boolean).join(', ') },
    { label: 'Loại hình', value: row.ground && GROUND_NAMES[row.ground as Ground] },
    { label: 'Số vào sổ vàng', value: row.register_number === null ? null : `${row.register_number}/${row.year}` },
    { label: 'Truy tặng', value: row.posthumous ? 'Có' : null },
    { label: 'Ghi chú', value: row.note },
  ];
  return office(visit, {
    title: row.name,
    section: `${awardName(row.award)}, năm ${years(row)}`,
    lead: row.kind ? `Khen thưởng ${kindNames[row.kind]}` : undefined,
    crumbs: [{ label: 'Sổ vàng', href: visit.url(home) }, { label: row.name }],
    children: (
      <>
        <StandingNotice standing={await awardStanding(visit.tx, row.id)} />
        {warning && (
          <Notice tone="warning" title="Hình thức và cấp tặng chưa khớp">
            {warning}
          </Notice>
        )}
        <DescriptionList items={optional.filter(({ value }) => Boolean(value))} />
        <AwardingPhotos visit={visit} photos={await awardingPhotos(visit.tx, { awardId: row.id })} />
        {history.length > 1 && (
          <Card title="Các lần được khen">
            <HistoryTable visit={visit} rows={history} />
          </Card>
        )}
        {(row.person_id ?? row.unit_id) !== null && (
          <p>
            <a href={visit.url(`${home}/${row.person_id ? 'ca-nhan' : 'don-vi'}/${row.person_id ?? row.unit_id}`)}>
              Toàn bộ quá trình khen thưởng
            </a>
          </p>
        )}
      </>
    ),
  });
}

export const awardRoutes = routes().get(`${home}/:id`, { permission: 'office.view', audit: 'award.viewed' }, awardPage);
