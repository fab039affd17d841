import type { Certificate } from '../../platform/documents/certificate.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { borneName } from '../catalogue/borne-name.ts';
import { awardEntry } from '../catalogue/catalogue.ts';
import { type Issuer, chairOf, placeOf } from '../issuer.ts';
import { codeUrl, shortAddress, verification } from '../credential/address.ts';
import { printCode } from '../credential/code.ts';
import { type ActiveCredential, activeCredentials } from '../credential/standing.ts';
import type { Decision } from '../decision/decision.ts';
import type { DecisionLine } from '../decision/line.ts';
import { decisionSignature } from '../decision/signature.ts';

async function honorifics(tx: Tx, lines: DecisionLine[]): Promise<Map<string, string>> {
  const people = lines.map(({ person_id }) => person_id).filter((id) => id !== null);
  if (people.length === 0) return new Map();
  const rows = await tx.db.selectFrom('person').select(['id', 'honorific']).where('id', 'in', people).execute();
  return new Map(rows.flatMap(({ id, honorific }) => (honorific ? [[id, honorific] as const] : [])));
}

function titleOf({ award, name: recipient, posthumous }: DecisionLine): string {
  const verb = posthumous ? 'TRUY TẶNG' : 'TẶNG';
  const name = borneName(award, [recipient]).toLocaleUpperCase('vi');
  return awardEntry(award)?.nature === 'title' ? `${verb} DANH HIỆU\n“${name}”` : `${verb} ${name}`;
}

/** The post of a person; a collective or a household has the ward for its address, unless its name says it. */
function unitOf({ name }: Issuer, line: DecisionLine): { unit?: string } {
  if (line.post) return { unit: line.post };
  return line.kind === 'individual' || line.name.toLocaleLowerCase('vi').includes(name.toLocaleLowerCase('vi')) ? {} : { unit: name };
}

function verifyOf(credential: ActiveCredential | undefined, address: string | null): Pick<Certificate, 'verify'> {
  if (!credential) return {};
  const { code, token } = credential;
  const lines = [`Mã xác minh: ${printCode(code)}`, ...(address === null ? [] : [`Tra cứu: ${shortAddress(address)}${verification}`])];
  return { verify: { url: address === null ? null : codeUrl(address, code), lines, token } };
}

/**
 * The certificates of these lines of a decision, in their order; drafts until the decision is signed. `address` is the
 * ward's public one, for the QR symbol.
 */
export async function certificatesOf(
  tx: Tx,
  issuer: Issuer,
  decision: Decision,
  lines: DecisionLine[],
  address: string | null,
): Promise<Certificate[]> {
  const honoured = await honorifics(tx, lines);
  const credentials = await activeCredentials(tx, decision.id);
  const signed =
    decision.number !== null && decision.issued_on !== null
      ? { number: String(decision.number), symbol: decision.symbol, date: decision.issued_on }
      : null;
  return lines.map((line) => ({
    authority: chairOf(issuer),
    title: titleOf(line),
    recipient: [line.person_id && honoured.get(line.person_id), line.name].filter(Boolean).join(' '),
    ...unitOf(issuer, line),
    citation: line.citation,
    place: placeOf(issuer.name),
    decision: signed,
    registerNumber: line.register_number === null ? null : `${line.register_number}/${decision.year}`,
    signature: decisionSignature(decision),
    ...verifyOf(credentials.get(line.id), address),
  }));
}
