import type { CriteriaSet, Group } from './scheme.ts';

/** Why a set does not hold together; sentences for the person who writes it. */
export function setFaults(set: CriteriaSet): string[] {
  const items = set.groups.flatMap((group) => group.items);
  const lines = [...items, ...set.bonus, ...set.penalties].map((line) => line.key);
  const groups = set.groups.map((group) => group.key);
  const ties = set.ties.flatMap((tie) => (tie.by === 'group' || tie.by === 'item' ? [tie] : []));
  const known = { group: groups, item: lines };
  return [
    ...repeated(lines).map((name) => `Mã mục “${name}” dùng hai lần.`),
    ...repeated(groups).map((name) => `Mã nhóm “${name}” dùng hai lần.`),
    ...repeated(set.exclusions.map((each) => each.key)).map((name) => `Trường hợp không xếp hạng “${name}” ghi hai lần.`),
    ...set.groups.filter(unreachable).map(({ title }) => `Nhóm “${title}”: các mục cộng lại không đủ điểm tối đa của nhóm.`),
    ...[...set.groups, ...items]
      .filter((each) => finer(each.max, set.decimals))
      .map(({ title }) => `“${title}”: điểm tối đa lẻ hơn cách làm tròn.`),
    ...ties.filter((tie) => !known[tie.by].includes(tie.key)).map((tie) => `Quy tắc đồng điểm nhắc tới “${tie.key}” không có trong bảng.`),
    ...(set.classes.every(({ from }, index) => index === 0 || from < (set.classes[index - 1]?.from ?? 0))
      ? []
      : ['Các loại phải xếp từ cao xuống thấp.']),
    ...(!set.pass || set.pass.marks.some(({ place }) => place === set.pass?.place) ? [] : ['Địa bàn mặc định chưa có điểm đạt.']),
    ...(set.topShare && set.classes.length < 2 ? ['Giới hạn tỷ lệ loại cao nhất cần ít nhất hai loại.'] : []),
  ];
}

const repeated = (names: string[]) => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];

const millionths = (value: number) => Math.round(value * 1e6);

const unreachable = ({ max, items }: Group) => items.reduce((sum, item) => sum + millionths(item.max), 0) < millionths(max);

const finer = (max: number, decimals: number) => (String(max).split('.')[1] ?? '').length > decimals;
