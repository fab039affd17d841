import { longDate } from '../../platform/documents/paper-view.ts';
import { borneName } from '../catalogue/borne-name.ts';
import type { AwardView } from '../register/awards.ts';
import { decisionNumber } from '../register/awards.ts';
import { codeUrl, issuerId } from './address.ts';

const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];

/** What a credential says: an Open Badges 3.0 achievement credential and the registered claims of its JWT. */
export interface Claims {
  '@context': string[];
  id: string;
  type: string[];
  name: string;
  issuer: { id: string; type: string[]; name: string };
  validFrom: string;
  credentialSubject: {
    type: string[];
    identifier: { type: string; hashed: false; identityType: 'name'; identityHash: string }[];
    role?: string;
    licenseNumber?: string;
    achievement: { id: string; type: string[]; name: string; description: string; criteria: { narrative: string } };
  };
  iss: string;
  jti: string;
  nbf: number;
}

export interface Source {
  /** Public address of the ward; null where the installation does not know it. */
  address: string | null;
  authorityId: string;
  code: string;
  award: AwardView;
}

const decisionWords = (award: AwardView) => {
  const number = decisionNumber(award);
  return number === null ? '' : `Quyết định số ${number} ${longDate(award.decision_date)}`;
};

/** Whoever gives it, at the head of a name. */
const giver = ({ issuer }: AwardView) => {
  const name = issuer ?? 'Chủ tịch UBND';
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
};

/** The least a certificate says about somebody: the name as printed, the post, the award, the citation, the decision. */
export function claimsOf({ address, authorityId, code, award }: Source): Claims {
  const issuer = address === null ? `urn:uuid:${authorityId}` : issuerId(address);
  const id = address === null ? `urn:bangvang:${code}` : codeUrl(address, code);
  const since = new Date(`${award.issued_on ?? `${award.year}-01-01`}T00:00:00+07:00`);
  const name = borneName(award.award, [award.name]);
  return {
    '@context': contexts,
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name,
    issuer: { id: issuer, type: ['Profile'], name: giver(award) },
    validFrom: since.toISOString().replace('.000Z', 'Z'),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: award.name }],
      ...(award.post ? { role: award.post } : {}),
      ...(award.register_number === null ? {} : { licenseNumber: `${award.register_number}/${award.year}` }),
      achievement: {
        id: `${id}#khen`,
        type: ['Achievement'],
        name,
        description: award.citation ?? award.decision_citation ?? '',
        criteria: { narrative: decisionWords(award) },
      },
    },
    iss: issuer,
    jti: id,
    nbf: Math.floor(since.getTime() / 1000),
  };
}
