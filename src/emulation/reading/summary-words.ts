import { formatDate, formatDateTime } from '../../platform/calendar/date.ts';
import { sayFigure } from '../figures.ts';
import { documentWords } from '../movement/basis-words.ts';
import { launchMoment } from '../movement/when.ts';
import { reviewNames } from '../movement/review-due.ts';
import { workStatusWords } from '../work/status.ts';
import type { UnitSummary } from './summary.ts';

const due = (date: string | null) => (date === null ? '–' : formatDate(date));

/** One section of the summary: what the page and the paper both say. */
export interface SummaryTable {
  title: string;
  columns: string[];
  rows: string[][];
  empty: string;
}

const launches = ({ launches: rows }: UnitSummary): SummaryTable => ({
  title: 'Lời phát động',
  columns: ['Phát động', 'Chủ đề', 'Quán triệt'],
  rows: rows.map((row) => [launchMoment(row), row.theme ?? '–', row.read_at === null ? 'Chưa' : formatDateTime(row.read_at)]),
  empty: 'Chưa có lời phát động nào.',
});

type Content = UnitSummary['assigned'][number] | UnitSummary['general'][number];

/** What is to be done, with the document it carries out. */
export const contentWords = (content: Content) =>
  [content.text, documentWords(content) && `(thực hiện ${documentWords(content)})`].filter(Boolean).join(' ');

const contents = ({ assigned, general }: UnitSummary): SummaryTable => ({
  title: 'Nội dung được giao',
  columns: ['Nội dung', 'Giao cho'],
  rows: [...assigned.map((each) => [contentWords(each), 'Đơn vị']), ...general.map((each) => [contentWords(each), 'Toàn thể'])],
  empty: 'Chưa giao nội dung nào.',
});

const targets = ({ targets: rows }: UnitSummary): SummaryTable => ({
  title: 'Chỉ tiêu được giao',
  columns: ['Chỉ tiêu', 'Mức', 'Hạn'],
  rows: rows.map((row) => [row.indicator, sayFigure(row.value, row.measure), due(row.due_on)]),
  empty: 'Chưa giao chỉ tiêu nào.',
});

const pledges = ({ pledges: rows }: UnitSummary): SummaryTable => ({
  title: 'Giao ước, cam kết',
  columns: ['Điều đã giao ước', 'Mức', 'Hạn'],
  rows: rows.flatMap((pledge) => {
    const until = `${due(pledge.due_on)}${pledge.signed ? '' : ' (chưa ký)'}`;
    if (pledge.items.length === 0) return [[pledge.title, '–', until]];
    return pledge.items.map((item) => [item.text, item.target === null ? '–' : sayFigure(item.target, item.measure), until]);
  }),
  empty: 'Chưa có giao ước, cam kết nào.',
});

const works = ({ works: rows }: UnitSummary): SummaryTable => ({
  title: 'Công trình, phần việc',
  columns: ['Công trình, phần việc', 'Mức', 'Hạn', 'Tình trạng'],
  rows: rows.map((work) => [work.title, work.target ?? '–', due(work.due_on), workStatusWords(work.state)]),
  empty: 'Chưa đăng ký công trình, phần việc nào.',
});

const tasks = ({ tasks: rows }: UnitSummary): SummaryTable => ({
  title: 'Nhiệm vụ',
  columns: ['Nhiệm vụ', 'Vai trò', 'Hạn', 'Tình trạng'],
  rows: rows.map((task) => [task.text, task.leads ? 'Chủ trì' : `Phối hợp với ${task.owner}`, due(task.due_on), task.state]),
  empty: 'Chưa giao nhiệm vụ nào.',
});

const reviews = ({ reviews: rows }: UnitSummary): SummaryTable => ({
  title: 'Sơ kết, tổng kết',
  columns: ['Phong trào', 'Việc', 'Hạn'],
  rows: rows.map(({ movement, due: each }) => [movement, reviewNames[each.kind], formatDate(each.dueOn)]),
  empty: 'Không có kỳ sơ kết, tổng kết nào đang chờ.',
});

/** The sections in the order a head of a unit reads them. */
export const summaryTables = (summary: UnitSummary): SummaryTable[] =>
  [launches, contents, targets, pledges, works, tasks, reviews].map((make) => make(summary));
