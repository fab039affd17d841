import { formatDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Hidden, Select } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Progress, Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { chosenId, yearOf, yearTabs } from '../address.ts';
import { movementYears, movementsOfYear, shortName } from '../movement/movement.ts';
import { RegistrationTabs } from '../registration/tabs.tsx';
import { pledgeKindNames } from '../words.ts';
import { householdProgress } from './household.ts';
import { type Pledge, listPledges, pledgeProgress, signedCount } from './pledge.ts';

const path = '/lam-viec/dang-ky/giao-uoc';

/** "Đã ký", or "3/5 bên đã ký". */
export const SignedTag = ({ pledge }: { pledge: Pick<Pledge, 'parties'> }) => {
  const signed = signedCount(pledge);
  const total = pledge.parties.length;
  if (total > 0 && signed === total) return <Tag tone="green">{total === 1 ? 'Đã ký' : `Đã ký ${signed}/${total}`}</Tag>;
  return <Tag tone="amber">{total === 1 ? 'Chưa ký' : `Đã ký ${signed}/${total}`}</Tag>;
};

const signingDays = (pledge: Pledge) =>
  [...new Set(pledge.parties.flatMap(({ signed_on }) => (signed_on ? [signed_on] : [])))].map(formatDate).join(', ');

/** A commitment of one unit carries its households; the count says how many of them have signed. */
const householdsWords = (pledge: Pledge, homes: Homes) => {
  const own = homes.get(pledge.id);
  if (own) return `${own.signed}/${own.total} hộ`;
  return pledge.kind === 'commitment' && pledge.parties.length === 1 && pledge.parties[0]?.unit_id ? 'Chưa có hộ' : null;
};

type Homes = Awaited<ReturnType<typeof householdProgress>>;

const signersShown = 3;

/** The first of those who sign; all of them stand on the page of the pledge. */
function signersWords({ parties }: Pledge): string {
  const names = parties.map(({ representative, name }) => representative ?? name);
  const more = names.length - signersShown;
  return more > 1 ? `${names.slice(0, signersShown).join(', ')} và ${more} người khác` : names.join(', ');
}

const PledgeTable = ({ visit, rows, homes }: { visit: Visit; rows: Pledge[]; homes: Homes }) => (
  <div class="long-titles">
    <DataTable
      caption="Giao ước, cam kết"
      captionHidden
      rows={rows}
      empty={<EmptyState title="Chưa có bản giao ước, cam kết nào" text="Chọn một mẫu để lập cho mọi khu phố hoặc khối cùng một lúc." />}
      columns={[
        { key: 'title', label: 'Bản giao ước, cam kết', cell: (row) => <a href={visit.url(`${path}/${row.id}`)}>{row.title}</a> },
        { key: 'kind', label: 'Loại', cell: (row) => <span class="one-line">{pledgeKindNames[row.kind]}</span> },
        { key: 'who', label: 'Đại diện ký', cell: signersWords },
        { key: 'on', label: 'Ngày ký', cell: signingDays },
        { key: 'state', label: 'Tình trạng', cell: (row) => <SignedTag pledge={row} /> },
        {
          key: 'households',
          label: 'Hộ ký',
          cell: (row) => {
            const words = householdsWords(row, homes);
            return (
              words && (
                <a class="one-line" href={visit.url(`${path}/${row.id}/ho`)}>
                  {words}
                </a>
              )
            );
          },
        },
      ]}
    />
  </div>
);

export async function listPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const movementId = chosenId(visit, 'phong-trao');
  const pledges = await listPledges(visit.tx, { year, ...(movementId ? { movementId } : {}) });
  const unsigned = visit.query.get('tinh-trang') === 'chua-ky';
  const rows = unsigned ? pledges.filter((pledge) => signedCount(pledge) < pledge.parties.length) : pledges;
  const { signed, total } = pledgeProgress(pledges);
  const movements = (await movementsOfYear(visit.tx, { year })).map((movement) => ({ value: movement.id, label: shortName(movement) }));
  return office(visit, {
    title: 'Giao ước, cam kết',
    section: `Năm ${year}`,
    lead: 'Ai cam kết điều gì, ai đại diện ký, trước sự chứng kiến của ai.',
    actions: allows(visit.actor, 'pledge.edit') && (
      <ButtonLink href={visit.url(`${path}/moi?nam=${year}`)} tone="primary">
        Lập từ mẫu
      </ButtonLink>
    ),
    children: (
      <>
        <RegistrationTabs visit={visit} year={year} current="pledges" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
        <FilterBar action={visit.url(path)} {...(movementId || unsigned ? { resetHref: visit.url(`${path}?nam=${year}`) } : {})}>
          <Hidden name="nam" value={String(year)} />
          <Select name="phong-trao" label="Phong trào" options={movements} placeholder="Tất cả" value={movementId} />
          <Select
            name="tinh-trang"
            label="Tình trạng"
            options={[{ value: 'chua-ky', label: 'Chưa ký đủ' }]}
            placeholder="Tất cả"
            value={unsigned ? 'chua-ky' : ''}
          />
        </FilterBar>
        {total > 0 && <Progress label="Đã ký đủ các bên" value={signed} max={total} text={`${signed}/${total} bản`} />}
        <PledgeTable visit={visit} rows={rows} homes={await householdProgress(visit.tx, year)} />
      </>
    ),
  });
}
