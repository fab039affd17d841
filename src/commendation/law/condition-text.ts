import type { Condition, SimpleCondition } from './rule.ts';
import { ratingNames, scopeNames } from './words.ts';

const percentOf = (share: number) => `${Math.round(share * 100)}%`;
const day = (monthDay: string) => monthDay.split('-').toReversed().map(Number).join('/');

const fines: Readonly<Record<string, string>> = {
  TRUY_CUU_HINH_SU: 'bị truy cứu trách nhiệm hình sự',
  MILITARY_SERVICE: 'nghĩa vụ quân sự',
  TAX: 'thuế',
  CHILD_MARRIAGE: 'tảo hôn',
  MARRIAGE: 'hôn nhân cận huyết, vi phạm chế độ hôn nhân',
  PUBLIC_ORDER: 'trật tự công cộng',
  GAMBLING: 'đánh bạc',
  SOCIAL_EVILS: 'tệ nạn xã hội',
  FIRE_SAFETY: 'phòng cháy, chữa cháy',
  DOMESTIC_VIOLENCE: 'bạo lực gia đình',
  CONSTRUCTION: 'xây dựng',
};
/** What a household was fined for, as the rules name it, with its words. */
export const fineNames = fines;

const chains = {
  CSTDCS: 'Chiến sĩ thi đua cơ sở',
  CSTD_TINH: 'Chiến sĩ thi đua cấp tỉnh',
  HTXSNV: 'hoàn thành xuất sắc nhiệm vụ',
} as const;

type Of<K> = Extract<SimpleCondition, { is: K }>;
type Texts = { [K in SimpleCondition['is']]: (condition: Of<K>) => string };

const texts: Texts = {
  rating: ({ atLeast }) => `Được xếp loại ${ratingNames[atLeast]}${atLeast === 'HTXSNV' ? '' : ' trở lên'}`,
  unit_rating: ({ atLeast }) => `Tập thể được xếp loại ${ratingNames[atLeast]}${atLeast === 'HTXSNV' ? '' : ' trở lên'}`,
  service_months: ({ atLeast }) => `Có thời gian công tác trong năm từ đủ ${atLeast} tháng`,
  undisciplined: () => 'Không bị kỷ luật trong năm',
  not_on_hold: () => 'Không trong thời gian xem xét kỷ luật, thanh tra, điều tra, xác minh đơn thư',
  first_award_for_achievement: () => 'Thành tích chưa được khen (một thành tích chỉ khen một lần)',
  meets_ldtt: () => 'Đạt tiêu chuẩn Lao động tiên tiến',
  initiatives: ({ atLeast }) => `Có từ ${String(atLeast).padStart(2, '0')} sáng kiến được công nhận trở lên`,
  initiative_scope: ({ atLeast }) => `Sáng kiến có hiệu quả áp dụng và khả năng nhân rộng trong phạm vi ${scopeNames[atLeast]}`,
  consecutive: ({ of, atLeast }) => `Có ${String(atLeast).padStart(2, '0')} năm liên tục ${of === 'HTXSNV' ? '' : 'đạt '}${chains[of]}`,
  ldtt_share: ({ atLeast, above }) =>
    above === undefined
      ? `Có ít nhất ${percentOf(atLeast ?? 0)} cá nhân đạt Lao động tiên tiến`
      : `Có trên ${percentOf(above)} cá nhân đạt Lao động tiên tiến`,
  all_completed: () => '100% cá nhân hoàn thành nhiệm vụ được giao',
  cstdcs_count: ({ atLeast }) => `Có ít nhất ${String(atLeast).padStart(2, '0')} cá nhân đạt Chiến sĩ thi đua cơ sở`,
  no_member_disciplined: () => 'Không có cá nhân bị kỷ luật từ cảnh cáo trở lên',
  meeting_attendance: ({ atLeast }) => `Họp bình xét có ít nhất ${percentOf(atLeast)} người được mời tham dự`,
  meeting_approval: ({ atLeast }) => `Có ít nhất ${percentOf(atLeast)} người dự họp đồng ý`,
  no_member_fined: ({ for: grounds }) =>
    `Không có thành viên thuộc trường hợp loại trừ: ${grounds.map((ground) => fines[ground] ?? ground.replaceAll('_', ' ').toLowerCase()).join('; ')}`,
  review_finished: ({ before }) => `Việc bình xét hoàn thành trước ngày ${day(before)}`,
  leads_district_movement: () => 'Dẫn đầu phong trào thi đua của cấp huyện',
  movement_years: ({ atLeast }) => `Phong trào có thời gian từ ${String(atLeast).padStart(2, '0')} năm trở lên`,
  weighed: ({ text }) => text,
};

const simple = (condition: SimpleCondition): string => (texts[condition.is] as (condition: SimpleCondition) => string)(condition);

const lower = (text: string) => `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;

/** A condition as a Vietnamese sentence without its full stop; of several ways, all of them joined by "hoặc". */
export function conditionText(condition: Condition): string {
  if (condition.is !== 'any_of') return simple(condition);
  const ways = condition.branches.map(({ all }) => lower(all.map(simple).map(lower).join(' và ')));
  return ways.length === 1
    ? simpleSentence(ways[0] ?? '')
    : `Đạt một trong các trường hợp: ${ways.map((way, n) => `(${n + 1}) ${way}`).join('; hoặc ')}`;
}

const simpleSentence = (text: string) => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;

/** Whether people must weigh the condition: no fact can answer it. */
export const isWeighed = (condition: Condition): boolean => condition.is === 'weighed';
