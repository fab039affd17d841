import type { UTCTime } from 'asn1js';
import { Certificate, CertificateChainValidationEngine, ContentInfo, SignedData } from 'pkijs';
import { type RawSignature, rawSignatures } from './byte-range.ts';
import { type CertificateView, viewOf } from './certificate.ts';

export interface SignatureCheck {
  certificate: CertificateView | null;
  /** The file's bytes are those that were signed, with this certificate's key. */
  intact: boolean;
  /** The last signature must cover the file to its end; an earlier one cannot cover those made after it. */
  whole: boolean;
  /** A chain leads to a certificate this installation trusts. */
  trusted: boolean;
  /** The certificate was in its term at the time of signing; where no time is told, on the day of the check. */
  inTerm: boolean;
  /** As the signer's machine wrote it: nobody else vouches for it. */
  signedAt: Date | null;
}

const signingTime = '1.2.840.113549.1.9.5';

/** Every signature of a PDF with what there is to say about it; an empty list is a PDF without signatures. */
export async function checkSignatures(pdf: Uint8Array, trusted: readonly Certificate[], at: Date): Promise<SignatureCheck[]> {
  return Promise.all(rawSignatures(pdf).map((raw) => checkOne(raw, trusted, at)));
}

async function checkOne(raw: RawSignature, trusted: readonly Certificate[], at: Date): Promise<SignatureCheck> {
  const failed = { certificate: null, intact: false, whole: raw.whole, trusted: false, inTerm: false, signedAt: raw.claimedAt };
  const cms = readCms(raw.cms);
  const signer = cms && signerOf(cms);
  if (!signer) return failed;
  const signedAt = timeOf(cms) ?? raw.claimedAt;
  const moment = signedAt ?? at;
  return {
    certificate: viewOf(signer),
    intact: await holds(cms, raw.signed),
    whole: raw.whole,
    trusted: await leadsTo(signer, certificatesIn(cms), trusted, within(signer, moment) ? moment : signer.notAfter.value),
    inTerm: within(signer, moment),
    signedAt,
  };
}

function readCms(bytes: Uint8Array<ArrayBuffer>): SignedData | null {
  try {
    const info = ContentInfo.fromBER(bytes);
    return info.contentType === ContentInfo.SIGNED_DATA ? new SignedData({ schema: info.content }) : null;
  } catch {
    return null;
  }
}

const certificatesIn = (cms: SignedData) => (cms.certificates ?? []).filter((each) => each instanceof Certificate);

/** The certificate the signer names, by issuer and serial number. */
function signerOf(cms: SignedData): Certificate | null {
  const sid: unknown = cms.signerInfos[0]?.sid;
  const named = sid as { serialNumber?: Certificate['serialNumber']; issuer?: Certificate['issuer'] } | undefined;
  if (cms.signerInfos.length !== 1 || !named?.serialNumber || !named.issuer) return null;
  const { serialNumber, issuer } = named;
  return certificatesIn(cms).find((each) => each.serialNumber.isEqual(serialNumber) && each.issuer.isEqual(issuer)) ?? null;
}

function timeOf(cms: SignedData): Date | null {
  const attribute = cms.signerInfos[0]?.signedAttrs?.attributes.find(({ type }) => type === signingTime);
  const value = attribute?.values[0] as UTCTime | undefined;
  return value?.toDate() ?? null;
}

async function holds(cms: SignedData, signed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    return await cms.verify({ signer: 0, data: signed.buffer, checkChain: false });
  } catch {
    return false;
  }
}

const within = ({ notBefore, notAfter }: Certificate, moment: Date) => notBefore.value <= moment && moment <= notAfter.value;

/** Whether a chain stands from the signer to a trusted certificate. Revocation lists are not asked: the house has no network. */
async function leadsTo(signer: Certificate, sent: Certificate[], trusted: readonly Certificate[], checkDate: Date): Promise<boolean> {
  if (trusted.length === 0) return false;
  const others = sent.filter((each) => each !== signer);
  try {
    // The last of `certs` is the one asked about.
    const engine = new CertificateChainValidationEngine({ trustedCerts: [...trusted], certs: [...others, signer], checkDate });
    return (await engine.verify()).result;
  } catch {
    return false;
  }
}

export type Verdict = 'valid' | 'changed' | 'partial' | 'untrusted' | 'expired' | 'none';

/** The worst that can be said of a file: the order in which an officer must care. */
export function verdictOf(checks: readonly SignatureCheck[]): Verdict {
  if (checks.length === 0) return 'none';
  if (checks.some(({ intact }) => !intact)) return 'changed';
  if (!checks.at(-1)?.whole) return 'partial';
  if (checks.some(({ trusted }) => !trusted)) return 'untrusted';
  return checks.some(({ inTerm }) => !inTerm) ? 'expired' : 'valid';
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  valid: 'Chữ ký số hợp lệ, toàn bộ tệp được ký, chứng thư được tin cậy.',
  changed: 'Nội dung tệp đã bị thay đổi sau khi ký, hoặc chữ ký không đọc được.',
  partial: 'Chữ ký không phủ hết tệp: có phần được thêm sau khi ký.',
  untrusted: 'Chữ ký đúng với nội dung, nhưng chứng thư không thuộc tổ chức chứng thực mà hệ thống tin cậy.',
  expired: 'Chữ ký đúng với nội dung, nhưng chứng thư ngoài thời hạn hiệu lực vào lúc ký.',
  none: 'Tệp PDF không có chữ ký số.',
};
