import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Card, Columns, DescriptionList, Prose, Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { allows, mayActFor } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId, yearOf, yearTabs } from '../address.ts';
import { TargetTable } from '../indicator/target-table.tsx';
import { targetsOfYear } from '../indicator/indicator.ts';
import { contentsFor } from '../movement/assignment.ts';
import { movementYears } from '../movement/movement.ts';
import { SignedTag } from '../pledge/pledge-list.pages.tsx';
import { listPledges } from '../pledge/pledge.ts';
import { WorkTable } from '../work/work-table.tsx';
import { listWorks } from '../work/work.ts';
import { mayReadFor } from './registrant.ts';
import { boardDay, registrationBoard } from './registration.ts';
import { LateTag, StateTag } from './sheet-parts.tsx';
import { findSheet } from './sheet.ts';
import { owes } from './state.ts';

const path = '/lam-viec/dang-ky';

export async function unitYearPage(visit: Visit): Promise<Reply> {
  const unit = found(
    await visit.tx.db.selectFrom('unit').select(['id', 'name', 'number']).where('id', '=', recordId(visit)).executeTakeFirst(),
  );
  const year = yearOf(visit);
  const sheet = await findSheet(visit.tx, unit.id, year);
  const works = await listWorks(visit.tx, { year, unitId: unit.id });
  const pledges = await listPledges(visit.tx, { year, unitId: unit.id });
  const targets = await targetsOfYear(visit.tx, year, [unit.id]);
  const assigned = await contentsFor(visit.tx, unit.id, year);
  const acts = allows(visit.actor, 'registration.submit') && mayActFor(visit.actor, unit.id);
  const board = await registrationBoard(visit.tx, year, boardDay(year, localDate(visit.tx.now)));
  const covered = owes(sheet.state) && board.some(({ entries }) => entries.some(({ id, covered: byBloc }) => id === unit.id && byBloc));
  const name = unit.name ?? `Đơn vị ${unit.number ?? ''}`;
  return office(visit, {
    title: name,
    section: `Năm thi đua ${year}`,
    crumbs: [{ label: 'Đăng ký thi đua', href: visit.url(`${path}?nam=${year}`) }, { label: name }],
    actions: acts && (
      <ButtonLink href={visit.url(`${path}/ban/${unit.id}?nam=${year}`)} tone="primary">
        {owes(sheet.state) && !covered ? 'Ghi bản đăng ký' : 'Mở bản đăng ký'}
      </ButtonLink>
    ),
    children: (
      <>
        <Tabs label="Năm" items={yearTabs(visit, `${path}/don-vi/${unit.id}`, year, (await movementYears(visit.tx)).slice(0, 6))} />
        <Columns
          aside={
            <>
              <Card title="Đăng ký thi đua">
                <DescriptionList
                  items={[
                    {
                      label: 'Tình trạng',
                      value: covered ? (
                        <Tag>Đăng ký chung cả khối</Tag>
                      ) : (
                        <>
                          <StateTag state={sheet.state} /> <LateTag late={sheet.late} state={sheet.state} />
                        </>
                      ),
                    },
                    { label: 'Ngày gửi', value: sheet.sentOn ? formatDate(sheet.sentOn) : '–' },
                    { label: 'Phấn đấu', value: sheet.content.titles.join('; ') || '–' },
                  ]}
                />
                {!acts && mayReadFor(visit.actor, sheet.registrant) && (
                  <ButtonLink href={visit.url(`${path}/ban/${unit.id}?nam=${year}`)}>Mở bản đăng ký</ButtonLink>
                )}
              </Card>
              {pledges.length > 0 && (
                <Card title="Giao ước, cam kết">
                  <DescriptionList
                    items={pledges.map((pledge) => ({
                      label: pledge.title,
                      value: (
                        <>
                          <SignedTag pledge={pledge} /> <a href={visit.url(`${path}/giao-uoc/${pledge.id}`)}>Xem</a>
                        </>
                      ),
                    }))}
                  />
                </Card>
              )}
            </>
          }
        >
          {assigned.length > 0 && (
            <Card title="Nội dung phát động giao cho đơn vị">
              <Prose>
                <ol>
                  {assigned.map((content) => (
                    <li>{content.text}</li>
                  ))}
                </ol>
              </Prose>
            </Card>
          )}
        </Columns>
        <WorkTable visit={visit} rows={works} />
        <TargetTable visit={visit} rows={targets} />
      </>
    ),
  });
}
