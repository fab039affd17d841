import fc from 'fast-check';

/** Ranges of the fields of a section that the database holds. */
export const ranges: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  reminder_rules: {
    days: fc.integer({ min: 0, max: 120 }),
    repeat_after: fc.integer({ min: 1, max: 120 }),
    times: fc.integer({ min: 1, max: 30 }),
    due_day: fc.constantFrom('03-31', '12-01'),
  },
  meetings: {
    begins_at: fc.constantFrom('08:30', '14:00'),
    started_at: fc.constantFrom('08:30', '14:00'),
    ended_at: fc.constantFrom('10:05', '16:30'),
    minutes_number: fc.integer({ min: 1, max: 99 }),
    paper_issued: fc.constant(9),
    paper_returned: fc.constant(6),
    paper_invalid: fc.integer({ min: 0, max: 2 }),
  },
  leaves: { working_days: fc.integer({ min: 0, max: 200 }) },
  events: {
    invite_code: fc.stringMatching(/^[A-HJKMNP-TV-Z2-9]{10}$/),
    seats: fc.integer({ min: 1, max: 200 }),
    plan_number: fc.integer({ min: 1, max: 99 }),
    invitation_number: fc.integer({ min: 1, max: 99 }),
    minutes_number: fc.integer({ min: 1, max: 99 }),
  },
  public_notices: { days: fc.integer({ min: 1, max: 90 }) },
};
