import { type LawBook } from './book.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { folded } from './spelling.ts';
import { isTitle } from './vocabulary.ts';

/** A reason why an award is not weighed at all, whatever the merit. Null: nothing in the way. */
export type Bar = (book: LawBook, facts: Facts, day: string) => Findings | null;

const open = /^(THUONG|THONG_THUONG|NORMAL|ORDINARY|PUBLIC|CONG_KHAI|KHONG.*|NONE|UNCLASSIFIED|OPEN|INTERNAL|NOI_BO)$/;

/** Secret matter takes the simplified procedure on paper and never enters this system (NĐ 98/2023 Điều 40 khoản 1). */
export const secrecy: Bar = (_, { contentClass }) =>
  contentClass === undefined || open.test(folded(contentClass))
    ? null
    : { outcome: 'OUT_OF_SYSTEM', route: 'PAPER', storedContent: 'NONE' };

/** Which type of commendation may go to whom (Luật 06/2022 Điều 8); of the titles only Gia đình văn hóa is for households. */
const subjectFit: Bar = (book, { subject, award, type }, day) => {
  if (subject !== 'household' || !award) return null;
  if (isTitle(award) && award !== 'GIA_DINH_VAN_HOA')
    return { outcome: 'INELIGIBLE', reason: 'TITLE_NOT_FOR_HOUSEHOLD', suggest: ['GIA_DINH_VAN_HOA', 'GIAY_KHEN'] };
  if (type && !['PHONG_TRAO', 'DOT_XUAT'].includes(type) && book.general('X-TYPE-SUBJECT', day))
    return { outcome: 'INELIGIBLE', reason: 'TYPE_NOT_FOR_HOUSEHOLD', suggest: ['PHONG_TRAO', 'DOT_XUAT'] };
  return null;
};

/** Neither awarded nor refused while a matter is being verified (NĐ 152/2025 Điều 4 khoản 4); the others go on. */
const hold: Bar = (book, { denunciationBeingVerified, verificationResult, disciplineStatus }, day) => {
  const verifying = denunciationBeingVerified === true && verificationResult === undefined;
  const pending = disciplineStatus !== undefined && /PENDING|CONSIDER|XEM_XET/.test(disciplineStatus);
  if ((!verifying && !pending) || !book.stands('X-HOLD', day)) return null;
  return {
    outcome: 'HOLD',
    ...(verifying ? { reason: 'DENUNCIATION_UNDER_VERIFICATION' as const } : {}),
    publicList: 'excluded',
    batchForOthers: 'continues',
    stillShownInConferenceProgramme: false,
  };
};

const verified: Bar = (_, { verificationResult }) =>
  verificationResult?.startsWith('VIOLATION') ? { outcome: 'INELIGIBLE', reason: 'STANDARD_NOT_MET' } : null;

/** After discipline, achievement counts from the day its period is completed (NĐ 152/2025 Điều 4 khoản 4). */
const discipline: Bar = (book, { disciplineStatus, disciplineCompletedOn, results, achievementPeriod, decision }, day) => {
  if (!book.stands('X-AFTER-DISCIPLINE', day)) return null;
  if (disciplineStatus === 'IN_FORCE' || disciplineCompletedOn === null)
    return { outcome: 'INELIGIBLE', reason: 'DISCIPLINE_PERIOD_NOT_COMPLETED' };
  if (disciplineCompletedOn === undefined) return null;
  if (disciplineCompletedOn > (decision ?? day)) return { outcome: 'INELIGIBLE', reason: 'DISCIPLINE_PERIOD_NOT_COMPLETED' };
  const counted = results?.filter((result) => result >= disciplineCompletedOn);
  const before = counted ? counted.length === 0 : achievementPeriod !== undefined && achievementPeriod[1] < disciplineCompletedOn;
  return before ? { outcome: 'INELIGIBLE', reason: 'ACHIEVEMENT_BEFORE_DISCIPLINE_END' } : null;
};

/** Results that count: within the movement, and after a discipline; a number asked for must be reached. */
const resultsReached: Bar = (_, { results, disciplineCompletedOn, movementPeriod, criterion }) => {
  if (!results) return null;
  const [from, to] = Array.isArray(movementPeriod) ? movementPeriod : ['', '9999'];
  const after = disciplineCompletedOn ?? '';
  const counted = disciplineCompletedOn === null ? [] : results.filter((day) => day >= from && day <= to && day >= after);
  const few = typeof criterion === 'number' && counted.length < criterion;
  return { resultsCounted: counted.length, ...(few ? { outcome: 'INELIGIBLE', reason: 'STANDARD_NOT_MET' } : {}) };
};

const plain = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('vi');

/** One achievement is commended once (Luật 06/2022 Điều 5 khoản 2 điểm c). */
const duplicate: Bar = (book, { priorAward, achievement }, day) => {
  const same = priorAward?.achievement !== undefined && achievement !== undefined && plain(priorAward.achievement) === plain(achievement);
  return same && book.general('X-ONE-ACHIEVEMENT', day) ? { outcome: 'INELIGIBLE', reason: 'DUPLICATE_ACHIEVEMENT' } : null;
};

const kindOf = (entry: unknown) => folded(typeof entry === 'string' ? entry : JSON.stringify(entry ?? ''));

/** What was given for a sudden act or a theme is no step to an award for merit (NĐ 152/2025 Điều 4 khoản 3). */
const basisCounts: Bar = (book, { basis, type, award }, day) => {
  if (!basis || basis.length === 0 || (type !== undefined && type !== 'CONG_TRANG') || award === 'GIAY_KHEN') return null;
  if (!book.general('X-DOTXUAT-NOT-BASIS', day)) return null;
  const usable = basis.filter((entry) => !/DOT_XUAT|CHUYEN_DE|PHONG_TRAO/.test(kindOf(entry)));
  return usable.length === 0 ? { outcome: 'INELIGIBLE', reason: 'DOT_XUAT_CHUYEN_DE_NOT_A_BASIS' } : null;
};

/** Told outright that its standard is not met. */
const ldttDenied: Bar = (_, { award, meetsLDTT }) =>
  award === 'LDTT' && meetsLDTT === false ? { outcome: 'INELIGIBLE', reason: 'STANDARD_NOT_MET' } : null;

/** In the order in which they decide. */
export const bars: readonly Bar[] = [secrecy, subjectFit, hold, verified, discipline, resultsReached, duplicate, basisCounts, ldttDenied];
