import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { StatProps } from '../../platform/web/ui/figures.tsx';
import { countYear } from '../indicator/indicator.ts';
import { movementsOfYear } from '../movement/movement.ts';
import { overdueReviews } from '../movement/review-due.ts';
import { movementState } from '../movement/state.ts';
import { listPledges, pledgeProgress } from '../pledge/pledge.ts';
import { boardDay, registrationBoard, unregistered } from '../registration/registration.ts';
import { silentUnits } from '../rhythm/evenness.ts';
import { monthsOver } from '../rhythm/months.ts';
import { rhythmOf } from '../rhythm/rhythm.ts';
import { rankingPath, scoring, setName, setPath } from '../scoring/place.ts';
import { rankingsOf } from '../scoring/ranking.ts';
import { setsOfYear } from '../scoring/set.ts';
import { sheetsOf, submissionOf } from '../scoring/sheet.ts';
import { rankingNames } from '../scoring/words.ts';
import { isOverdue } from '../task/state.ts';
import { listTasks } from '../task/task.ts';
import { listWorks, summarizeWorks } from '../work/work.ts';

/** Figures of one part of the year; each leads to its list. */
export interface FigureGroup {
  title: string;
  figures: (StatProps & { href: string })[];
}

async function starting(tx: Tx, year: number): Promise<FigureGroup> {
  const today = localDate(tx.now);
  const movements = await movementsOfYear(tx, { year });
  const running = movements.filter((movement) => movementState(movement, today) === 'running').length;
  const overdue = movements.filter((movement) => overdueReviews(movement, today).length > 0).length;
  const board = await registrationBoard(tx, year, boardDay(year, today));
  const entries = board.reduce((sum, group) => sum + group.entries.length, 0);
  const missing = unregistered(board).length;
  const { signed, total } = pledgeProgress(await listPledges(tx, { year }));
  const list = `/lam-viec/phong-trao?nam=${year}`;
  return {
    title: 'Phát động, đăng ký',
    figures: [
      { value: String(running), label: 'phong trào đang chạy', href: list },
      { value: String(overdue), label: 'quá hạn sơ kết, tổng kết', href: list },
      { value: `${entries - missing}/${entries}`, label: 'đơn vị, khối đã đăng ký', href: `/lam-viec/dang-ky?nam=${year}` },
      { value: `${signed}/${total}`, label: 'giao ước, cam kết ký đủ', href: `/lam-viec/dang-ky/giao-uoc?nam=${year}` },
    ],
  };
}

async function working(tx: Tx, year: number): Promise<FigureGroup> {
  const today = localDate(tx.now);
  const works = summarizeWorks(await listWorks(tx, { year }));
  const tasks = await listTasks(tx, { year, open: true });
  const at = `/lam-viec/cong-trinh?nam=${year}`;
  const late = tasks.filter((task) => isOverdue(task, today)).length;
  return {
    title: 'Công trình, nhiệm vụ',
    figures: [
      {
        value: `${works.total - works.open}/${works.total}`,
        label: 'công trình, phần việc hoàn thành',
        note: `${works.on_time} đúng tiến độ, ${works.late} trễ`,
        href: at,
      },
      { value: String(works.overdue), label: 'công trình, phần việc quá hạn', href: `${at}&tinh-trang=overdue` },
      { value: String(late), label: 'nhiệm vụ quá hạn', href: `/lam-viec/nhiem-vu?nam=${year}&tinh-trang=qua-han` },
      {
        value: String(silentUnits(await rhythmOf(tx, year), monthsOver(year, today)).length),
        label: 'đơn vị im lặng từ hai tháng',
        href: `/lam-viec/dang-ky/nhip?nam=${year}`,
      },
    ],
  };
}

async function results(tx: Tx, year: number): Promise<FigureGroup> {
  const { all, met, exceeded, missed, unmeasured } = await countYear(tx, year);
  const at = `/lam-viec/chi-tieu/ma-tran?nam=${year}`;
  return {
    title: 'Chỉ tiêu',
    figures: [
      { value: `${met + exceeded}/${all}`, label: 'chỉ tiêu đạt và vượt', note: `${exceeded} vượt`, href: at },
      { value: String(missed), label: 'chưa đạt', href: `/lam-viec/chi-tieu/du-bao?nam=${year}` },
      { value: String(unmeasured), label: 'chưa có kết quả', href: at },
    ],
  };
}

async function ranking(tx: Tx, year: number): Promise<FigureGroup> {
  const sets = await setsOfYear(tx, year);
  const ids = sets.map(({ id }) => id);
  const sheets = Map.groupBy(await sheetsOf(tx, ids), (sheet) => sheet.criteria_set_id);
  const last = new Map((await rankingsOf(tx, ids)).map((each) => [each.criteria_set_id, each]));
  const figures = sets.map((stored) => {
    const all = sheets.get(stored.id) ?? [];
    const decided = all.filter((sheet) => submissionOf(sheet, 'council')).length;
    const announced = last.get(stored.id);
    const state = announced ? rankingNames[announced.kind] : stored.opened ? 'Đang chấm điểm' : 'Bản thảo';
    const href = announced ? rankingPath(stored.id) : setPath(stored.id);
    return { value: `${decided}/${all.length}`, label: `đơn vị Hội đồng đã chốt điểm: ${setName(stored)}`, note: state ?? '', href };
  });
  const none = { value: '0', label: 'bộ tiêu chí của năm', note: 'Chưa mở chấm điểm', href: `${scoring}?nam=${year}` };
  return { title: 'Chấm điểm, xếp hạng', figures: figures.length > 0 ? figures : [none] };
}

/** The year at a glance, in the order it runs. A fixed number of queries. */
export const yearAtAGlance = async (tx: Tx, year: number): Promise<FigureGroup[]> => [
  await starting(tx, year),
  await working(tx, year),
  await results(tx, year),
  await ranking(tx, year),
];
