import { formatDateTime } from '../../platform/calendar/date.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Hidden, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Tabs } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { yearOf, yearTabs } from '../address.ts';
import { movementYears } from '../movement/movement.ts';
import { RegistrationTabs } from '../registration/tabs.tsx';
import { type LateUnit, allSent, inputsOf, lateUnits } from './late.ts';
import { ReminderTabs, latePath as path } from './tabs.tsx';
import { remindEveryone, remindUnit, remindedToday, remindersOf } from './reminder.ts';

const Matters = ({ visit, unit }: { visit: Visit; unit: LateUnit }) => (
  <ul>
    {unit.matters.map(({ href, subject, text }) => (
      <li>
        <a href={visit.url(href)}>{subject}</a>. {text}
      </li>
    ))}
  </ul>
);

const Remind = ({ visit, year, unit, done }: { visit: Visit; year: number; unit: LateUnit; done: boolean }) =>
  done ? (
    <>Hôm nay đã nhắc</>
  ) : (
    <PostForm visit={visit} action={`${path}/don-vi`} label={`Nhắc ${unit.unitName}`}>
      <Hidden name="unit" value={unit.unitId} />
      <Hidden name="year" value={String(year)} />
      <Submit tone="secondary">Nhắc</Submit>
    </PostForm>
  );

async function lateTable(visit: Visit, year: number, late: readonly LateUnit[], today: ReadonlySet<string>) {
  const counts = new Map((await remindersOf(visit.tx, year)).map((row) => [row.unitId, row]));
  const sends = allows(visit.actor, 'reminder.send');
  return (
    <DataTable
      caption={`Đơn vị còn việc chậm năm ${year}`}
      rows={[...late]}
      columns={[
        { key: 'unit', label: 'Đơn vị', cell: (row) => row.unitName },
        { key: 'what', label: 'Việc chậm', cell: (row) => <Matters visit={visit} unit={row} /> },
        { key: 'count', label: 'Lượt đã nhắc', numeric: true, cell: (row) => String(counts.get(row.unitId)?.count ?? 0) },
        {
          key: 'last',
          label: 'Lần gần nhất',
          cell: (row) => {
            const last = counts.get(row.unitId)?.last;
            return last ? formatDateTime(last) : 'Chưa nhắc';
          },
        },
        ...(sends
          ? [
              {
                key: 'act',
                label: 'Nhắc việc',
                cell: (row: LateUnit) => <Remind visit={visit} year={year} unit={row} done={allSent(today, row)} />,
              },
            ]
          : []),
      ]}
    />
  );
}

async function latePage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const late = await lateUnits(visit.tx, year);
  const today = await remindedToday(visit.tx, year);
  return office(visit, {
    title: 'Việc chậm, nhắc việc',
    section: `Năm ${year}`,
    lead:
      late.length === 0
        ? 'Không đơn vị nào chậm.'
        : `${late.length} đơn vị còn việc chậm hoặc sắp đến hạn. Đơn vị được nhắc thấy lời nhắc ở trang “Hôm nay”; số lượt nhắc vào báo cáo tổng kết.`,
    children: (
      <>
        <RegistrationTabs visit={visit} year={year} current="reminders" />
        <ReminderTabs visit={visit} year={year} current="late" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
        {late.length === 0 ? (
          <EmptyState
            title="Không có việc chậm"
            text="Đơn vị chưa đăng ký, chưa ký, chưa quán triệt hoặc có công trình sắp đến hạn sẽ hiện tại đây."
          />
        ) : (
          <>
            {allows(visit.actor, 'reminder.send') && !late.every((unit) => allSent(today, unit)) && (
              <PostForm visit={visit} action={`${path}/tat-ca`} label="Nhắc tất cả">
                <Hidden name="year" value={String(year)} />
                <Submit>Nhắc tất cả</Submit>
              </PostForm>
            )}
            {await lateTable(visit, year, late, today)}
          </>
        )}
      </>
    ),
  });
}

const yearField = { year: input.integer('năm', 1900, 2999) };
const back = (visit: Visit, year: number, notice: string) => redirect(visit.url(`${path}?nam=${year}`), { notice });

async function remind(visit: Visit): Promise<Reply> {
  const { unit, year } = readForm({ unit: input.id('đơn vị'), ...yearField }, visit.form);
  const late = (await lateUnits(visit.tx, year)).find(({ unitId }) => unitId === unit);
  const sent = await remindUnit(visit.tx, visit.actor, unit, late ? inputsOf(year, late) : []);
  return back(visit, year, `Đã nhắc ${late?.unitName ?? 'đơn vị'} ${sent} việc.`);
}

async function remindAll(visit: Visit): Promise<Reply> {
  const { year } = readForm(yearField, visit.form);
  const late = await lateUnits(visit.tx, year);
  const sent = await remindEveryone(
    visit.tx,
    visit.actor,
    late.flatMap((unit) => inputsOf(year, unit)),
  );
  return back(visit, year, `Đã nhắc ${sent} việc của các đơn vị chậm.`);
}

export const reminderRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'reminder.listed' }, latePage)
  .post(`${path}/don-vi`, { permission: 'reminder.send', audit: 'reminder.sent' }, remind)
  .post(`${path}/tat-ca`, { permission: 'reminder.send', audit: 'reminder.sent_to_all' }, remindAll);
