import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimWarnings } from './claims.ts';
import type { Fact } from './fact.ts';

const fact = (key: string, value: number): Fact => ({ key, label: key, value, unit: '', asOf: '2022-12-31', records: [] });
const works = (registered: number, completed: number, late = 0, overdue = 0) => [
  fact('works.registered', registered),
  fact('works.completed', completed),
  fact('works.late', late),
  fact('works.overdue', overdue),
];
const targets = (assigned: number, met: number, exceeded: number, missed: number) => [
  fact('targets.assigned', assigned),
  fact('targets.met', met),
  fact('targets.exceeded', exceeded),
  fact('targets.missed', missed),
];
const seed0 = 'Các công trình, phong trào thi đua đã đăng ký triển khai thực hiện đều hoàn thành đúng tiến độ.';
const reasons = (text: string, facts: Fact[]) => claimWarnings(text, facts).map(({ found, reason }) => [found, reason]);

describe('a claim without exception', () => {
  it('is marked while one registered work is open', () => {
    expect(reasons(seed0, works(5, 4, 0, 1))).toEqual([['đều', 'Số liệu có 1 trên 5 công trình, phần việc chưa hoàn thành.']]);
  });

  it('is marked when all are completed but one was late', () => {
    expect(reasons(seed0, works(5, 5, 1))).toEqual([['đều', 'Số liệu có 1 công trình, phần việc trễ hạn.']]);
  });

  it('is marked when a target was missed', () => {
    expect(reasons('Tất cả các chỉ tiêu đều đạt và vượt.', targets(9, 5, 3, 1))).toEqual([
      ['Tất cả', 'Số liệu có 1 trên 9 chỉ tiêu chưa đạt.'],
    ]);
    expect(reasons('Các chỉ tiêu đạt và vượt kế hoạch giao.', targets(9, 5, 3, 1))).toEqual([
      ['đạt và vượt', 'Số liệu có 1 trên 9 chỉ tiêu chưa đạt.'],
    ]);
  });

  it('about the units is held against the targets of the units', () => {
    const text = 'Các khu phố đã hoàn thành xuất sắc các chỉ tiêu của phường giao.';
    const facts = [fact('targets.units.assigned', 10), fact('targets.units.missed', 2)];
    expect(reasons(text, facts)).toEqual([['Các khu phố', 'Số liệu có 2 trên 10 chỉ tiêu chưa đạt.']]);
    expect(reasons(text, targets(9, 5, 3, 1))).toEqual([]);
  });

  it('about signing and tasks is held against the pledges and the tasks', () => {
    expect(reasons('100% đơn vị đã ký giao ước thi đua.', [fact('pledges.parties', 17), fact('pledges.signed', 15)])).toEqual([
      ['100%', 'Số liệu có 2 trên 17 lượt chưa ký giao ước, cam kết.'],
    ]);
    const tasks = [fact('tasks.assigned', 9), fact('tasks.done', 8), fact('tasks.late', 1)];
    expect(reasons('Các nhiệm vụ được giao đều hoàn thành.', tasks)).toEqual([['đều', 'Số liệu có 1 trên 9 nhiệm vụ chưa xong.']]);
    expect(reasons('Tất cả nhiệm vụ đúng hạn.', tasks)).toEqual([['Tất cả', 'Số liệu có 1 nhiệm vụ trễ hạn.']]);
  });

  it('stands when the records agree', () => {
    expect(reasons(seed0, works(5, 5))).toEqual([]);
    expect(reasons('Các chỉ tiêu đều đạt và vượt.', targets(9, 5, 4, 0))).toEqual([]);
  });

  it('is no claim when it says "many" or "uneven"', () => {
    expect(reasons('Nhiều chỉ tiêu đạt và vượt chỉ tiêu Quận giao.', targets(9, 5, 3, 1))).toEqual([]);
    expect(reasons('Một vài khu phố hoạt động chưa đồng đều, công trình chưa đều khắp, hoàn thành chậm.', works(5, 4))).toEqual([]);
  });

  it('points at words that stand in the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('đều ', 'tất cả ', 'công trình ', 'hoàn thành ', '. ', 'chỉ tiêu ', 'đạt và vượt ', 'chưa ')),
        (words) => {
          const text = words.join('');
          for (const { start, end, found } of claimWarnings(text, [...works(2, 1), ...targets(2, 1, 0, 1)]))
            expect(text.slice(start, end)).toBe(found);
        },
      ),
    );
  });
});
