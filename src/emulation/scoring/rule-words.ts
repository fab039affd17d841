import { formatDate } from '../../platform/calendar/date.ts';
import type { Extra, Item } from './rules/item.ts';
import type { Tie } from './rules/scheme.ts';
import type { StoredSet } from './set.ts';
import { sayPoints } from './words.ts';

/** "từ 95 %: 8 điểm; từ 90 %: 4 điểm". */
export function paramWords(line: Item | Extra): string {
  switch (line.type) {
    case 'proportional': {
      const way = { higher: 'càng cao càng tốt', lower: 'càng thấp càng tốt', zero: 'không để xảy ra' }[line.direction];
      return [way, line.capped ? '' : 'được vượt điểm tối đa', line.measure ?? ''].filter(Boolean).join(', ');
    }
    case 'steps':
      return line.steps
        .map(
          ({ at, points }) =>
            `${line.direction === 'higher' ? 'từ' : 'không quá'} ${sayPoints(at)} ${line.measure ?? ''}: ${sayPoints(points)} điểm`,
        )
        .join('; ');
    case 'loss':
      return `mỗi ${line.event ?? 'lần'} trừ ${sayPoints(line.each)}, thấp nhất ${sayPoints(line.floor)}`;
    case 'activity':
      return `mỗi ${line.activity ?? 'hoạt động'} ${sayPoints(line.each)} điểm`;
    case 'on_time':
      return `trễ hạn mất ${sayPoints(line.lateLoss)}%, chưa xong 0 điểm`;
    case 'times':
      return `mỗi lần ${sayPoints(line.each)} điểm`;
    default:
      return 'unlessFull' in line && line.unlessFull ? 'phải đạt điểm tối đa' : '';
  }
}

/** "điểm nhóm Chỉ tiêu được giao". */
export function tieWords({ set }: StoredSet, tie: Tie): string {
  if (tie.by === 'group') return `điểm nhóm ${set.groups.find(({ key }) => key === tie.key)?.title ?? tie.key}`;
  if (tie.by === 'item') return `điểm mục ${set.groups.flatMap(({ items }) => items).find(({ key }) => key === tie.key)?.title ?? tie.key}`;
  return { bonus: 'điểm thưởng', penalty: 'điểm trừ ít hơn', votes: 'số phiếu suy tôn' }[tie.by];
}

const roundings = { down: 'làm tròn xuống', half_up: 'làm tròn đến số gần nhất', up: 'làm tròn lên' } as const;

/** The rules of the whole set as names and values. */
export function ruleWords(stored: StoredSet): { label: string; value: string }[] {
  const { set, row } = stored;
  const caps = [
    set.totalCap ? `tổng điểm tối đa ${sayPoints(set.totalCap)}` : '',
    set.selfCap ? `tự chấm tối đa ${sayPoints(set.selfCap)}` : '',
    set.bonusCap ? `thưởng tối đa ${sayPoints(set.bonusCap)}` : '',
    set.penaltyCap ? `trừ tối đa ${sayPoints(set.penaltyCap)}` : '',
  ].filter(Boolean);
  const share = set.topShare;
  return [
    { label: 'Nguồn', value: row.source ?? '' },
    { label: 'Mức trần', value: caps.join('; ') },
    { label: 'Xếp loại', value: set.classes.map(({ name, from }) => `${name} từ ${sayPoints(from)}`).join('; ') },
    {
      label: 'Giới hạn loại cao nhất',
      value: share
        ? `không quá ${sayPoints(share.percent)}% số đơn vị xếp hạng, ${roundings[share.rounding]}${share.atLeast > 0 ? `, ít nhất ${share.atLeast}` : ''}`
        : '',
    },
    { label: 'Giải', value: set.prizes.map(({ name, count }) => `${count} ${name}`).join('; ') },
    {
      label: 'Khi đồng điểm xét',
      value: set.ties.map((tie) => tieWords(stored, tie)).join(', rồi ') + (set.ties.length > 0 ? '; vẫn bằng thì đồng hạng' : ''),
    },
    { label: 'Không xếp hạng', value: set.exclusions.map(({ reason }) => reason).join('; ') },
    { label: 'Không đạt mức tối thiểu', value: set.failing === 'after' ? 'xếp sau các đơn vị đạt' : 'không xếp hạng' },
    { label: 'Kiến nghị', value: `trong ${set.appeal.days} ngày ${set.appeal.working ? 'làm việc' : ''} sau khi công bố dự kiến` },
    { label: 'Hạn tự chấm', value: row.self_due_on ? formatDate(row.self_due_on) : '' },
  ].filter(({ value }) => value !== '');
}
