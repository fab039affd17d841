import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/calendar/date.ts';
import { overdueWords, reviewsDue } from './review-due.ts';
import { termWarnings, yearConflict } from './years.ts';

const drive = { form: 'drive', starts_on: '2026-01-01', ends_on: '2026-12-31', interim_due_on: null, final_due_on: null };
const none = { interim: null, final: null };

describe('the reviews a drive owes', () => {
  it('are a midway one from a year on, by law, and a final one at its end', () => {
    expect(reviewsDue(drive, none, '2026-06-01').map(({ kind, dueOn, basis }) => [kind, dueOn, basis])).toEqual([
      ['interim', '2026-07-02', 'law'],
      ['final', '2026-12-31', 'law'],
    ]);
    expect(reviewsDue({ ...drive, ends_on: '2026-12-30' }, none, '2026-06-01').map(({ kind }) => kind)).toEqual(['final']);
  });

  it('follow the plan where it sets a day, and show the days they are overdue', () => {
    const reviews = reviewsDue({ ...drive, interim_due_on: '2026-06-30' }, none, '2026-07-12');
    expect(reviews.map(({ overdueDays }) => overdueDays)).toEqual([12, 0]);
    expect(reviews.slice(0, 1).map(overdueWords)).toEqual(['Quá hạn sơ kết 12 ngày']);
  });

  it('are not overdue once held; the final one answers for both', () => {
    expect(reviewsDue(drive, { interim: '2026-07-01', final: null }, '2027-01-10').map(({ overdueDays }) => overdueDays)).toEqual([0, 10]);
    expect(reviewsDue(drive, { interim: null, final: '2027-01-05' }, '2027-01-10').map(({ overdueDays }) => overdueDays)).toEqual([0, 0]);
  });

  it('leave the annual movement to the review of the year', () => {
    expect(reviewsDue({ ...drive, form: 'regular' }, none, '2027-02-01').map(({ kind }) => kind)).toEqual(['interim']);
  });

  it('are overdue by exactly the days since they were due', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const final_due_on = '2026-06-30';
        const [review] = reviewsDue({ ...drive, starts_on: null, final_due_on }, none, addDays(final_due_on, days));
        expect(review?.overdueDays).toBe(Math.max(0, days));
      }),
    );
  });
});

describe('years that disagree', () => {
  it('are said for theme and contents, and for dates outside the term', () => {
    expect(yearConflict('tiến tới các ngày lễ lớn năm 2025', ['chỉ tiêu năm 2024'])).toEqual({ theme: [2025], contents: [2024] });
    const term = {
      year: 2024,
      year_to: null,
      starts_on: '2025-04-11',
      ends_on: '2024-12-31',
      interim_due_on: null,
      final_due_on: '2025-01-15',
    };
    expect(termWarnings(term)).toEqual(['Ngày bắt đầu thuộc năm 2025, không thuộc năm 2024 của phong trào.']);
  });
});
