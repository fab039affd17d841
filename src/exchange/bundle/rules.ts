import type { BundleFault, Path } from './bundle.ts';
import { printPath } from './bundle.ts';

const omit = 'Nếu không biết thì bỏ hẳn trường này.';

/** The name of each rule on one value alone, and what to do about it. */
const plain = {
  file: ['tệp hồ sơ', 'Tệp phải là một bảng các mục, bắt đầu bằng «bundle: 1» và «authority».'],
  version: ['phiên bản', 'Chỉ đọc được phiên bản 1: hãy ghi «bundle: 1».'],
  missing: ['thiếu trường bắt buộc', 'Trường này bắt buộc: hãy thêm vào.'],
  empty: ['trường trống', `Trường có tên mà không có giá trị. ${omit}`],
  text: ['phải là chữ', 'Cần một đoạn chữ không trống; số hoặc đúng/sai thì đặt trong ngoặc kép.'],
  control: ['ký tự điều khiển', 'Đoạn chữ có ký tự không in được: hãy xóa, gõ lại.'],
  id: ['mã', 'Mã gồm chữ thường a-z, chữ số và dấu gạch nối, không quá 80 ký tự, thí dụ «kp-1».'],
  slug: ['địa chỉ trang', 'Địa chỉ gồm chữ thường a-z không dấu, chữ số và dấu gạch nối, không quá 200 ký tự, thí dụ «phuong-dai-yen».'],
  integer: ['số nguyên', 'Cần một số nguyên, không dấu chấm, không ngoặc kép.'],
  percent: ['phần trăm', 'Cần một số nguyên từ 0 đến 100, không kèm dấu %.'],
  number: ['số', 'Cần một số, dấu thập phân là dấu chấm, không ngoặc kép.'],
  flag: ['đúng hoặc sai', 'Chỉ ghi «true»; nếu không phải thì bỏ trường này.'],
  figure: [
    'con số',
    'Ghi một số (67), hoặc {about: 130, word: hơn} với word là hơn, gần, khoảng, trên, dưới, ước, hoặc «unknown» khi nguồn không nêu số.',
  ],
  date: ['ngày', `Ghi ngày theo NĂM-THÁNG-NGÀY, thí dụ 2023-04-11. ${omit}`],
  dateWithoutYear: ['thiếu năm', 'Ngày phải có năm: ghi NĂM-THÁNG-NGÀY, thí dụ 2023-04-11.'],
  calendar: ['ngày không có thật', 'Lịch không có ngày này: hãy xem lại ngày và tháng.'],
  time: ['giờ', 'Ghi giờ theo GIỜ:PHÚT, từ 00:00 đến 23:59, thí dụ 07:30.'],
  moment: ['thời điểm', 'Ghi NĂM-THÁNG-NGÀY GIỜ:PHÚT theo giờ Việt Nam, thí dụ 2023-04-11 08:30.'],
  list: ['danh sách', 'Cần một danh sách, mỗi dòng bắt đầu bằng dấu gạch ngang.'],
  object: ['bản ghi', 'Cần các trường dạng «tên: giá trị».'],
} as const;

export type PlainRule = keyof typeof plain;

export const isPlainRule = (rule: string): rule is PlainRule => Object.hasOwn(plain, rule);

export function plainFault(path: Path, rule: PlainRule, value: unknown): BundleFault {
  const [name, message] = plain[rule];
  return { path: printPath(path), rule: name, message, value };
}

export function fault(path: Path, rule: string, message: string, value: unknown): BundleFault {
  return { path: printPath(path), rule, message, value };
}

const perhaps = (suggestion: string | undefined) => (suggestion ? ` Có phải «${suggestion}»?` : '');

export const unknownField = (path: Path, name: string, suggestion: string | undefined) =>
  fault(path, 'trường lạ', `Không có trường «${name}» ở đây.${perhaps(suggestion)} Hãy sửa tên hoặc bỏ trường.`, name);

export const unknownChoice = (path: Path, values: readonly string[], value: unknown) =>
  fault(path, 'giá trị trong danh mục', `Chỉ nhận một trong các giá trị: ${values.join(', ')}.`, value);

export const unknownReference = (path: Path, section: string, id: string, suggestion: string | undefined) =>
  fault(
    path,
    'tham chiếu',
    `Mục «${section}» không có bản ghi nào mang mã «${id}».${perhaps(suggestion)} Hãy sửa mã, hoặc thêm bản ghi ấy vào mục «${section}».`,
    id,
  );

export const repeatedReference = (path: Path, id: string) =>
  fault(path, 'tham chiếu lặp', `Mã «${id}» đã có trong danh sách này: hãy bỏ một lần.`, id);

export const circle = (path: Path, id: string) =>
  fault(path, 'vòng tròn', `Bản ghi «${id}» lại nằm dưới chính nó: hãy sửa cấp trên của nó.`, id);

export const duplicateId = (path: Path, id: string, first: Path) =>
  fault(path, 'trùng mã', `Mã «${id}» đã dùng ở ${printPath(first)}: hãy đặt mã khác, hoặc gộp hai bản ghi làm một.`, id);

export const reversed = (path: Path, first: string, start: unknown, last: string, end: unknown) =>
  fault(
    path,
    'ngược thứ tự',
    `«${last}» (${end}) đứng trước «${first}» (${start}): hãy sửa lại. Nếu nguồn in sai, ghi giá trị đúng và chép chỗ in sai vào «source_errors».`,
    end,
  );

export const tooMany = (path: Path, given: readonly string[]) =>
  fault(
    path,
    'chỉ một trong các trường',
    `Chỉ được ghi một trường, đang có: ${given.join(', ')}. Hãy giữ một và bỏ các trường kia.`,
    given,
  );

export const noneGiven = (path: Path, fields: readonly string[]) =>
  fault(path, 'cần một trong các trường', `Phải ghi đúng một trong các trường: ${fields.join(', ')}.`, undefined);
