type Made = Readonly<Record<string, unknown>>;

/** The record as it is when all of these are told, else with what is given instead. */
const both = (made: Made, names: readonly string[], given: Made): Made =>
  names.every((name) => made[name] !== undefined) ? made : { ...made, ...given };

/** What the database demands of a record as a whole. */
export const recordRules: Readonly<Record<string, (made: Made) => Made>> = {
  public_notices: (made) => both(made, ['withdrawn_on', 'withdrawn_reason'], { withdrawn_on: undefined, withdrawn_reason: undefined }),
  notice_opinions: (made) =>
    both(made, ['answered_on', 'outcome', 'answer'], { answered_on: undefined, outcome: undefined, answer: undefined }),
};
