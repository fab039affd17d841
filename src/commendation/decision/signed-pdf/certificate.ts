import { Certificate } from 'pkijs';

/** What people need to know of a certificate. */
export interface CertificateView {
  subject: string;
  issuer: string;
  serial: string;
  validFrom: Date;
  validTo: Date;
}

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.6': 'C',
  '2.5.4.12': 'T',
};

/** "Nguyễn Văn An (UBND phường Mai Vàng, VN)": the common name, then whatever else the certificate says. */
function nameOf({ typesAndValues }: Certificate['subject']): string {
  const parts = typesAndValues.map(({ type, value }) => ({
    name: shortNames[type],
    text: value.valueBlock.value.normalize('NFC'),
  }));
  const common = parts.find(({ name }) => name === 'CN')?.text;
  const rest = parts.filter(({ name }) => name !== undefined && name !== 'CN').map(({ text }) => text);
  if (!common) return rest.join(', ');
  return rest.length > 0 ? `${common} (${rest.join(', ')})` : common;
}

export const viewOf = (certificate: Certificate): CertificateView => ({
  subject: nameOf(certificate.subject),
  issuer: nameOf(certificate.issuer),
  serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
  validFrom: certificate.notBefore.value,
  validTo: certificate.notAfter.value,
});

/** The certificates of a PEM text; null where it holds anything that is none. */
export function readPem(pem: string): Certificate[] | null {
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)];
  try {
    return blocks.map(([, body = '']) => Certificate.fromBER(Buffer.from(body, 'base64')));
  } catch {
    return null;
  }
}

/** Whether a certificate may sign other certificates (basicConstraints CA). */
export function isAuthority(certificate: Certificate): boolean {
  const basic = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.19')?.parsedValue as { cA?: boolean } | undefined;
  return basic?.cA === true;
}
