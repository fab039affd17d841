/** Sections that random bundles leave out; tests of their own carry them. */
export const left: ReadonlySet<string> = new Set([
  // Keys and credentials hang on one another.
  'certificate_blanks',
  'certificate_printers',
  'name_checks',
  'credential_keys',
  'credentials',
  // What follows a decision: what may stand together there is tried by the tests of those nouns.
  'signed_copies',
  'amendments',
  'recoveries',
  'award_funds',
  'fund_entries',
  'bonus_payments',
  'submissions',
  'submission_acts',
  'appeal_terms',
  'appeals',
  // Told once of a person, a year or a day, whatever their ids: another file cannot bring them anew.
  'employments',
  'yearly_ratings',
  'law_settings',
  'initiative_copies',
  'achievement_reports',
  'kinships',
  'conflicts_of_interest',
  // Acts of a signing hang together, and like reminders never change.
  'pledge_signings',
  'pledge_witnessings',
  'pledge_absences',
  'pledge_seals',
  'reminders',
]);
