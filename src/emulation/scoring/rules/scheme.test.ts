import { describe, expect, it } from 'vitest';
import { criteriaSetSchema } from './scheme.ts';

const item = { key: 'i', title: 'Mục', type: 'graded', max: 10 };
const group = { key: 'g', title: 'Nhóm', max: 10, items: [item] };
const set = { title: 'Bảng tiêu chí', year: 2026, bloc: 'Khối khu phố', groups: [group] };

const faults = (more: object) => {
  const read = criteriaSetSchema.safeParse({ ...set, ...more });
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};
const itemFaults = (more: object) => faults({ groups: [{ ...group, items: [{ ...item, ...more }] }] });

describe('a criteria set is refused for', () => {
  it.each([
    [{ groups: [group, { ...group, items: [{ ...item, key: 'j' }] }] }, 'Khối khu phố: Mã nhóm “g” dùng hai lần.'],
    [{ bonus: [{ ...item, key: 'i' }] }, 'Khối khu phố: Mã mục “i” dùng hai lần.'],
    [{ groups: [{ ...group, max: 11 }] }, 'Khối khu phố: Nhóm “Nhóm”: các mục cộng lại không đủ điểm tối đa của nhóm.'],
    [{ groups: [{ ...group, max: 9.999 }] }, 'Khối khu phố: “Nhóm”: điểm tối đa lẻ hơn cách làm tròn.'],
    [{ ties: [{ by: 'group', key: 'i' }] }, 'Khối khu phố: Quy tắc đồng điểm nhắc tới “i” không có trong bảng.'],
    [{ ties: [{ by: 'item', key: 'g' }] }, 'Khối khu phố: Quy tắc đồng điểm nhắc tới “g” không có trong bảng.'],
    [
      {
        classes: [
          { name: 'Khá', from: 5 },
          { name: 'Tốt', from: 5 },
        ],
      },
      'Khối khu phố: Các loại phải xếp từ cao xuống thấp.',
    ],
    [{ pass: { place: 'xã', marks: [{ place: 'phường', mark: 5 }] } }, 'Khối khu phố: Địa bàn mặc định chưa có điểm đạt.'],
    [
      { classes: [{ name: 'Tốt', from: 5 }], topShare: { percent: 20 } },
      'Khối khu phố: Giới hạn tỷ lệ loại cao nhất cần ít nhất hai loại.',
    ],
    [
      {
        exclusions: [
          { key: 'a', reason: 'A' },
          { key: 'a', reason: 'B' },
        ],
      },
      'Khối khu phố: Trường hợp không xếp hạng “a” ghi hai lần.',
    ],
  ])('%j', (more, message) => expect(faults(more)).toEqual([message]));

  it('lines that contradict themselves', () => {
    expect(itemFaults({ type: 'proportional', direction: 'lower', capped: false })).toEqual([
      'Chỉ tiêu càng thấp càng tốt phải có điểm trần.',
    ]);
    expect(itemFaults({ type: 'loss', each: 1, floor: 11 })).toEqual(['Điểm sàn cao hơn điểm tối đa.']);
    expect(itemFaults({ type: 'steps', steps: [{ at: 90, points: 9 }] })).toEqual(['Mức cao nhất phải bằng điểm tối đa của mục.']);
    const unordered = ['Các mức phải xếp từ cao xuống thấp, mức sau ít điểm hơn mức trước.'];
    expect(
      itemFaults({
        type: 'steps',
        steps: [
          { at: 90, points: 10 },
          { at: 95, points: 5 },
        ],
      }),
    ).toEqual(unordered);
    expect(
      itemFaults({
        type: 'steps',
        steps: [
          { at: 90, points: 10 },
          { at: 80, points: 10 },
        ],
      }),
    ).toEqual(unordered);
    expect(
      itemFaults({
        type: 'steps',
        direction: 'lower',
        steps: [
          { at: 90, points: 10 },
          { at: 80, points: 5 },
        ],
      }),
    ).toEqual(unordered);
  });

  it('numbers that are no plain decimals, fields it does not know', () => {
    expect(itemFaults({ max: 0.000_000_1 })).toContain('Số có nhiều nhất 6 chữ số thập phân.');
    expect(itemFaults({ max: 0 })).toContain('Số phải lớn hơn 0.');
    expect(faults({ cap: 3 })).toHaveLength(1);
  });

  it('nothing, when it holds together', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ groups: [{ ...group, max: 8 }] })).toEqual([]);
    expect(
      faults({
        classes: [
          { name: 'Tốt', from: 5 },
          { name: 'Khá', from: 4 },
        ],
        topShare: { percent: 20 },
      }),
    ).toEqual([]);
  });
});
