import { formatDate } from '../../platform/calendar/date.ts';
import type { Facts } from '../law/facts.ts';
import type { Condition, SimpleCondition } from '../law/rule.ts';
import { percent } from '../law/share.ts';
import { ratingNames } from '../law/words.ts';

const years = (list: readonly number[] | undefined) => (list && list.length > 0 ? list.join(', ') : 'chưa ghi nhận năm nào');
const rated = (rating: Facts['rating'], year: number | undefined) =>
  rating ? `Xếp loại năm ${year ?? ''}: ${ratingNames[rating]}` : `Chưa ghi kết quả xếp loại năm ${year ?? ''}`;

function initiativesText({ initiatives }: Facts): string {
  if (initiatives === undefined) return 'Chưa ghi nhận sáng kiến nào';
  const list = typeof initiatives === 'number' ? [] : initiatives;
  const count = typeof initiatives === 'number' ? initiatives : list.length;
  return `${count} sáng kiến được công nhận${list.length > 0 ? ` (${years(list)})` : ''}`;
}

const shareText = ({ ldtt, members }: Facts) =>
  ldtt === undefined || !members
    ? 'Chưa đủ số thành viên hoặc số Lao động tiên tiến'
    : `${ldtt} trên ${members} thành viên (${String(percent(ldtt, members)).replace('.', ',')}%)`;

type Texts = Partial<Record<SimpleCondition['is'], (facts: Facts) => string>>;
const texts: Texts = {
  rating: ({ rating, year }) => rated(rating, year),
  unit_rating: ({ unitRating, year }) => rated(unitRating, year),
  service_months: ({ recruited }) => (recruited ? `Công tác từ ngày ${formatDate(recruited)}` : 'Chưa ghi ngày tuyển dụng'),
  undisciplined: ({ disciplineStatus, disciplineCompletedOn }) =>
    disciplineStatus === 'IN_FORCE'
      ? 'Đang chấp hành kỷ luật'
      : disciplineCompletedOn
        ? `Chấp hành xong kỷ luật ngày ${formatDate(disciplineCompletedOn)}`
        : 'Hệ thống không ghi nhận kỷ luật; đơn vị xác nhận trong báo cáo',
  not_on_hold: ({ denunciationBeingVerified }) =>
    denunciationBeingVerified ? 'Đang có vụ việc được xem xét, xác minh' : 'Không có vụ việc nào đang mở',
  first_award_for_achievement: ({ priorAward }) =>
    priorAward ? 'Thành tích này đã được khen' : 'Sổ vàng không có lần khen nào cùng thành tích',
  meets_ldtt: ({ rating, year }) => rated(rating, year),
  initiatives: initiativesText,
  initiative_scope: ({ initiativeScope, scopeRecognisedBy }) =>
    initiativeScope
      ? `Phạm vi đã ghi: ${scopeSaid[initiativeScope]}${scopeRecognisedBy ? '' : ', chưa ghi cấp công nhận'}`
      : 'Chưa ghi phạm vi ảnh hưởng',
  consecutive: ({ cstdcsYears, htxsnvYears }) =>
    `Chiến sĩ thi đua cơ sở: ${years(cstdcsYears)}; hoàn thành xuất sắc nhiệm vụ: ${years(htxsnvYears)}`,
  ldtt_share: shareText,
  all_completed: ({ completed, members }) =>
    completed === undefined || members === undefined
      ? 'Chưa ghi số người hoàn thành nhiệm vụ'
      : `${completed} trên ${members} người hoàn thành nhiệm vụ`,
  cstdcs_count: ({ cstdcs }) => (cstdcs === undefined ? 'Chưa có đề nghị Chiến sĩ thi đua cơ sở' : `${cstdcs} cá nhân`),
  no_member_disciplined: ({ memberDiscipline }) =>
    memberDiscipline === undefined
      ? 'Chưa ghi xếp loại của tập thể'
      : memberDiscipline === null
        ? 'Không ghi nhận thành viên bị kỷ luật'
        : 'Có thành viên bị kỷ luật trong năm',
  no_member_fined: ({ memberFinedFor }) =>
    memberFinedFor === undefined ? 'Hệ thống không ghi nhận xử phạt; khu phố xác nhận' : 'Có thành viên bị xử phạt',
  weighed: () => 'Hội đồng cân nhắc theo báo cáo thành tích',
};
const scopeSaid = { CO_SO: 'cơ sở', TINH: 'cấp tỉnh', TOAN_QUOC: 'toàn quốc' } as const;

const nothing = 'Hệ thống không có dữ kiện; kiểm tra trên hồ sơ';

/** The fact of the ward's records that a condition was held against; of several ways, each once. */
export function factText(condition: Condition, facts: Facts): string {
  if (condition.is !== 'any_of') return texts[condition.is]?.(facts) ?? nothing;
  const said = condition.branches.flatMap(({ all }) => all.map(({ is }) => texts[is]?.(facts) ?? nothing));
  return [...new Set(said)].join('; ');
}
