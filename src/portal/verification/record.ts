import {
  type AwardView,
  type Claims,
  awardName,
  checkToken,
  credentialByCode,
  decisionNumber,
  findAward,
  publishedKeys,
} from '../../commendation/commendation.ts';
import { longDate } from '../../platform/documents/paper-view.ts';
import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';

/** A fact of the certificate and what the register says of it today. */
export interface Compared {
  label: string;
  signed: string;
  now: string;
}

const words = (claims: Claims, award: AwardView): Compared[] => {
  const { credentialSubject: subject } = claims;
  const number = decisionNumber(award);
  return [
    { label: 'Tặng cho', signed: subject.identifier[0]?.identityHash ?? '', now: award.name },
    { label: 'Chức vụ, đơn vị', signed: subject.role ?? '', now: award.post ?? '' },
    { label: 'Hình thức, danh hiệu', signed: claims.name, now: awardName(award.award) },
    { label: 'Thành tích', signed: subject.achievement.description, now: award.citation ?? award.decision_citation ?? '' },
    {
      label: 'Quyết định',
      signed: subject.achievement.criteria.narrative,
      now: number === null ? '' : `Quyết định số ${number} ${longDate(award.decision_date)}`,
    },
    {
      label: 'Số sổ vàng',
      signed: subject.licenseNumber ?? '',
      now: award.register_number === null ? '' : `${award.register_number}/${award.year}`,
    },
    { label: 'Người tặng', signed: claims.issuer.name, now: '' },
  ];
};

/** Everything a checker may know about a code; undefined when no certificate bears it. Three queries and one signature. */
export async function verificationOf(tx: Tx, code: string) {
  const credential = await credentialByCode(tx, code);
  if (!credential) return undefined;
  const checked = await checkToken(credential.token, await publishedKeys(tx));
  if (!checked.genuine) throw new Error(`credential ${credential.id} does not hold: ${checked.why}`);
  const award = found(await findAward(tx, credential.award_id));
  const facts = words(checked.claims, award).filter(({ signed }) => signed !== '');
  // What no register holds cannot differ from it; a household culture title is borne under its own name.
  const differs = facts.filter(({ label, signed, now }) => now !== '' && now !== signed && label !== 'Hình thức, danh hiệu');
  return { ...credential, facts, differs, issuedKid: checked.kid, posthumous: award.posthumous };
}
export type Verified = NonNullable<Awaited<ReturnType<typeof verificationOf>>>;
