import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { office } from '../../organization/frame.tsx';
import { yearOf, yearTabs } from '../address.ts';
import { movementYears } from '../movement/movement.ts';
import { type Assigned, assignments } from './assignment.ts';
import { partnerTones, taskState } from './state.ts';
import { TaskTabs, taskPath } from './tabs.tsx';
import { type Task, listTasks } from './task.ts';
import { partnerNames } from './words.ts';

const path = `${taskPath}/phan-cong`;

const Led = ({ visit, task }: { visit: Visit; task: Task }) => {
  const { words, tone } = taskState(task, localDate(visit.tx.now));
  return (
    <li>
      <a href={visit.url(`${taskPath}/${task.id}`)}>{task.text}</a>
      {task.due_on && ` (hạn ${formatDate(task.due_on)})`} <Tag tone={tone}>{words}</Tag>
    </li>
  );
};

const Shared = ({ visit, each: { task, status } }: { visit: Visit; each: Assigned['takesPart'][number] }) => (
  <li>
    <a href={visit.url(`${taskPath}/${task.id}`)}>{task.text}</a> (chủ trì: {task.owner}){' '}
    <Tag tone={partnerTones[status] ?? 'neutral'}>{partnerNames[status] ?? status}</Tag>
  </li>
);

/** Who answers for what: the table of assignment of the year. */
export async function assignmentPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const rows = assignments(await listTasks(visit.tx, { year }), localDate(visit.tx.now));
  return office(visit, {
    title: 'Bảng phân công nhiệm vụ',
    section: `Năm ${year}`,
    lead: 'Mỗi nhiệm vụ có đúng một nơi chủ trì; nơi phối hợp tự báo phần việc của mình.',
    crumbs: [{ label: 'Nhiệm vụ', href: visit.url(taskPath) }, { label: 'Bảng phân công' }],
    children: (
      <>
        <TaskTabs visit={visit} year={year} current="assignment" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
        <DataTable
          caption={`Phân công nhiệm vụ năm ${year}`}
          captionHidden
          rows={rows}
          empty={<EmptyState title="Chưa giao nhiệm vụ nào" text="Giao nhiệm vụ ở danh sách; bảng phân công tự lập." />}
          columns={[
            { key: 'who', label: 'Nơi thực hiện', cell: (row) => row.name },
            {
              key: 'leads',
              label: 'Chủ trì',
              cell: (row) =>
                row.leads.length > 0 && (
                  <ul>
                    {row.leads.map((task) => (
                      <Led visit={visit} task={task} />
                    ))}
                  </ul>
                ),
            },
            {
              key: 'shares',
              label: 'Phối hợp',
              cell: (row) =>
                row.takesPart.length > 0 && (
                  <ul>
                    {row.takesPart.map((each) => (
                      <Shared visit={visit} each={each} />
                    ))}
                  </ul>
                ),
            },
            { key: 'done', label: 'Đã xong', numeric: true, cell: (row) => `${row.done}/${row.leads.length}` },
            { key: 'overdue', label: 'Quá hạn', numeric: true, cell: (row) => String(row.overdue) },
          ]}
        />
      </>
    ),
  });
}
