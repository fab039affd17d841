import { type LawBook, regimeOf } from './book.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { folded, planFieldsOf, signsAs } from './spelling.ts';

const competent = /^(CT_UBND_(XA|HUYEN|TINH)|THU_TUONG|THU_TRUONG|HIEU_TRUONG|GIAM_DOC|HEAD_OF|BO_TRUONG)/;

/** A movement's plan: criteria are mandatory (Điều 17), the launcher must be competent (Điều 18), "theo đợt" is no form of 2022. */
export function plan(book: LawBook, facts: Facts, day: string): Findings | null {
  const { planHas, missing, emulationForm, launchSigner } = facts;
  if (!planHas && missing === undefined && !emulationForm && !launchSigner) return null;
  if (launchSigner && !competent.test(signsAs(launchSigner))) return { outcome: 'BLOCKED', reason: 'LAUNCHER_NOT_COMPETENT' };
  if (emulationForm && folded(emulationForm) === 'THEO_DOT' && (facts.regime ?? regimeOf(day)) !== 'R1') return noLongerAForm;
  const lacks = [...new Set([...lacking(book, planHas), ...[missing ?? []].flat().flatMap(planFieldsOf)])];
  if (lacks.includes('tieu_chi')) return { outcome: 'BLOCKED', reason: 'PLAN_WITHOUT_CRITERIA', lacks };
  return { outcome: lacks.length > 0 ? 'INCOMPLETE' : 'OK', lacks, ...(emulationForm ? { emulationForm } : {}) };
}

/** What was "theo đợt" before 2024 is "chuyên đề" now (Điều 16 khoản 1). */
const noLongerAForm: Findings = {
  outcome: 'BLOCKED',
  reason: 'FORM_NOT_IN_LAW_2022',
  suggest: ['CHUYEN_DE'],
  emulationForm: 'CHUYEN_DE',
  stillShownInConferenceProgramme: true,
};

function lacking(book: LawBook, planHas: Facts['planHas']): readonly string[] {
  if (planHas === undefined) return [];
  if (typeof planHas === 'string' && /^(ALL|FULL|DU|COMPLETE)/.test(folded(planHas))) return [];
  const has = [planHas].flat().flatMap(planFieldsOf);
  return book.find('X-MOVEMENT-PLAN').statements.filter((field) => !has.includes(field));
}
