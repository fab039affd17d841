import { renderOnBlank } from '../../platform/documents/blank.ts';
import { type Certificate, renderCertificates } from '../../platform/documents/certificate.ts';
import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Decision } from '../decision/decision.ts';
import type { DecisionLine } from '../decision/line.ts';
import type { Issuer } from '../issuer.ts';
import { findBlank, findPrinter } from './blank.ts';
import { certificatesOf } from './content.ts';

/** On what certificates are printed: whole sheets of ours, or a blank on a printer of the office. */
export type Press = { kind: 'design'; paper: 'a4' | 'a3'; back: boolean } | { kind: 'blank'; blankId: string; printerId: string | null };

/** Prints certificates with what was chosen. NotFound when the blank or the printer is gone. */
export async function pressed(tx: Tx, list: Certificate[], press: Press): Promise<Uint8Array> {
  if (press.kind === 'design') return renderCertificates(list, tx.now, { paper: press.paper, back: press.back });
  const blank = found(await findBlank(tx, press.blankId));
  const printer = press.printerId === null ? { dx: 0, dy: 0 } : found(await findPrinter(tx, press.printerId));
  return renderOnBlank(list, blank, printer, tx.now);
}

/** The certificates of these lines in one PDF of whole A4 sheets, a page each. */
export const certificatesPdf = async (tx: Tx, issuer: Issuer, decision: Decision, lines: DecisionLine[], address: string | null) =>
  renderCertificates(await certificatesOf(tx, issuer, decision, lines, address), tx.now);
