import type { Judgement } from './condition.ts';
import type { Rule } from './rule.ts';
import type { Outcome, Reason, Regime } from './vocabulary.ts';

/** What came out of the facts; each answer only where it was asked. Money in đồng, shares in percent with two decimals. */
export interface Findings {
  regime?: Regime | null;
  outcome?: Outcome;
  authority?: string;
  reason?: Reason;
  branch?: string;
  ground?: string;
  suggest?: readonly string[];
  route?: string;
  amount?: number;
  /** Multiplier and base salary. */
  calc?: readonly [number, number];
  base?: number;
  each?: Readonly<Record<string, number>>;
  total?: number;
  pay?: readonly string[];
  payer?: string;
  payers?: readonly string[];
  /** Who pays for which award, where several are asked about. */
  payerOf?: Readonly<Record<string, string>>;
  communePays?: number;
  cap?: number | null;
  excess?: number;
  available?: number;
  sharePct?: number;
  ratioPct?: number;
  approvalPct?: number;
  womenPct?: number;
  ldttCountUsed?: number;
  monthsDeducted?: number;
  resultsCounted?: number;
  longestChain?: number;
  quorumNeeded?: number;
  passed?: boolean;
  chosen?: readonly string[];
  initiativeCertificateRequired?: boolean;
  passesUnderR3?: boolean;
  passesUnderDraftR4?: boolean;
  /** The texts the result and the power to decide stand on. */
  legalBasis?: readonly string[];
  powerBasis?: readonly string[];
  publicList?: string;
  batchForOthers?: string;
  recover?: readonly string[];
  /** Money to be given back, đồng. */
  recoverAmount?: number;
  originalRecordDeleted?: boolean;
  portal?: string;
  laterAwards?: string;
  storedContent?: string;
  certificate?: boolean;
  frame?: boolean;
  decisionAnnex?: boolean;
  bonus?: number;
  first?: string;
  order?: readonly string[];
  publish?: readonly string[];
  refuse?: readonly string[];
  emulationForm?: string;
  stillShownInConferenceProgramme?: boolean;
  /** Whether a provincial bằng khen must have come before; never (NĐ 152/2025 Điều 4 khoản 1). */
  bangKhenTinhBefore?: boolean;
  /** Papers the dossier still lacks. */
  lacks?: readonly string[];
  /** The conditions one by one and the rule they belong to. */
  judgements?: readonly Judgement[];
  rule?: Rule;
}
