import { lawAward } from '../law/award-code.ts';
import type { Facts } from '../law/facts.ts';
import { type Setting, settingFacts } from '../law/settings.ts';
import { type CommendationType, type Scope, type Subject, isTitle } from '../law/vocabulary.ts';
import { standsFor } from '../merit/reading.ts';
import { subjectKind } from '../subject/subject.ts';
import { duplicatesOf } from './duplicate.ts';
import { collectiveFacts } from './facts-collective.ts';
import { caseFacts, disciplineFacts } from './facts-integrity.ts';
import type { EarlierAward, Known, Nominated } from './known.ts';

const types: Readonly<Record<string, CommendationType>> = {
  merit: 'CONG_TRANG',
  thematic: 'PHONG_TRAO',
  sudden: 'DOT_XUAT',
  service: 'CONG_HIEN',
  seniority: 'NIEN_HAN',
  external: 'DOI_NGOAI',
};

const payrolls: Readonly<Record<string, string>> = {
  ward: 'CONG_CHUC_XA',
  armed_forces: 'CONG_AN',
  own_legal_person: 'PHAP_NHAN',
  none: 'NGOAI_BIEN_CHE',
};

const scopes: Readonly<Record<string, Scope>> = { base: 'CO_SO', province: 'TINH', nation: 'TOAN_QUOC' };
const scopeOrder = ['base', 'province', 'nation'];
const recognisers: Readonly<Record<string, string>> = {
  central: 'TRUNG_UONG',
  province: 'CT_UBND_TINH',
  district: 'CT_UBND_HUYEN',
  ward: 'CT_UBND_XA',
  unit: 'THU_TRUONG_DON_VI',
};

/** The day that chooses the regime: the dossier was first sent, else proposed (Luật, điều khoản chuyển tiếp). */
export const receivedOn = (nomination: Nominated, { acts }: Pick<Known, 'acts'>): string =>
  acts.find(({ nomination_id, kind }) => nomination_id === nomination.id && kind === 'submitted')?.acted_on ??
  nomination.proposed_on ??
  `${nomination.year}-12-31`;

/** The years of an award whose span the register knows. */
const yearsOf = (awards: readonly EarlierAward[], code: string, before: number) =>
  [...new Set(awards.filter(({ award }) => award === code).flatMap(({ year, year_to }) => span(year, year_to ?? year)))]
    .filter((year) => year <= before)
    .sort((a, b) => a - b);

const span = (from: number, to: number) => Array.from({ length: Math.min(50, to - from + 1) }, (_, index) => from + index);

function personFacts(nomination: Nominated, known: Known): Facts {
  const { merits } = known;
  const person = nomination.person_id ?? '';
  const job = merits.employments.get(person);
  const ratings = merits.ratings.filter((row) => row.person_id === person && row.year <= nomination.year);
  const current = ratings.find(({ year }) => year === nomination.year)?.rating;
  const awards = known.awards.filter((row) => row.person_id === person);
  const cstdcs = yearsOf(awards, 'chien_si_thi_dua_co_so', nomination.year);
  const excellent = ratings.filter(({ rating }) => rating === 'HTXSNV').map(({ year }) => year);
  const told = ratings.length > 0 || cstdcs.length > 0;
  return {
    ...(job?.recruited_on ? { recruited: job.recruited_on } : {}),
    ...(job?.payroll ? { person: payrolls[job.payroll] ?? job.payroll } : {}),
    ...(current ? { rating: current === 'HTXSNV' || current === 'HTTNV' ? current : 'HTNV' } : {}),
    ...(told ? { cstdcsYears: cstdcs, htxsnvYears: excellent } : {}),
    ...initiativeFacts(nomination, known),
    ...leaveFacts(nomination, known),
    ...disciplineFacts(nomination, known),
    ...basisFacts(nomination, awards, told),
  };
}

/** Initiatives up to the year; for the title of one year only those of that year. */
function initiativeFacts({ person_id, year, award }: Nominated, { merits }: Known): Facts {
  const own = merits.initiatives.filter((row) => row.person_id === person_id && row.year <= year);
  const counted = award === 'chien_si_thi_dua_co_so' ? own.filter((row) => row.year === year) : own;
  const widest = counted.toSorted((a, b) => scopeOrder.indexOf(b.scope) - scopeOrder.indexOf(a.scope))[0];
  if (!widest) return {};
  const level = widest.recognised_level === null ? undefined : recognisers[widest.recognised_level];
  const scope = scopes[widest.scope];
  return {
    initiatives: counted.map((row) => row.year),
    ...(scope ? { initiativeScope: scope } : {}),
    ...(level ? { scopeRecognisedBy: level } : {}),
  };
}

function leaveFacts({ person_id, year }: Nominated, { merits }: Known): Facts {
  const own = merits.leaves.filter((row) => row.person_id === person_id && row.from_on <= `${year}-12-31` && row.to_on >= `${year}-01-01`);
  const maternity = own.find(({ kind }) => kind === 'maternity');
  const sick = own.filter(({ kind, working_days }) => kind === 'sick' && working_days !== null);
  return {
    ...(maternity ? { maternityLeave: [maternity.from_on, maternity.to_on] as [string, string] } : {}),
    ...(sick.length > 0 ? { sickLeaveWorkingDays: sick.reduce((sum, row) => sum + (row.working_days ?? 0), 0) } : {}),
  };
}

/** Only sudden and thematic awards and nothing else: they are no step to an award for merit (NĐ 152/2025 Điều 4 khoản 3). */
function basisFacts({ ground, person_id }: Nominated, awards: readonly EarlierAward[], told: boolean): Facts {
  const kinds = awards.filter((row) => row.person_id === person_id).map((row) => types[row.ground ?? ''] ?? 'CONG_TRANG');
  return ground === 'merit' && !told && kinds.length > 0 ? { basis: kinds } : {};
}

/** What the ward knows about one nomination, in the words of the law. `today` is the day on which it is asked. */
export function factsOf(nomination: Nominated, known: Known, settings: readonly Setting[], today: string): Facts {
  const award = lawAward(nomination.award);
  const subject: Subject | null = subjectKind(nomination);
  const received = receivedOn(nomination, known);
  const certain = duplicatesOf(nomination, known).some((each) => each.certain);
  return {
    ...(award ? { award } : {}),
    ...(subject ? { subject } : {}),
    // A title is no commendation of some type: its conditions stand alone.
    ...(award && isTitle(award) ? {} : { type: types[nomination.ground] ?? 'CONG_TRANG' }),
    year: nomination.year,
    dossierReceived: received,
    date: today,
    achievementPeriod: [`${nomination.year}-01-01`, `${nomination.year}-12-31`],
    ...settingFacts(settings, received, nomination.award),
    ...(certain ? { achievement: 'trùng', priorAward: { achievement: 'trùng' } } : {}),
    ...caseFacts(
      nomination,
      known.merits.cases.filter((row) => standsFor(row, nomination)),
    ),
    ...(subject === 'individual' ? personFacts(nomination, known) : {}),
    ...(subject === 'collective' ? collectiveFacts(nomination, known) : {}),
  };
}
