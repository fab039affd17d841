import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Progress, Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { yearOf, yearTabs } from '../address.ts';
import { movementYears } from '../movement/movement.ts';
import { type Work, listWorks } from '../work/work.ts';
import { type BoardEntry, type BoardGroup, boardDay, registrationBoard, unregistered } from './registration.ts';
import { RegistrationTabs } from './tabs.tsx';

const path = '/lam-viec/dang-ky';

const worksOf = (works: readonly Work[], entry: BoardEntry) =>
  works.filter(
    (work) =>
      !work.dropped &&
      (work.registration_id !== null && work.registration_id === entry.registration?.id
        ? true
        : work.owners.some((owner) => owner.role === 'lead' && (owner.unit_id === entry.id || owner.bloc_id === entry.id))),
  );

const Group = ({ visit, year, group, works }: { visit: Visit; year: number; group: BoardGroup; works: readonly Work[] }) => {
  const registered = group.entries.filter(({ registration, covered }) => registration !== undefined || covered).length;
  return (
    <Card title={group.bloc?.name ?? 'Đơn vị ngoài các khối'}>
      <Progress label="Đã đăng ký" value={registered} max={group.entries.length} text={`${registered}/${group.entries.length}`} />
      <DataTable
        caption={`Đăng ký của ${group.bloc?.name ?? 'đơn vị ngoài khối'}`}
        captionHidden
        rows={group.entries}
        columns={[
          {
            key: 'name',
            label: 'Đơn vị',
            cell: (entry) =>
              entry.kind === 'unit' ? (
                <a href={visit.url(`${path}/don-vi/${entry.id}?nam=${year}`)}>{entry.name}</a>
              ) : (
                `${entry.name} (cả khối)`
              ),
          },
          {
            key: 'on',
            label: 'Ngày đăng ký',
            cell: (entry) =>
              entry.registration ? (
                entry.registration.registered_on ? (
                  formatDate(entry.registration.registered_on)
                ) : (
                  'Đã đăng ký'
                )
              ) : (
                <Tag tone={entry.covered ? 'neutral' : 'amber'}>{entry.covered ? 'Đăng ký chung cả khối' : 'Chưa đăng ký'}</Tag>
              ),
          },
          { key: 'titles', label: 'Danh hiệu, hình thức phấn đấu', cell: (entry) => entry.registration?.titles.join('; ') },
          {
            key: 'works',
            label: 'Công trình, phần việc',
            numeric: true,
            cell: (entry) => (
              <a href={visit.url(`/lam-viec/cong-trinh?nam=${year}&don-vi=${entry.id}`)}>{String(worksOf(works, entry).length)}</a>
            ),
          },
        ]}
      />
    </Card>
  );
};

export async function boardPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const board = await registrationBoard(visit.tx, year, boardDay(year, localDate(visit.tx.now)));
  const works = await listWorks(visit.tx, { year });
  const missing = unregistered(board);
  const total = board.reduce((sum, { entries }) => sum + entries.length, 0);
  return office(visit, {
    title: 'Đăng ký thi đua',
    section: `Năm ${year}`,
    lead:
      missing.length === 0
        ? 'Mọi đơn vị đã đăng ký.'
        : `Còn ${missing.length}/${total} đơn vị chưa đăng ký: ${missing
            .slice(0, 5)
            .map(({ name }) => name)
            .join(', ')}${missing.length > 5 ? '…' : '.'}`,
    actions: allows(visit.actor, 'registration.submit') && (
      <ButtonLink href={visit.url(`/lam-viec/cong-trinh/moi?nam=${year}`)} tone="primary">
        Đăng ký công trình, phần việc
      </ButtonLink>
    ),
    children: (
      <>
        <RegistrationTabs visit={visit} year={year} current="registrations" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
        {board.length === 0 && (
          <EmptyState title="Chưa có đơn vị nào" text="Lập đơn vị và khối thi đua ở mục Tổ chức, rồi các đơn vị đăng ký tại đây." />
        )}
        {board.map((group) => (
          <Group visit={visit} year={year} group={group} works={works} />
        ))}
      </>
    ),
  });
}
