type Made = Readonly<Record<string, unknown>>;

/** The record as it is when all of these are told, else with what is given instead. */
const both = (made: Made, names: readonly string[], given: Made): Made =>
  names.every((name) => made[name] !== undefined) ? made : { ...made, ...given };

/** What the database demands of a record as a whole. */
export const recordRules: Readonly<Record<string, (made: Made) => Made>> = {
  // Two articles of a ward never share an address, nor does a new one take that of another still there.
  articles: (made) => (made['slug'] === undefined ? made : { ...made, slug: `${String(made['id'])}-${String(made['slug'])}` }),
  public_notices: (made) => both(made, ['withdrawn_on', 'withdrawn_reason'], { withdrawn_on: undefined, withdrawn_reason: undefined }),
  exemplar_suggestions: (made) => {
    const answered = made['answered_on'] !== undefined;
    if (answered && made['outcome'] === 'accepted' && made['exemplar'] !== undefined) return made;
    if (answered && made['outcome'] === 'declined' && made['reason'] !== undefined) return { ...made, exemplar: undefined };
    return { ...made, answered_on: undefined, outcome: undefined, exemplar: undefined };
  },
  article_comments: (made) => {
    const passed = made['answered_on'] !== undefined && made['outcome'] === 'passed';
    const refused = made['answered_on'] !== undefined && made['outcome'] === 'withheld' && made['reason'] !== undefined;
    const replied = passed && made['reply'] !== undefined && made['replied_on'] !== undefined;
    const hidden = passed && made['hidden_on'] !== undefined && made['hidden_reason'] !== undefined;
    return {
      ...made,
      ...(passed || refused ? {} : { answered_on: undefined, outcome: undefined }),
      ...(replied ? {} : { reply: undefined, replied_on: undefined }),
      ...(hidden ? {} : { hidden_on: undefined, hidden_reason: undefined }),
    };
  },
  integrity_cases: (made) => ({
    ...both(made, ['closed_on', 'result'], { closed_on: undefined, result: undefined }),
    fined_for: undefined,
  }),
  nomination_acts: (made) => ({ ...made, reason: made['reason'] ?? 'mưa' }),
  initiative_proposals: (made) => ({ ...made, outcome: undefined, answered_on: undefined, initiative: undefined }),
  decisions: (made) => ({ ...made, mandate: undefined }),
  notice_opinions: (made) =>
    both(made, ['answered_on', 'outcome', 'answer'], { answered_on: undefined, outcome: undefined, answer: undefined }),
};
