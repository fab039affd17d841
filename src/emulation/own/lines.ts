import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { listTasks } from '../task/task.ts';
import type { Matter } from '../reminder/matter.ts';
import { openMatters } from '../reminder/late.ts';
import type { RuleKind } from '../reminder/records.ts';
import { sheetPath } from '../scoring/place.ts';
import { setsOfYear } from '../scoring/set.ts';
import { sheetsOf, submissionOf } from '../scoring/sheet.ts';
import { taskState } from '../task/state.ts';
import { isOpen, workStatusWords } from '../work/status.ts';
import { listWorks } from '../work/work.ts';
import { type OwnLine, bySoonest } from './line.ts';

const beginningsOf: Readonly<Partial<Record<RuleKind, { kind: string; label: string }>>> = {
  launch_unread: { kind: 'Lời phát động', label: 'Đọc và xác nhận' },
  registration: { kind: 'Đăng ký thi đua', label: 'Đăng ký' },
  pledge_unsigned: { kind: 'Giao ước, cam kết', label: 'Đọc và ký' },
};

/** Launches to read, the registration that is owed, pledges to sign, months to report. */
function matterLine(matter: Matter): OwnLine[] {
  const { rule, subject, text, dueOn, href } = matter;
  if (rule === 'report_due') {
    const form = `/lam-viec/chi-tieu/nhap?nam=${matter.year}&thang=${(matter.since ?? '').slice(5, 7).replace(/^0/, '')}&don-vi=${matter.unitId}`;
    return [{ kind: 'Chỉ tiêu', title: subject, text, dueOn, href, act: { label: 'Nhập kết quả', href: form }, kept: true }];
  }
  const words = beginningsOf[rule];
  if (!words) return [];
  // The bloc a unit leads is found on the page of the unit.
  const own = rule === 'registration' && subject.endsWith(String(matter.year));
  const act = { label: words.label, href: own ? `/lam-viec/dang-ky/ban/${matter.unitId}?nam=${matter.year}` : href };
  return [{ kind: words.kind, title: subject, text, dueOn, href, act, kept: false }];
}

async function workLines(tx: Tx, unitIds: ReadonlySet<string>, year: number): Promise<OwnLine[]> {
  const mine = (await listWorks(tx, { year })).filter(
    ({ dropped, state, owners }) =>
      !dropped && isOpen(state) && owners.some(({ unit_id, leader_id }) => unitIds.has(unit_id ?? '') || unitIds.has(leader_id ?? '')),
  );
  return mine.map((work) => {
    const href = `/lam-viec/cong-trinh/${work.id}`;
    const done = work.percent === 100;
    return {
      kind: 'Công trình, phần việc',
      title: work.title,
      text: done ? 'Đã báo 100%, chờ ghi mốc hoàn thành.' : `${workStatusWords(work.state)}, đã làm ${work.percent}%.`,
      dueOn: work.due_on,
      href,
      act: done ? { label: 'Ghi hoàn thành', href } : { label: 'Báo cáo tiến độ', href: `${href}/tien-do` },
      kept: !done,
    };
  });
}

async function taskLines(tx: Tx, unitIds: ReadonlySet<string>, year: number): Promise<OwnLine[]> {
  const today = localDate(tx.now);
  const open = (await listTasks(tx, { year, open: true })).filter(
    ({ unit_id, leader_id, partners }) =>
      unitIds.has(unit_id ?? '') || unitIds.has(leader_id ?? '') || partners.some((each) => unitIds.has(each.unit_id ?? '')),
  );
  return open.map((task) => {
    const href = `/lam-viec/nhiem-vu/${task.id}`;
    const leads = unitIds.has(task.unit_id ?? '') || unitIds.has(task.leader_id ?? '');
    return {
      kind: leads ? 'Nhiệm vụ được giao' : 'Nhiệm vụ phối hợp',
      title: task.text,
      text: `${taskState(task, today).words}.`,
      dueOn: task.due_on,
      href,
      act: { label: leads ? 'Báo kết quả' : 'Báo phần việc', href },
      kept: false,
    };
  });
}

/** The own sheet to score, and those of others to cross. */
async function scoreLines(tx: Tx, unitIds: ReadonlySet<string>, year: number): Promise<OwnLine[]> {
  const sets = (await setsOfYear(tx, year)).filter(({ opened }) => opened);
  const sheets = await sheetsOf(
    tx,
    sets.map(({ id }) => id),
  );
  return sheets.flatMap((sheet): OwnLine[] => {
    const row = sets.find(({ id }) => id === sheet.criteria_set_id)?.row;
    const href = sheetPath(sheet.id);
    const line = { kind: 'Chấm điểm', href, kept: false };
    const self = submissionOf(sheet, 'self') !== undefined;
    if (!self && unitIds.has(sheet.unit_id)) {
      const act = { label: 'Tự chấm', href: `${href}/tu-cham` };
      return [{ ...line, title: `Tự chấm điểm năm ${year}`, text: row?.title ?? '', dueOn: row?.self_due_on ?? null, act }];
    }
    if (!self || submissionOf(sheet, 'cross') || !unitIds.has(sheet.crosser_id ?? '')) return [];
    const act = { label: 'Chấm chéo', href: `${href}/cham-cheo` };
    return [{ ...line, title: `Chấm chéo ${sheet.unit_name}`, text: row?.title ?? '', dueOn: null, act }];
  });
}

/** Everything the units of one person still have to do in a year, soonest first. A fixed number of queries. */
export async function ownLines(tx: Tx, units: readonly string[], year: number): Promise<OwnLine[]> {
  const unitIds = new Set(units);
  const matters = (await openMatters(tx, year)).filter(({ unitId }) => unitIds.has(unitId ?? ''));
  return bySoonest([
    ...matters.flatMap(matterLine),
    ...(await workLines(tx, unitIds, year)),
    ...(await taskLines(tx, unitIds, year)),
    ...(await scoreLines(tx, unitIds, year)),
  ]);
}
