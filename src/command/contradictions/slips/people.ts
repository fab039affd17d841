import { type Dice, type Plant, type Spoilt, addSentence } from '../slip.ts';

const otherTones: Readonly<Record<string, string>> = {
  a: 'á',
  á: 'à',
  à: 'á',
  ả: 'ã',
  ạ: 'a',
  ă: 'ắ',
  ắ: 'ằ',
  â: 'ấ',
  ấ: 'ầ',
  ầ: 'ấ',
  ậ: 'ấ',
  e: 'é',
  ê: 'ế',
  ế: 'ề',
  ề: 'ế',
  ệ: 'ế',
  ễ: 'ể',
  i: 'í',
  í: 'ì',
  ì: 'í',
  ị: 'ì',
  o: 'ó',
  ô: 'ố',
  ố: 'ồ',
  ồ: 'ố',
  ộ: 'ố',
  ơ: 'ớ',
  ớ: 'ờ',
  ờ: 'ớ',
  u: 'ú',
  ú: 'ù',
  ù: 'ú',
  ư: 'ứ',
  ứ: 'ừ',
  ừ: 'ứ',
  ươ: 'ướ',
  ườ: 'ướ',
  ý: 'ỳ',
  y: 'ý',
  ỳ: 'ý',
  ỹ: 'ỷ',
  ò: 'ó',
  ó: 'ò',
  ù_: 'ú',
  ủ: 'ũ',
  ũ: 'ủ',
  ụ: 'ú',
  ữ: 'ử',
  ợ: 'ở',
  ỗ: 'ổ',
  ẫ: 'ẩ',
  ẵ: 'ẳ',
  ặ: 'ắ',
};

/** The last syllable with another tone on its last vowel that has one. */
function respelt(name: string): string {
  const at = [...name].findLastIndex((letter, index) => otherTones[letter] !== undefined && index > name.lastIndexOf(' '));
  return [...name].map((letter, index) => (index === at ? (otherTones[letter] ?? letter) : letter)).join('');
}

const mentioned = ({ text, known }: Spoilt, dice: Dice) =>
  dice
    .shuffle(known.people ?? [])
    .filter(({ name }) => name.split(' ').length > 2 && text.includes(name) && text.normalize('NFC').includes(name));

/** A person of the text under another spelling. */
export const name: Plant = (spoilt, dice) => {
  const person = mentioned(spoilt, dice)[0] ?? dice.pick((spoilt.known.people ?? []).filter((one) => one.name.split(' ').length > 2));
  if (!person) return null;
  const wrong = respelt(person.name);
  const start = spoilt.text.indexOf(person.name);
  if (wrong === person.name || (spoilt.known.people ?? []).some((one) => one.name === wrong)) return null;
  if (start !== -1 && dice.number(0, 1) === 0) return { start, end: start + person.name.length, by: wrong };
  const sentence = dice.pick([
    `Cùng dự có đồng chí ${wrong}.`,
    `Ông ${wrong} đã chia vui với bà con.`,
    `Người khởi xướng cách làm này là bà ${wrong}.`,
  ]);
  return addSentence(spoilt, dice, sentence ?? '');
};

const rivals: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^Phó Chủ tịch UBND/iu, ['Chủ tịch UBND phường', 'Bí thư Đảng ủy phường', 'Chủ tịch Hội Nông dân phường']],
  [/Chủ tịch UBND/iu, ['Phó Chủ tịch UBND phường', 'Chủ tịch Ủy ban MTTQ Việt Nam phường', 'Bí thư Đoàn phường']],
  [/^Bí thư Đảng ủy/iu, ['Phó Chủ tịch UBND phường', 'Phó Bí thư Đảng ủy phường']],
  [/Chủ tịch (?:Ủy ban )?MTTQ|Chủ tịch Ủy ban Mặt trận/iu, ['Phó Chủ tịch UBND phường', 'Bí thư Đảng ủy phường']],
];

/** Somebody of the head of the ward with a post of somebody else. */
export const post: Plant = (spoilt, dice) => {
  for (const person of dice.shuffle(spoilt.known.people ?? [])) {
    const held = person.posts.find((title) => rivals.some(([known]) => known.test(title)));
    const other = held ? dice.pick(rivals.find(([known]) => known.test(held))?.[1] ?? []) : undefined;
    if (!other) continue;
    const sentence = dice.pick([
      `Đồng chí ${person.name}, ${other} đã ghi nhận những đóng góp ấy.`,
      `Thay mặt lãnh đạo, ông ${person.name} – ${other} tặng hoa chúc mừng.`,
      `Bà ${person.name} - ${other} chia sẻ thêm về cách làm.`,
    ]);
    return addSentence(spoilt, dice, sentence ?? '');
  }
  return null;
};
