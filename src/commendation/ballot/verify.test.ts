import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giveaways } from './giveaway.ts';
import { type PublishedList, linesOf, publish } from './published.ts';
import { lineCode } from './receipt.ts';
import { type Choice, choices } from './sheet.ts';
import { faultsIn, readList } from './verify.ts';

const receipts = ['0123456789ABCDE0', '0123456789ABCDE1', '0123456789ABCDE2', '0123456789ABCDE3'];
const votes: Record<string, Choice[]> = { 'r-1': ['for', 'for', 'against', 'blank'], 'r-2': ['for', 'against', 'against', 'for'] };
const roll = { voters: 4, phone: 3, paper: 1, written: 0, paper_returned: 1, paper_invalid: 0 };

const made = (): PublishedList =>
  publish(
    { ward: 'Phường Mai Vàng', meeting: 'r-9', held_on: '2026-11-22', roll },
    Object.entries(votes).map(([nomination, cast]) => ({
      nomination,
      label: nomination === 'r-1' ? 'Khu phố 1: Giấy khen' : 'Khu phố 2: Giấy khen',
      ballots: cast.map((choice, index) => ({ code: lineCode(receipts[index] ?? '', nomination), choice })),
    })),
  );
const at = (list: PublishedList, item: number, line: number) => list.items[item]!.ballots[line]!;

describe('a published list', () => {
  it('as it was published holds, also read back from its file and against its minutes', () => {
    const list = made();
    expect(faultsIn(readList(JSON.stringify(list)), { sha256: list.sha256, voters: 4 })).toEqual([]);
  });

  it('names a changed ballot', () => {
    const list = made();
    const line = at(list, 0, 1);
    const before = line.choice;
    line.choice = choices.find((choice) => choice !== before)!;
    const faults = faultsIn(list);
    expect(faults).toContain(`Khu phố 1: Giấy khen: phiếu ${line.code} bị sửa`);
    expect(faults).toContain('nội dung không khớp mã băm trong tệp');
  });

  it('names an added and a dropped ballot', () => {
    const list = made();
    const { code } = at(list, 1, 0);
    list.items[1]!.ballots.splice(0, 1);
    list.items[0]!.ballots.push({ code: 'ZZZZZZZZZZ', choice: 'for' });
    const faults = faultsIn(list);
    expect(faults).toContain(`Khu phố 2: Giấy khen: phiếu ${code} bị bỏ đi`);
    expect(faults).toContain('Khu phố 1: Giấy khen: phiếu ZZZZZZZZZZ bị thêm vào');
    expect(faults).toContain('Khu phố 1: Giấy khen: 5 phiếu, nhiều hơn 4 phiếu hợp lệ trong hòm');
  });

  it('made anew with another ballot no longer matches the hash and the roll of the minutes', () => {
    const honest = made();
    const { items, ...head } = honest;
    const forged = publish(
      { ...head, roll: { ...roll, voters: 5, phone: 4 } },
      items.map((item) => ({ ...item, ballots: [...item.ballots, { code: 'ZZZZZZZZZZ', choice: 'for' as const }] })),
    );
    expect(faultsIn(forged)).toEqual([]);
    expect(faultsIn(forged, { sha256: honest.sha256, voters: 4 })).toEqual([
      'biên bản ghi 4 người bỏ phiếu, tệp ghi 5',
      'nội dung không khớp mã băm trong biên bản kiểm phiếu',
    ]);
  });

  it('never hides one change, whichever it is', () =>
    fc.assert(
      fc.property(
        fc.nat({ max: 1 }),
        fc.nat({ max: 3 }),
        fc.constantFrom('drop', 'code', 'choice', 'twice', 'label', 'roll'),
        (item, line, what) => {
          const list = made();
          const own = list.items[item]!;
          if (what === 'drop') own.ballots.splice(line, 1);
          if (what === 'code') at(list, item, line).code = 'ZZZZZZZZZZ';
          if (what === 'choice') at(list, item, line).choice = at(list, item, line).choice === 'for' ? 'blank' : 'for';
          if (what === 'twice') own.ballots.push({ ...at(list, item, line) });
          if (what === 'label') own.label = 'Khu phố 3: Giấy khen';
          if (what === 'roll') list.roll.phone = 2;
          expect(faultsIn(list).length).toBeGreaterThan(0);
        },
      ),
    ));

  it('lets each voter find the own ballot, and nobody else’s', () => {
    const list = made();
    receipts.forEach((receipt, index) => {
      expect(linesOf(list, receipt).map(({ choice }) => choice)).toEqual([votes['r-1']![index], votes['r-2']![index]]);
    });
    expect(linesOf(list, 'ZZZZZZZZZZZZZZZZ')).toEqual([]);
  });
});

describe('a result that gives votes away', () => {
  const count = (yes: number, no: number, blank = 0) => ({ label: 'Khu phố 1', for: yes, against: no, blank });
  it('is unanimous, of few voters, or all but one', () => {
    expect(giveaways([count(8, 0), count(2, 1), count(7, 1)]).map((line) => line.slice(0, 30))).toEqual([
      'Khu phố 1: mọi phiếu giống nha',
      'Khu phố 1: chỉ có 3 phiếu, nên',
      'Khu phố 1: chỉ một phiếu khác ',
    ]);
  });
  it('is none that several could have made, nor an empty one', () =>
    expect(giveaways([count(6, 2), count(6, 1, 1), count(0, 0)])).toEqual([]));
  it('is told without figures of the result', () => expect(giveaways([count(8, 0)])[0]).not.toMatch(/8|đồng ý/));
});
