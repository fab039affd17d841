import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { printRankingFile, rankingFile } from '../../../src/emulation/scoring/rules/replay.ts';
import { readCriteria } from '../../../src/emulation/scoring/rules/catalogue.ts';
import { answerColumns, linesByKey } from '../../../src/emulation/scoring/answer.ts';
import type { CriteriaSet } from '../../../src/emulation/scoring/rules/scheme.ts';
import type { Answer } from '../../../src/emulation/scoring/rules/sheet.ts';
import { fullAnswer, given, pointsOf } from './score-answers.ts';
import { criteriaRow } from './score-set.ts';
import { council2025, exclusion2025, votes2025 } from './score-council.ts';
import type { Row, World } from './world.ts';
import { add, rowsOf } from './world.ts';
import { leaderOf, nameOf } from './posts.ts';
import { diceFor } from './random.ts';
import { schools, wardsOn } from './units.ts';

const officer = 'Vi Thùy Trâm';
const sample = readFileSync(new URL('../../catalogue/criteria/mau-khu-pho.yaml', import.meta.url), 'utf8');

/** The scores of last year as they were published, and those of the running year half way. */
export function addScoring(world: World): void {
  const [rules] = readCriteria(sample);
  if (!rules) throw new Error('no sample criteria');
  addLastYear(world, { ...rules, year: 2025, title: 'Bảng tiêu chí chấm điểm thi đua khu phố năm 2025' });
  addThisYear(world, { ...rules, year: 2026, title: 'Bảng tiêu chí chấm điểm thi đua khu phố năm 2026' });
  addSchools(world);
}

type Column = 'self' | 'cross' | 'council' | 'appeal';
type Sheet = Row & { unit: string };

function sheetsFor(world: World, set: Row, units: readonly Row[], votes: Readonly<Record<string, number>>): Sheet[] {
  return units.map((unit, index) => add(world, 'score_sheets', { id: `phieu-${set['year']}-${unit.id}`, criteria_set: set.id, unit: unit.id, crosser: units[(index + 1) % units.length]?.id, votes: votes[unit.id] }));
}

/** Writes the answers of one column of a sheet; `reasons` by line where they differ from the column before. */
function enter(world: World, sheet: Sheet, stage: Column, answers: ReadonlyMap<string, Answer>, at: string, by: string, reasons: Readonly<Record<string, string>> = {}): void {
  for (const [line, answer] of answers) {
    add(world, 'score_entries', { id: `${sheet.id}-${stage}-${line}`, score_sheet: sheet.id, stage, line, ...given(answerColumns(answer)), evidence: stage === 'self' ? evidenceOf(line) : undefined, reason: reasons[line], entered_by: by, entered_at: at });
  }
}

const evidence: Readonly<Record<string, string>> = {
  thue: 'Bảng xác nhận của cơ quan thuế', quy: 'Biên lai thu quỹ', 'quan-so': 'Danh sách giao nhận quân', 'gia-dinh-van-hoa': 'Biên bản họp dân', 'vu-viec': 'Xác nhận của Công an phường', 'cong-trinh-dang-ky': 'Ảnh trước và sau khi làm',
};
const evidenceOf = (line: string) => evidence[line];
const submit = (world: World, sheet: Sheet, stage: Column, at: string, by: string) =>
  add(world, 'score_submissions', { id: `${sheet.id}-nop-${stage}`, score_sheet: sheet.id, stage, submitted_by: by, submitted_at: at });
const headOf = (world: World, unit: string, day: string) => nameOf(world, leaderOf(world, unit, unit.startsWith('kp-') ? 71 : 65, day));

/** Everything full, as units like to see themselves; here and there a point less. */
function selfAnswers(set: CriteriaSet, unit: string): Map<string, Answer> {
  const dice = diceFor('tự chấm', set.year, unit);
  const answers = new Map([...linesByKey(set).values()].flatMap((line) => fullAnswer(set, line, dice)));
  if (dice.chance(0.5)) answers.set('bao-cao-tre', { events: dice.between(1, 2) });
  if (dice.chance(0.3)) answers.set('chuyen-doi-so', { activities: 4 });
  return answers;
}

function changed(set: CriteriaSet, answers: ReadonlyMap<string, Answer>, losses: Readonly<Record<string, readonly [number, string]>>) {
  const next = new Map(answers);
  const differing = Object.entries(losses).filter(([line, [points]]) => pointsOf(set, answers, line) !== points);
  for (const [line, [points]] of differing) next.set(line, { points });
  return { answers: next, reasons: Object.fromEntries(differing.map(([line, [, why]]) => [line, why])) };
}

function addLastYear(world: World, rules: CriteriaSet): void {
  const set = add(world, 'criteria_sets', { ...criteriaRow(rules, 'cham-2025-khu-pho', 'khoi-khu-pho', 'Khối khu phố'), opened_at: '2025-11-17 08:00', opened_by: officer, self_due_on: '2025-11-25' });
  const sheets = sheetsFor(world, set, wardsOn(world, '2025-12-31'), votes2025);
  const final = new Map<string, ReadonlyMap<string, Answer>>();
  const before = new Map<string, ReadonlyMap<string, Answer>>();
  for (const sheet of sheets) {
    const head = headOf(world, sheet.unit, '2025-11-20');
    const losses = council2025[sheet.unit] ?? {};
    const bonuses = rules.bonus.filter(({ key }) => key in losses).map(({ key }): [string, Answer] => [key, { times: 1 }]);
    const self = new Map([...selfAnswers(rules, sheet.unit), ...bonuses]);
    enter(world, sheet, 'self', self, '2025-11-23 20:10', head);
    submit(world, sheet, 'self', '2025-11-23 20:40', head);
    const cross = changed(rules, self, Object.fromEntries(Object.entries(losses).slice(0, 1)));
    const crosser = headOf(world, String(sheet['crosser']), '2025-11-20');
    enter(world, sheet, 'cross', cross.answers, '2025-11-29 09:00', crosser, cross.reasons);
    submit(world, sheet, 'cross', '2025-11-29 10:30', crosser);
    const council = changed(rules, cross.answers, losses);
    enter(world, sheet, 'council', council.answers, '2025-12-05 14:00', officer, council.reasons);
    submit(world, sheet, 'council', '2025-12-05 16:30', officer);
    before.set(sheet.unit, council.answers);
    final.set(sheet.unit, council.answers);
  }
  const excluded = add(world, 'score_exclusions', { id: 'khong-xep-hang-2025-kp-07', score_sheet: 'phieu-2025-kp-07', ...exclusion2025, recorded_by: officer, recorded_at: '2025-12-05 16:45' });
  addAppeals(world, final);
  const publish = (kind: string, version: number, at: string, answers: typeof final, more: Record<string, unknown>) => {
    const file = printRankingFile(rankingFile({
      authority: 'Phường Mai Vàng', publishedOn: at.slice(0, 10), set: { ...rules, bloc: 'Khối khu phố', frozenOn: '2025-11-17' },
      sheets: sheets.map((sheet) => ({
        unit: sheet.unit, name: String(rowsOf(world, 'units').find((unit) => unit.id === sheet.unit)?.['name']), by: 'council' as const, votes: votes2025[sheet.unit] ?? 0, answers: Object.fromEntries(answers.get(sheet.unit) ?? []),
        excluded: sheet.id === excluded['score_sheet'] ? [{ key: exclusion2025.code, note: `${exclusion2025.reason}, ${exclusion2025.document}` }] : [],
      })),
    }));
    add(world, 'rankings', { id: `xep-hang-2025-khu-pho-${version}`, criteria_set: set.id, kind, version, announced_by: 'Đoàn Thục Uyên', announced_at: at, ...more, file, file_sha256: createHash('sha256').update(file).digest('hex') });
  };
  publish('provisional', 1, '2025-12-08 08:30', before, { appeal_until: '2025-12-15' });
  publish('final', 2, '2025-12-17 09:00', final, {});
}

/** One was heard and one was not; the answers say why. */
function addAppeals(world: World, final: Map<string, ReadonlyMap<string, Answer>>): void {
  const appeal = (unit: string, line: string, text: string, outcome: string, answer: string) =>
    add(world, 'score_appeals', { id: `kien-nghi-2025-${unit}`, score_sheet: `phieu-2025-${unit}`, line, text, filed_by: headOf(world, unit, '2025-12-10'), filed_at: '2025-12-10 19:20', outcome, answer, answered_by: officer, answered_at: '2025-12-12 15:00' });
  appeal('kp-02', 'buoi-tuyen-truyen', 'Khu phố có 02 buổi tuyên truyền tháng 6 chưa được tính, gửi kèm biên bản.', 'accepted', 'Đã đối chiếu biên bản ngày 12/6 và 26/6/2025; tính đủ 05 buổi.');
  appeal('kp-10', 'vu-viec', 'Vụ mất trộm xe ngày 03/8 xảy ra ở địa bàn giáp ranh.', 'rejected', 'Công an phường xác nhận hiện trường thuộc Khu phố 10; giữ nguyên điểm trừ.');
  const sheet = rowsOf(world, 'score_sheets').find(({ id }) => id === 'phieu-2025-kp-02') as Sheet;
  const mended = new Map([['buoi-tuyen-truyen', { points: 5 }]]);
  enter(world, sheet, 'appeal', mended, '2025-12-12 15:00', officer, { 'buoi-tuyen-truyen': 'Chấp nhận kiến nghị: đủ 05 buổi theo biên bản.' });
  final.set('kp-02', new Map([...(final.get('kp-02') ?? []), ...mended]));
}

function addThisYear(world: World, rules: CriteriaSet): void {
  const set = add(world, 'criteria_sets', { ...criteriaRow(rules, 'cham-2026-khu-pho', 'khoi-khu-pho', 'Khối khu phố'), copied_from: 'cham-2025-khu-pho', opened_at: '2026-11-12 08:00', opened_by: officer, self_due_on: '2026-11-25' });
  sheetsFor(world, set, wardsOn(world, '2026-11-12'), {}).forEach((sheet, index) => {
    if (['kp-07', 'kp-09'].includes(sheet.unit)) return;
    const head = headOf(world, sheet.unit, '2026-11-15');
    const self = selfAnswers(rules, sheet.unit);
    enter(world, sheet, 'self', sheet.unit === 'kp-10' ? new Map([...self].slice(0, 6)) : self, '2026-11-17 20:05', head);
    if (sheet.unit === 'kp-10') return;
    submit(world, sheet, 'self', '2026-11-17 20:30', head);
    if (index > 3) return;
    const cross = changed(rules, self, { 'vu-viec': [18, 'Có 01 vụ gây rối trật tự tháng 5 theo sổ của Công an phường.'] });
    const crosser = headOf(world, String(sheet['crosser']), '2026-11-15');
    enter(world, sheet, 'cross', index % 2 === 0 ? cross.answers : self, '2026-11-20 09:10', crosser, index % 2 === 0 ? cross.reasons : {});
    if (index < 3) submit(world, sheet, 'cross', '2026-11-20 10:00', crosser);
  });
}

const schoolScale = `
title: Bảng tiêu chí chấm điểm khối trường học năm 2026
year: 2026
bonusCap: 5
classes: [{ name: Xuất sắc, from: 90 }, { name: Tốt, from: 80 }, { name: Khá, from: 65 }, { name: Chưa đạt, from: 0 }]
topShare: { percent: 40, rounding: down, atLeast: 1 }
exclusions: [{ key: ky-luat, reason: Người đứng đầu bị kỷ luật }]
ties: [{ by: group, key: chuyen-mon }, { by: votes }]
scales:
  - bloc: Khối trường học
    groups:
      - { key: chuyen-mon, title: Nhiệm vụ chuyên môn, max: 50, items: [{ key: chat-luong, title: Chất lượng dạy và học, type: graded, max: 30 }, { key: chuan-quoc-gia, title: Giữ chuẩn quốc gia đúng mức độ đăng ký, type: full, max: 20 }] }
      - { key: an-toan, title: Trường học an toàn, max: 25, items: [{ key: vu-viec, title: Không để xảy ra vụ việc mất an toàn, type: loss, max: 25, each: 5, event: vụ }] }
      - { key: cong-trinh, title: 'Công trình, phần việc đã đăng ký', max: 15, items: [{ key: dung-han, title: 'Hoàn thành công trình, phần việc đúng hạn', type: on_time, max: 15 }] }
      - { key: phong-trao, title: Tham gia phong trào của phường, max: 10, items: [{ key: buoi, title: Buổi tham gia cùng khu phố, type: activity, max: 10, each: 2, activity: buổi }] }
    bonus: [{ key: giai-tinh, title: Giải cấp tỉnh, type: times, each: 1 }]
`;

function addSchools(world: World): void {
  const [rules] = readCriteria(schoolScale);
  if (!rules) return;
  const set = add(world, 'criteria_sets', { ...criteriaRow(rules, 'cham-2026-truong-hoc', 'khoi-truong-hoc', 'Khối trường học - cơ quan, đơn vị'), opened_at: '2026-11-16 08:00', opened_by: officer, self_due_on: '2026-11-30' });
  const units = rowsOf(world, 'units').filter((unit) => schools.some(([id]) => id === unit.id) || unit.id === 'tram-y-te');
  for (const sheet of sheetsFor(world, set, units, {})) {
    if (!/mai-vang|hoa-mai/.test(sheet.unit)) continue;
    const head = headOf(world, sheet.unit, '2026-11-15');
    enter(world, sheet, 'self', selfAnswers(rules, sheet.unit), '2026-11-20 15:10', head);
    if (sheet.unit !== 'truong-thcs-mai-vang') submit(world, sheet, 'self', '2026-11-20 15:30', head);
  }
}
