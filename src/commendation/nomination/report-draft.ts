import { scoreOf } from '../../emulation/scoring/score-of.ts';
import { targetsOfYear } from '../../emulation/indicator/indicator.ts';
import { targetStatusNames } from '../../emulation/indicator/status.ts';
import { listWorks } from '../../emulation/work/work.ts';
import { workStatusWords } from '../../emulation/work/status.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import { type Figure, printFigure } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { standsFor } from '../merit/reading.ts';
import { initiativeScopeWords, positionWords, ratingWords, wordOf } from '../merit/words.ts';
import type { ReportText } from './dossier.ts';
import { decisionText } from './history.tsx';
import { type Known, type Nominated, knownOf } from './known.ts';
import type { NominationView } from './reading.ts';

const figure = (value: unknown) => (value === null || value === undefined ? 'chưa có' : printFigure(value as Figure));

async function unitLines(tx: Tx, unitId: string, year: number): Promise<string[]> {
  const works = (await listWorks(tx, { year, unitId })).filter(({ dropped }) => !dropped);
  const targets = await targetsOfYear(tx, year, [unitId]);
  const score = await scoreOf(tx, unitId, year);
  const total = score?.row ? `Xếp hạng ${score.row.place} trong bảng xếp hạng thi đua năm ${year}.` : null;
  const council = score?.totals.council ?? null;
  return [
    ...(total ? [total] : []),
    ...(council === null ? [] : [`Điểm hội đồng chấm năm ${year}: ${formatNumber(council, { decimals: 2 })}.`]),
    ...targets.map(({ indicator, value, last, measure, status }) => {
      const unit = measure === '%' ? '%' : measure ? ` ${measure}` : '';
      return `Chỉ tiêu ${indicator}: giao ${figure(value)}${unit}, kết quả ${figure(last?.value)}${last ? unit : ''} (${targetStatusNames[status].toLowerCase()}).`;
    }),
    ...works.map(({ title, size, state, completed_on, effect }) => {
      const when = completed_on && completed_on !== 'unknown' ? `, hoàn thành ngày ${formatDate(completed_on)}` : '';
      return `Công trình, phần việc: ${[title, size].filter(Boolean).join(', ')}${when} (${workStatusWords(state).toLowerCase()})${effect ? `; hiệu quả: ${effect}` : ''}.`;
    }),
  ];
}

/** Ratings and initiatives of the year and the ones before, in order. */
function meritLines(nomination: Nominated, { merits }: Known): string[] {
  const ratings = merits.ratings.filter((row) => standsFor(row, nomination) && row.year <= nomination.year);
  const own = merits.initiatives.filter((row) => row.person_id === nomination.person_id && row.year <= nomination.year);
  return [
    ...ratings.map(
      (row) =>
        `Năm ${row.year}: xếp loại ${wordOf(ratingWords, row.rating).toLowerCase()}${row.members === null ? '' : `, ${row.members} thành viên`}.`,
    ),
    ...own.map(
      (row) =>
        `Sáng kiến năm ${row.year}: ${row.title}, phạm vi ${wordOf(initiativeScopeWords, row.scope).toLowerCase()}${row.document ? ` (${row.document})` : ''}.`,
    ),
  ];
}

function profileLines(row: NominationView, { merits }: Known): string[] {
  const job = row.person_id ? merits.employments.get(row.person_id) : undefined;
  const rated = merits.ratings.findLast((each) => standsFor(each, row));
  if (row.person_id)
    return [
      `Họ và tên: ${row.name}`,
      `Chức vụ, đơn vị công tác: ${row.post ?? '……'}`,
      ...(job?.position_kind ? [`Nhóm đối tượng: ${wordOf(positionWords, job.position_kind).toLowerCase()}`] : []),
      ...(job?.recruited_on ? [`Ngày bắt đầu công tác: ${formatDate(job.recruited_on)}`] : []),
    ];
  return [
    `Tên ${row.household_id ? 'hộ gia đình' : 'tập thể'}: ${row.name}`,
    ...(rated?.members ? [`Số thành viên: ${rated.members}`] : []),
  ];
}

/** A first text of the report on merits out of what the ward knows; people go on with it. A constant number of queries. */
export async function draftReport(tx: Tx, row: NominationView): Promise<ReportText> {
  const known = await knownOf(tx, [row]);
  const unit = row.unit_id ? await unitLines(tx, row.unit_id, row.year) : [];
  const awards = known.awards.filter((award) => standsFor(award, row) && award.nomination_id !== row.id);
  return {
    profile: profileLines(row, known).join('\n'),
    merits: [...(row.achievement ? [row.achievement] : []), ...meritLines(row, known), ...unit].join('\n') || '……',
    awards:
      awards
        .map(
          (award) =>
            `${award.year}: ${awardName(award.award)}, quyết định ${decisionText(award)}${award.issuer ? ` của ${award.issuer}` : ''}`,
        )
        .join('\n') || 'Chưa có.',
  };
}
