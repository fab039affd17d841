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
