import { figureValue } from '../platform/records/figure.ts';
import { formatNumber } from '../platform/text/numbers.ts';
import type { TextHint } from '../platform/text/spelling.ts';
import type { Fact } from './fact.ts';

/** Words that leave no exception. */
const sweeping =
  /(?<!\p{L})(?:(?<!chưa |không |chưa đồng |không đồng |đồng )đều(?! khắp)|tất cả|toàn bộ|các (?:khu phố|khu dân cư|tổ dân phố|thôn|ấp|đơn vị)(?= (?:đã )?hoàn thành)|100\s?%)(?!\p{L})/giu;
const aboutWorks = /công trình|phần việc|tiến độ|đã đăng ký/iu;
const onTime = /đúng (?:tiến độ|hạn|thời gian)|trước hạn|kịp tiến độ/iu;
const finished = /hoàn thành|đưa vào sử dụng|về đích/iu;
const aboutUnits = /khu phố|khu dân cư|tổ dân phố|thôn|ấp|đơn vị/iu;
const aboutTargets = /chỉ tiêu/iu;
const reached = /đạt|vượt|hoàn thành/iu;
const exceeded = /đạt và vượt|vượt (?:chỉ tiêu|kế hoạch|mức)|đều vượt/iu;
const sentence = /[^.;!?\n]+[.;!?]?/gu;

const valueOf = (facts: readonly Fact[], key: string): number => figureValue(facts.find((fact) => fact.key === key)?.value) ?? 0;

function brokenByWorks(text: string, facts: readonly Fact[]): string | null {
  if (!aboutWorks.test(text)) return null;
  const [all, done, late, overdue] = ['registered', 'completed', 'late', 'overdue'].map((key) => valueOf(facts, `works.${key}`)) as [
    number,
    number,
    number,
    number,
  ];
  if (finished.test(text) && done < all)
    return `Số liệu có ${formatNumber(all - done)} trên ${formatNumber(all)} công trình, phần việc chưa hoàn thành.`;
  return onTime.test(text) && late + overdue > 0 ? `Số liệu có ${formatNumber(late + overdue)} công trình, phần việc trễ hạn.` : null;
}

function brokenByTargets(text: string, facts: readonly Fact[]): string | null {
  if (!aboutTargets.test(text) || !reached.test(text)) return null;
  const scope = aboutUnits.test(text) ? 'targets.units' : 'targets';
  const [all, met, over, missed] = ['assigned', 'met', 'exceeded', 'missed'].map((key) => valueOf(facts, `${scope}.${key}`)) as [
    number,
    number,
    number,
    number,
  ];
  if (missed > 0) return `Số liệu có ${formatNumber(missed)} trên ${formatNumber(all)} chỉ tiêu chưa đạt.`;
  if (met + over < all) return `Số liệu có ${formatNumber(all - met - over)} trên ${formatNumber(all)} chỉ tiêu chưa có kết quả.`;
  return exceeded.test(text) && met > 0 && !/đạt và vượt/iu.test(text) ? `Số liệu có ${formatNumber(met)} chỉ tiêu đạt, không vượt.` : null;
}

const aboutPledges = /(?<!\p{L})ký (?:kết|giao ước|cam kết|bản)|đã ký(?!\p{L})/iu;
const aboutTasks = /nhiệm vụ (?:được giao|giao|đột xuất)|nhiệm vụ/iu;

function brokenByPledges(text: string, facts: readonly Fact[]): string | null {
  const [parties, signed] = [valueOf(facts, 'pledges.parties'), valueOf(facts, 'pledges.signed')];
  return aboutPledges.test(text) && signed < parties
    ? `Số liệu có ${formatNumber(parties - signed)} trên ${formatNumber(parties)} lượt chưa ký giao ước, cam kết.`
    : null;
}

function brokenByTasks(text: string, facts: readonly Fact[]): string | null {
  if (!aboutTasks.test(text) || aboutTargets.test(text) || aboutWorks.test(text)) return null;
  const [all, done, late, overdue] = ['assigned', 'done', 'late', 'overdue'].map((key) => valueOf(facts, `tasks.${key}`)) as [
    number,
    number,
    number,
    number,
  ];
  if (finished.test(text) && done < all) return `Số liệu có ${formatNumber(all - done)} trên ${formatNumber(all)} nhiệm vụ chưa xong.`;
  return onTime.test(text) && late + overdue > 0 ? `Số liệu có ${formatNumber(late + overdue)} nhiệm vụ trễ hạn.` : null;
}

/** The first of the records that contradicts a sweeping sentence. */
const brokenBy = (text: string, facts: readonly Fact[]): string | null =>
  brokenByWorks(text, facts) ?? brokenByTargets(text, facts) ?? brokenByPledges(text, facts) ?? brokenByTasks(text, facts);

const isSweeping = (text: string) => [...text.matchAll(sweeping)];

/**
 * Claims without exception ("đều", "tất cả", "toàn bộ", or "đạt và vượt" said of every target) that the year's works,
 * targets, pledges and tasks contradict, each at its place. Never blocks; empty where the facts agree or know nothing of the matter.
 */
export function claimWarnings(text: string, facts: readonly Fact[]): TextHint[] {
  return [...text.matchAll(sentence)].flatMap((match) => {
    const said = match[0];
    const claims = isSweeping(said);
    const claim = claims[0] ?? (exceeded.test(said) && !/nhiều|một số|phần lớn|đa số|\d/iu.test(said) ? exceeded.exec(said) : null);
    const reason = claim ? brokenBy(said, facts) : null;
    if (!claim || reason === null) return [];
    const start = match.index + (claim.index ?? 0);
    return [{ start, end: start + claim[0].length, found: claim[0], reason }];
  });
}
