import { sayMoney } from '../../emulation/figures.ts';
import { joinVietnamese, printCount } from '../../commendation/subject/counts.ts';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import type { Fact } from '../fact.ts';

const finder =
  (facts: readonly Fact[]) =>
  (key: string): Figure | null =>
    facts.find((fact) => fact.key === key)?.value ?? null;
const some = (figure: Figure | null): figure is Figure => figure !== null && figure !== 0;

/** "Đã đăng ký 24 công trình, phần việc; hoàn thành 22, trong đó 20 đúng tiến độ, 02 trễ hạn; 01 quá hạn chưa hoàn thành." */
export function worksSentence(facts: readonly Fact[]): string | null {
  const of = finder(facts);
  const registered = of('works.registered');
  if (!some(registered)) return null;
  const within = [
    ['works.on_time', 'đúng tiến độ'],
    ['works.late', 'trễ hạn'],
  ].flatMap(([key = '', word]) => (some(of(key)) ? [`${printCount(of(key) ?? 0)} ${word}`] : []));
  const completed = of('works.completed');
  const done = some(completed) ? `; hoàn thành ${printCount(completed)}${within.length > 0 ? `, trong đó ${within.join(', ')}` : ''}` : '';
  const overdue = some(of('works.overdue')) ? `; ${printCount(of('works.overdue') ?? 0)} quá hạn chưa hoàn thành` : '';
  return `Đã đăng ký ${printCount(registered)} công trình, phần việc${done}${overdue}.`;
}

/** "Trong 12 chỉ tiêu được giao: 04 vượt, 07 đạt, 01 chưa đạt." */
export function targetsSentence(facts: readonly Fact[]): string | null {
  const of = finder(facts);
  const assigned = of('targets.assigned');
  if (!some(assigned)) return null;
  const counts = [
    ['exceeded', 'vượt'],
    ['met', 'đạt'],
    ['missed', 'chưa đạt'],
  ].flatMap(([key, word]) => (some(of(`targets.${key}`)) ? [`${printCount(of(`targets.${key}`) ?? 0)} ${word}`] : []));
  const judged = ['exceeded', 'met', 'missed'].reduce((sum, key) => sum + (figureValue(of(`targets.${key}`)) ?? 0), 0);
  const open = (figureValue(assigned) ?? 0) - judged;
  const rest = open > 0 ? [`${printCount(open)} chưa có kết quả`] : [];
  return `Trong ${printCount(assigned)} chỉ tiêu được giao: ${[...counts, ...rest].join(', ')}.`;
}

/** "Có 17 bản giao ước, cam kết; 17/17 lượt đã ký." */
export function pledgesSentence(facts: readonly Fact[]): string | null {
  const of = finder(facts);
  const pledges = of('pledges');
  return some(pledges)
    ? `Có ${printCount(pledges)} bản giao ước, cam kết thi đua; ${printCount(of('pledges.signed') ?? 0)}/${printCount(of('pledges.parties') ?? 0)} lượt đã ký.`
    : null;
}

/** "Nguồn lực huy động: Nhà nước 1,2 tỷ đồng, Nhân dân 300 triệu đồng." */
export function contributionsSentence(facts: readonly Fact[]): string | null {
  const own = facts.filter(({ key }) => key.startsWith('contributions.'));
  return own.length === 0
    ? null
    : `Nguồn lực huy động: ${own.map(({ label, value }) => `${label.replace('Đóng góp: ', '')} ${sayMoney(value)}`).join(', ')}.`;
}

/** "Khen thưởng 16 tập thể và 16 cá nhân; cấp trên khen thưởng 01 tập thể và 01 cá nhân." */
export function awardsSentence(facts: readonly Fact[]): string | null {
  const of = finder(facts);
  const counts = (direction: string) =>
    joinVietnamese(
      [
        ['collectives', 'tập thể'],
        ['households', 'hộ gia đình'],
        ['individuals', 'cá nhân'],
      ].flatMap(([key, word]) => {
        const figure = of(`awards.${direction}.${key}`);
        return some(figure) ? [figure === 'unknown' ? `các ${word}` : `${printCount(figure)} ${word}`] : [];
      }),
    );
  const [given, received] = [counts('given'), counts('received')];
  const said = [given && `Đã khen thưởng ${given}`, received && `${given ? 'c' : 'C'}ấp trên khen thưởng ${received}`].filter(Boolean);
  return said.length === 0 ? null : `${said.join('; ')}.`;
}

/** "Đã giao 24 nhiệm vụ; xong 20, trong đó 02 trễ hạn; 01 quá hạn chưa xong." */
export function tasksSentence(facts: readonly Fact[]): string | null {
  const of = finder(facts);
  const assigned = of('tasks.assigned');
  if (!some(assigned)) return null;
  const late = some(of('tasks.late')) ? `, trong đó ${printCount(of('tasks.late') ?? 0)} trễ hạn` : '';
  const overdue = some(of('tasks.overdue')) ? `; ${printCount(of('tasks.overdue') ?? 0)} quá hạn chưa xong` : '';
  return `Đã giao ${printCount(assigned)} nhiệm vụ; xong ${printCount(of('tasks.done') ?? 0)}${late}${overdue}.`;
}

/** "Hội đồng Thi đua - Khen thưởng họp 03 phiên, 25/27 lượt thành viên có mặt." */
export function councilSentence(facts: readonly Fact[]): string | null {
  const of = finder(facts);
  const meetings = of('council.meetings');
  if (!some(meetings)) return null;
  const members = of('council.members');
  const sat = some(members) ? `, ${printCount(of('council.present') ?? 0)}/${printCount(members)} lượt thành viên có mặt` : '';
  return `Hội đồng Thi đua - Khen thưởng họp ${printCount(meetings)} phiên${sat}.`;
}

/** "Có 12 cá nhân là người lao động trực tiếp, chiếm 62,5% số cá nhân được khen có ghi vị trí công tác." */
export function directWorkersSentence(facts: readonly Fact[]): string | null {
  const of = finder(facts);
  const [direct, share] = [of('awards.direct_workers'), figureValue(of('awards.direct_worker_share'))];
  if (direct === null || share === null) return null;
  if (direct === 0) return 'Chưa có cá nhân nào là người lao động trực tiếp trong số cá nhân được khen có ghi vị trí công tác.';
  return `Có ${printCount(direct)} cá nhân được khen là người lao động trực tiếp, chiếm ${formatNumber(share)}% số cá nhân được khen có ghi vị trí công tác.`;
}
