/** What a template may leave open, with the words that explain it. */
export const variables = {
  'đơn vị': 'tên đơn vị, khối ký',
  năm: 'năm thi đua',
  phường: 'tên phường, xã',
  'đại diện': 'họ tên người đại diện ký',
  'chức vụ': 'chức vụ người đại diện',
  'số hộ': 'số hộ của đơn vị',
  hạn: 'hạn thực hiện',
  'chỉ tiêu': 'đứng riêng một dòng: mỗi chỉ tiêu đơn vị đã đăng ký thành một nội dung',
} as const;

export type Variable = keyof typeof variables;
export type Values = Readonly<Partial<Record<Variable, string>>>;

const place = /\{([^{}\n]*)\}/gu;
const nameOf = (written: string) => written.trim().toLocaleLowerCase('vi').normalize('NFC');

/** Names between braces that stand for nothing: "{tên}". */
export const unknownVariables = (text: string): string[] =>
  [...text.matchAll(place)].map(([, written = '']) => written).filter((written) => !(nameOf(written) in variables));

/** The text with its variables filled in; one that has no value leaves dots to write on. */
export const fillVariables = (text: string, values: Values) =>
  text.replaceAll(place, (_, written: string) => values[nameOf(written) as Variable] ?? '……………');

/** Whether a line stands for the registered targets of the party. */
export const isTargets = (line: string) => /^\{\s*chỉ tiêu\s*\}$/iu.test(line.trim().normalize('NFC'));
