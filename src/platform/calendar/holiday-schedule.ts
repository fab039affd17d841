/** What the authorities decided for one year, beyond what the Labour Code itself fixes. */
export interface HolidaySchedule {
  /** Of the five days of Tết, how many fall before mùng 1. */
  tetEve: number;
  /** The second day of Quốc khánh: the day before or the day after 2/9; null until the Code of 2019 gave two days. */
  nationalDay: 'before' | 'after' | null;
  /** Working days given off against a Saturday: [day off, day worked instead]. */
  swaps: readonly (readonly [off: string, worked: string])[];
}

/** The yearly notices of the ministry in charge of labour, for civil servants (Bộ luật Lao động 2019, Điều 112 khoản 3). */
export const HOLIDAY_SCHEDULES: Readonly<Record<number, HolidaySchedule>> = {
  2020: { tetEve: 2, nationalDay: null, swaps: [] },
  2021: { tetEve: 2, nationalDay: 'after', swaps: [] },
  2022: { tetEve: 1, nationalDay: 'before', swaps: [] },
  2023: { tetEve: 2, nationalDay: 'before', swaps: [] },
  2024: { tetEve: 2, nationalDay: 'after', swaps: [['2024-04-29', '2024-05-04']] },
  2025: { tetEve: 2, nationalDay: 'before', swaps: [['2025-05-02', '2025-04-26']] },
  2026: {
    tetEve: 1,
    nationalDay: 'before',
    swaps: [
      ['2026-01-02', '2026-01-10'],
      ['2026-08-31', '2026-08-22'],
    ],
  },
};
