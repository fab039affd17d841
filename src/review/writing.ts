import { type TextHint, datesWithoutYear, reversedTerms, spellingHints } from '../platform/text/spelling.ts';
import { claimWarnings } from './claims.ts';
import type { Fact } from './fact.ts';

/** Everything worth a second look in a text of a report, in order of place. It warns, it never blocks. */
export function writingHints(text: string, facts: readonly Fact[] = []): TextHint[] {
  const clean = text.normalize('NFC');
  const hints = [...spellingHints(clean), ...datesWithoutYear(clean), ...reversedTerms(clean), ...claimWarnings(clean, facts)];
  return hints.sort((a, b) => a.start - b.start);
}

/** "“phòng trao”: Cụm từ thường viết nhầm; nên viết “phong trào”." */
export const hintSentence = ({ found, reason, suggestion }: TextHint): string =>
  `“${found}”: ${reason.replace(/\.$/, '')}${suggestion ? `; nên viết “${suggestion}”` : ''}.`;
