import { formatDong } from '../../platform/money/dong.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { type Rule, citeText } from './rule.ts';

/** What a general rule says, in sentences a lawyer reads; rules of awards say it by their conditions. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  'X-ONE-ACHIEVEMENT': ['Một thành tích chỉ được khen một lần, một hình thức. Một hình thức có thể tặng nhiều lần cho thành tích mới.'],
  'X-ONE-ACHIEVEMENT-R4': ['Dự thảo: đối với một thành tích đột xuất hoặc chuyên đề chỉ khen một lần, một hình thức.'],
  'X-NO-LADDER': ['Không bắt buộc phải có hình thức khen thưởng mức thấp mới được khen mức cao hơn.'],
  'X-DOTXUAT-NOT-BASIS': ['Kết quả khen đột xuất, khen theo chuyên đề không làm căn cứ để đề nghị khen công trạng lên cấp trên.'],
  'X-HOLD': [
    'Chưa xét khen khi đang xem xét kỷ luật; đang điều tra, thanh tra, kiểm tra có dấu hiệu vi phạm; có đơn thư khiếu nại, tố cáo hoặc báo chí nêu dấu hiệu tham nhũng, tiêu cực đang được xác minh.',
  ],
  'X-AFTER-DISCIPLINE': ['Sau kỷ luật, thành tích được tính từ ngày chấp hành xong thời gian kỷ luật.'],
  'X-MATERNITY': ['Thời gian nghỉ thai sản theo quy định được tính để xét danh hiệu thi đua.'],
  'X-WOMEN-TIEBREAK': ['Thành tích ngang nhau thì ưu tiên cá nhân nữ, tập thể có từ 70% nữ trở lên.'],
  'X-WOMEN-LEADER': ['Cá nhân nữ là lãnh đạo, quản lý: thời gian giữ chức vụ để xét khen quá trình cống hiến được giảm 1/3.'],
  'X-TYPE-SUBJECT': [
    'Khen công trạng: cá nhân, tập thể.',
    'Khen đột xuất, khen phong trào (chuyên đề): cá nhân, tập thể, hộ gia đình.',
    'Khen quá trình cống hiến: cá nhân.',
  ],
  'X-REVOKE': [
    'Hủy quyết định khi gian dối trong kê khai; cung cấp thông tin sai, giả mạo hồ sơ; thẩm định, xét, duyệt, đề nghị trái luật; có kết luận, quyết định, bản án về vi phạm trong thời gian tính thành tích.',
    'Khi hủy: thu hồi hiện vật khen thưởng và tiền thưởng.',
  ],
  'X-MOVEMENT-PLAN': ['Kế hoạch phong trào phải có mục tiêu, phạm vi, đối tượng, nội dung, tiêu chí, thời gian, kế hoạch và biện pháp.'],
  'X-SIMPLE': [
    'Áp dụng khi khen theo nhiệm vụ chính trị; đột xuất, dũng cảm, giải quốc tế; người đứng đầu phát hiện; cống hiến, niên hạn, đối ngoại; thành tích thuộc bí mật nhà nước (lập hồ sơ giấy).',
  ],
  'X-PAYER': ['Cấp của người quyết định khen thưởng chi tiền thưởng.'],
  'X-HIGHEST-BONUS': ['Cùng thời điểm, cùng thành tích được nhiều danh hiệu, hình thức thì chỉ chi mức cao nhất.'],
  'X-BONUS-COMBINE-R2': [
    'Cùng thời điểm có danh hiệu và hình thức khen thưởng: chi cả hai.',
    'Nhiều danh hiệu, hoặc nhiều hình thức, có thời gian tính thành tích khác nhau: chi từng mức.',
    'Nhiều danh hiệu cùng thời gian tính thành tích: chi mức cao nhất.',
  ],
  'X-BONUS-COMBINE-R3PLUS': [
    'Như Nghị định 98/2023/NĐ-CP Điều 53 khoản 5, 6, 7; điều tương ứng của Nghị định 152/2025 chưa thấy nguyên văn.',
  ],
  'X-COUNCIL-COMMUNE': ['Tỷ lệ dự họp và tỷ lệ phiếu do tỉnh hoặc quy chế của hội đồng quy định; mức ghi ở đây là giá trị mặc định.'],
};

const percent = (value: unknown) => `${formatNumber(Number(value) * 100, { decimals: 1 })}%`;

function figures({ params }: Rule): string[] {
  if (params['amount'] !== undefined) return [`Mức ${formatDong(Number(params['amount']))}/tháng.`];
  if (params['capPlain'] !== undefined)
    return [`Trích tối đa ${percent(params['capPlain'])} chi thường xuyên; miền núi ${percent(params['capMountain'])}.`];
  if (params['mode'] === 'CEIL')
    return [`Làm tròn lên ${formatDong(Number(params['unit']))}, một lần, sau khi nhân đủ các hệ số; mức lương cơ sở tại ngày quyết định.`];
  if (params['sets'] !== undefined) return [`Số bộ hồ sơ: ${String(params['sets'])}.`];
  return [];
}

/** The sentences of a rule that is not about one award. */
export function principleText(rule: Rule): string[] {
  const said = sentences[rule.id] ?? rule.statements;
  return [...said, ...figures(rule)];
}

const plainly: readonly (readonly [string, string])[] = [
  ['(draft of 12/2025)', '(dự thảo 12/2025)'],
  ['(draft)', '(dự thảo)'],
  ['(central council pattern)', '(theo mẫu hội đồng trung ương)'],
  ['(letter INF)', '(điểm suy ra)'],
  ['(with Luật', '(cùng Luật'],
  ['(INF)', '(số điều suy ra)'],
  ['khoản transition', 'điều khoản chuyển tiếp'],
];

/** A quotation without remarks of those who wrote the file in another language. */
export const plainCite = (text: string): string => plainly.reduce((said, [from, to]) => said.replace(from, to), text);

export const citeWords = ({ cite }: Pick<Rule, 'cite'>): string => plainCite(citeText(cite));

/** Remarks on a rule in plain words; those on a regime whose text was not seen end when the rule is confirmed. */
export const noteText = ({ regime, verified, note }: Rule): string | null => (regime === 'R4' && verified ? null : (note ?? null));
