/** What the slices to the right may ask of this one. */
export { awardName, awardEntry, honourOf, type Level, type SubjectKind } from './catalogue/catalogue.ts';
export {
  type AwardCounts,
  type AwardView,
  awardCounts,
  awardHistory,
  awardsOf,
  awardsOfDecision,
  countAwards,
  decisionNumber,
  listAwards,
  recipientName,
} from './register/awards.ts';
export { findDecision, isDraft, listDecisions, type Decision } from './decision/decision.ts';
export { givingSentence } from './decision/decision-paper.ts';
export { type DecisionLine, linesOf } from './decision/line.ts';
export { printCounts, countKinds, joinVietnamese } from './subject/counts.ts';
export { compareListed } from './subject/order.ts';
export { nameSubjects } from './subject/names.ts';
export { codeUrl, didOf, issuerId, verification, visitedAddress } from './credential/address.ts';
export type { Claims } from './credential/claims.ts';
export { printCode, readCode } from './credential/code.ts';
export { jwkOf, publishedKeys } from './credential/key.ts';
export { didDocument, enveloped, hashedCode, keySet, statusList } from './credential/publish.ts';
export { type Standing, changeStanding, changedCredentials, credentialByCode } from './credential/standing.ts';
export { type Checked, checkToken, tokenIn } from './credential/verify.ts';
export { findAward } from './register/awards.ts';
