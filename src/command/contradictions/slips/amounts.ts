import { figureValue } from '../../../platform/records/figure.ts';
import { type Dice, type Plant, type Spoilt, addSentence, fromTemplates, oneOf, pickMatch, replaceGroup } from '../slip.ts';

const two = (value: number) => String(value).padStart(2, '0');
const off = (dice: Dice) => dice.pick([-3, -2, -1, 1, 2, 3]) ?? 1;
const comma = (value: number) => value.toFixed(1).replace('.', ',');

export const total: Plant = oneOf(
  (spoilt, dice) => {
    const match = pickMatch(spoilt, dice, /tổng kinh phí (\d+) triệu đồng; trong đó/g);
    return match ? replaceGroup(match, match[1] ?? '', String(Number(match[1]) + dice.number(7, 40))) : null;
  },
  fromTemplates(
    (dice) => {
      const [a, b] = [dice.number(4, 30), dice.number(5, 40)];
      return `Nhân dịp này, UBND phường tặng ${a + b + off(dice)} giấy khen cho ${two(a)} tập thể và ${two(b)} cá nhân.`;
    },
    (dice) => {
      const [a, b, c] = [dice.number(4, 12), dice.number(5, 20), dice.number(2, 9)];
      return `Chủ tịch UBND phường khen thưởng ${a + b + c + off(dice)} trường hợp, gồm ${a} tập thể, ${b} cá nhân và ${two(c)} hộ gia đình.`;
    },
    (dice) => {
      const [a, b] = [dice.number(10, 60), dice.number(10, 60)];
      return `Lớp tập huấn có ${a + b + off(dice)} học viên là cán bộ cơ sở, với ${a + b + off(dice)} đại biểu gồm ${a} nam và ${b} nữ.`;
    },
    (dice) => {
      const [a, b] = [dice.number(4, 20), dice.number(3, 15)];
      return `Toàn khối có ${a + b + off(dice)} công trình, phần việc, bao gồm ${a} công trình và ${two(b)} phần việc.`;
    },
    (dice) => {
      const [a, b, c] = [dice.number(3, 9), dice.number(3, 9), dice.number(1, 5)];
      return `Trong ${a + b + c + 2} chỉ tiêu thành phần: ${two(a)} vượt, ${two(b)} đạt, ${two(c)} chưa đạt.`;
    },
    (dice) => {
      const [a, b] = [dice.number(5, 15), dice.number(5, 15)];
      return `Hội đồng đề nghị khen ${a} tập thể và ${b} cá nhân, tổng cộng ${a + b + off(dice)} trường hợp.`;
    },
  ),
);

export const share: Plant = oneOf(
  (spoilt, dice) => {
    const match = pickMatch(spoilt, dice, /(\d{2})\/(\d{2}) công trình, phần việc đăng ký/g);
    if (!match) return null;
    const right = (Number(match[1]) / Number(match[2])) * 100;
    const end = match.index + match[0].length;
    return { start: match.index, end, by: `${match[0]}, đạt ${comma(right - dice.number(4, 15))}%` };
  },
  fromTemplates(
    (dice) => {
      const whole = dice.number(300, 900);
      const part = whole - dice.number(20, 90);
      return `Đã có ${part}/${whole} hộ đăng ký Gia đình văn hóa, đạt ${comma((part / whole) * 100 + (dice.pick([-4, -2.5, 1.7]) ?? 2))}%.`;
    },
    (dice) => `Bộ phận Một cửa giải quyết 1.${dice.number(100, 199)} trên 1.250 hồ sơ, tỷ lệ ${comma(97 + dice.number(0, 2))}%.`,
    (dice) => `Số hộ cận nghèo giảm từ 80 hộ xuống còn 60 hộ, giảm ${dice.pick([20, 30, 35])}%.`,
    (dice) => `Tổ tự quản có mặt ở 45 trong tổng số 60 hẻm, chiếm ${dice.pick([65, 70, 80, 85])}%.`,
    (dice) => `Thu ngân sách đạt 1.200 triệu đồng (kế hoạch 1.000 triệu đồng), bằng ${dice.pick([102, 112, 125])}% kế hoạch.`,
  ),
);

const said: readonly RegExp[] = [
  /Đã đăng ký (\d+) công trình, phần việc/g,
  /phần việc; hoàn thành (\d+)/g,
  /Trong (\d+) chỉ tiêu được giao/g,
  /Có (\d+) bản giao ước/g,
  /Đã khen thưởng (\d+) tập thể/g,
  /Đã hoàn thành (\d+)\/\d+ công trình/g,
];

/** A figure of the house changed by hand. */
export const figure: Plant = (spoilt, dice) => {
  if ((spoilt.known.facts ?? []).length === 0) return null;
  const match =
    pickMatch(spoilt, dice, dice.pick(said) ?? /$^/g) ??
    pickMatch(spoilt, dice, new RegExp(said.map(({ source }) => source.replace('(\\d+)', '\\d+')).join('|'), 'g'));
  const number = match && /\d+/.exec(match[0]);
  if (!match || !number) return null;
  const start = match.index + number.index;
  return { start, end: start + number[0].length, by: two(Math.max(1, Number(number[0]) - dice.number(2, 5))) };
};

const numbersOfUnits = ({ known }: Spoilt) =>
  known.units?.find(({ kind, counts }) => kind === 'khu phố' && (counts[0] ?? 0) > 4)?.counts ?? [];
export const unitCount: Plant = (spoilt, dice) => {
  const count = numbersOfUnits(spoilt)[0];
  const wrong = (count ?? 0) + dice.number(3, 6);
  const fewer = (count ?? 0) - dice.number(1, 3);
  if (count === undefined) return null;
  const sentence = dice.pick([
    `Phong trào được ${wrong}/${wrong} khu phố hưởng ứng.`,
    `Đến cuối kỳ, cả ${wrong} khu phố đều có tổ tự quản.`,
    `Có ${fewer}/${fewer} khu phố đã ký cam kết bảo vệ môi trường.`,
    `Hệ thống loa được lắp tại ${wrong} khu phố trên địa bàn.`,
    `Cuộc vận động phủ kín ${count + 2} khu phố.`,
  ]);
  return addSentence(spoilt, dice, sentence ?? '');
};

export const money: Plant = oneOf(
  (spoilt, dice) => {
    const match = pickMatch(spoilt, dice, /(?:ngân sách phường hỗ trợ|Nhân dân đóng góp) (\d+ triệu) đồng, (?:Nhân dân|các nhà hảo tâm)/g);
    return match ? replaceGroup(match, match[1] ?? '', (match[1] ?? '').replace('triệu', 'tỷ')) : null;
  },
  (spoilt, dice) => {
    const match = pickMatch(spoilt, dice, /đạt [\d.]+ triệu đồng \((chỉ tiêu [\d.]+ triệu) đồng\)/g);
    return match ? replaceGroup(match, match[1] ?? '', (match[1] ?? '').replace('triệu', dice.pick(['tỷ', 'nghìn']) ?? 'tỷ')) : null;
  },
  fromTemplates(
    (dice) => `Hẻm 27 được nâng cấp với tổng kinh phí ${dice.number(3, 8)}20 triệu đồng, trong đó ngân sách ${dice.number(2, 9)}0 tỷ đồng.`,
    (dice) => `Quỹ Vì người nghèo trao 5.000.000 đồng (${dice.pick(['năm mươi', 'năm trăm', 'mười lăm'])} triệu đồng) cho gia đình bà Tư.`,
    (dice) =>
      `Tổng số tiền vận động được là ${dice.number(2, 9)} tỷ đồng, gồm doanh nghiệp ủng hộ ${dice.number(30, 60)} triệu đồng và Nhân dân đóng góp ${dice.number(20, 40)} triệu đồng.`,
  ),
);

export const claim: Plant = (spoilt, dice) => {
  const missed = spoilt.known.facts?.find(({ key }) => key === 'targets.missed');
  if (!missed || (figureValue(missed.value) ?? 0) === 0) return null;
  const sentence = dice.pick([
    'Tất cả chỉ tiêu đều đạt và vượt so với kế hoạch giao.',
    'Toàn bộ các chỉ tiêu được giao đã hoàn thành.',
    'Nhìn chung, 100% chỉ tiêu đạt yêu cầu đề ra.',
  ]);
  return addSentence(spoilt, dice, sentence ?? '');
};
