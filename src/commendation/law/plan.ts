import { regimeOf, type LawBook } from './book.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { signsAs } from './power.ts';

const criteria = /tieu_chi|tiêu chí|criteria/i;
const competent = new Set(['CT_UBND_XA', 'CT_UBND_HUYEN', 'CT_UBND_TINH', 'THU_TUONG', 'THU_TRUONG_DON_VI']);

/** A movement's plan: criteria are mandatory (Điều 17), the launcher must be competent (Điều 18), "theo đợt" is no form of 2022. */
export function plan(book: LawBook, facts: Facts, day: string): Findings | null {
  const { planHas, missing, emulationForm, launchSigner } = facts;
  if (!planHas && missing === undefined && !emulationForm && !launchSigner) return null;
  if (launchSigner && !competent.has(signsAs(launchSigner))) return { outcome: 'BLOCKED', reason: 'LAUNCHER_NOT_COMPETENT' };
  if (emulationForm === 'THEO_DOT' && (facts.regime ?? regimeOf(day)) !== 'R1')
    return { outcome: 'BLOCKED', reason: 'FORM_NOT_IN_LAW_2022', emulationForm: 'CHUYEN_DE', stillShownInConferenceProgramme: true };
  const lacks = missing === undefined ? lacking(book, planHas) : [missing].flat();
  if (lacks.some((field) => criteria.test(field))) return { outcome: 'BLOCKED', reason: 'PLAN_WITHOUT_CRITERIA', lacks };
  return { outcome: lacks.length > 0 ? 'INCOMPLETE' : 'OK', lacks, ...(emulationForm ? { emulationForm } : {}) };
}

const lacking = (book: LawBook, planHas: readonly string[] | undefined) =>
  planHas ? book.find('X-MOVEMENT-PLAN').statements.filter((field) => !planHas.includes(field)) : [];
