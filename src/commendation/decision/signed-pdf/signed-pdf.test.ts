import { webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { Signer } from '@signpdf/utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPaperPdf } from '../../../platform/documents/paper.ts';
import { readPem } from './certificate.ts';
import { checkSignatures, verdictOf } from './check.ts';

const now = new Date('2026-11-22T08:00:00+07:00');
const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
type Keys = webcrypto.CryptoKeyPair;
const newKeys = () => webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify']);

interface Identity {
  certificate: Certificate;
  keys: Keys;
}

let serial = 0;
async function certificateFor(name: string, by: Identity | null, term: [string, string]): Promise<Identity> {
  const keys = await newKeys();
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: ++serial });
  const common = new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: name }) });
  certificate.subject.typesAndValues.push(common);
  if (by) certificate.issuer = by.certificate.subject;
  else certificate.issuer.typesAndValues.push(common);
  certificate.notBefore.value = new Date(term[0]);
  certificate.notAfter.value = new Date(term[1]);
  const constraints = new BasicConstraints({ cA: by === null });
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints.toSchema().toBER(), parsedValue: constraints }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey);
  await certificate.sign((by?.keys ?? keys).privateKey as CryptoKey, 'SHA-256');
  return { certificate: Certificate.fromBER(certificate.toSchema(true).toBER()), keys };
}

class TestSigner extends Signer {
  readonly #who: Identity;
  constructor(who: Identity) {
    super();
    this.#who = who;
  }

  override async sign(pdf: Buffer): Promise<Buffer> {
    const { certificate, keys } = this.#who;
    const digest = await webcrypto.subtle.digest('SHA-256', pdf);
    const attribute = (type: string, value: asn1js.BaseBlock) => new Attribute({ type, values: [value] });
    const cms = new SignedData({
      version: 1,
      encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
      signerInfos: [
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
          signedAttrs: new SignedAndUnsignedAttributes({
            type: 0,
            attributes: [
              attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: ContentInfo.DATA })),
              attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: now })),
              attribute('1.2.840.113549.1.9.4', new asn1js.OctetString({ valueHex: digest })),
            ],
          }),
        }),
      ],
      certificates: [certificate],
      digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' })],
    });
    await cms.sign(keys.privateKey as CryptoKey, 0, 'SHA-256', new Uint8Array(pdf).buffer);
    const info = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: cms.toSchema(true) });
    return Buffer.from(info.toSchema().toBER());
  }
}

const sign = async (pdf: Uint8Array, who: Identity) => {
  const prepared = plainAddPlaceholder({ pdfBuffer: Buffer.from(pdf), reason: 'Ban hanh', contactInfo: '', name: '', location: '' });
  return new SignPdf().sign(prepared, new TestSigner(who), now);
};

const issuer = { name: 'ỦY BAN NHÂN DÂN PHƯỜNG MAI VÀNG' };
const paper = () =>
  renderPaperPdf(
    {
      issuer,
      symbol: 'QĐ-UBND',
      number: '12',
      place: 'Mai Vàng',
      date: '2026-11-22',
      kind: 'QUYẾT ĐỊNH',
      summary: 'Về việc khen thưởng',
      bases: [],
      blocks: [{ kind: 'article', number: 1, text: 'Tặng Giấy khen.' }],
      recipients: ['Lưu: VT'],
      signature: [{ title: 'CHỦ TỊCH', name: 'Nguyễn Văn An' }],
    },
    now,
  );

const decade: [string, string] = ['2020-01-01', '2035-01-01'];
let root: Identity;
let chair: Identity;
let pdf: Uint8Array;
let signed: Buffer;
beforeAll(async () => {
  root = await certificateFor('CA thử nghiệm', null, decade);
  chair = await certificateFor('Nguyễn Văn An', root, decade);
  pdf = await paper();
  signed = await sign(pdf, chair);
}, 60_000);

const verdict = async (file: Uint8Array, roots = [root.certificate]) => verdictOf(await checkSignatures(file, roots, now));

describe('the signatures of an uploaded PDF', () => {
  it('are none in a PDF nobody signed', async () => expect(await verdict(pdf)).toBe('none'));

  it('fail when one byte of what was signed is changed afterwards', async () => {
    const at = signed.indexOf('MediaBox');
    const changed = Buffer.from(signed);
    changed[at + 12] = (changed[at + 12] ?? 0) ^ 1;
    expect(await verdict(changed)).toBe('changed');
  });

  it('fail when the signature itself is no signature', async () => {
    const changed = Buffer.from(signed);
    const at = changed.indexOf('/Contents <') + 400;
    changed[at] = changed[at] === 0x30 ? 0x31 : 0x30;
    expect(await verdict(changed)).toBe('changed');
  });

  it('are partial when something was added after signing', async () => {
    const added = Buffer.concat([signed, Buffer.from('\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n')]);
    const [check] = await checkSignatures(added, [root.certificate], now);
    expect([check?.intact, check?.whole, await verdict(added)]).toEqual([true, false, 'partial']);
  });

  it('are not trusted under an unknown root, nor while no root is trusted', async () => {
    const stranger = await certificateFor('CA lạ', null, decade);
    expect([await verdict(signed, [stranger.certificate]), await verdict(signed, [])]).toEqual(['untrusted', 'untrusted']);
  });

  it('are not trusted under a certificate that only bears the name of the root', async () => {
    const twin = await certificateFor('CA thử nghiệm', null, decade);
    expect(await verdict(signed, [twin.certificate])).toBe('untrusted');
  });

  it('say so when the certificate had run out on the day of signing', async () => {
    const old = await certificateFor('Nguyễn Văn Cũ', root, ['2020-01-01', '2022-01-01']);
    expect(await verdict(await sign(pdf, old))).toBe('expired');
  });

  it('hold for the whole file under a trusted root, and show certificate, issuer, term and time', async () => {
    const [check] = await checkSignatures(signed, [root.certificate], now);
    expect(check).toEqual({
      certificate: {
        subject: 'Nguyễn Văn An',
        issuer: 'CA thử nghiệm',
        serial: '02',
        validFrom: new Date(decade[0]),
        validTo: new Date(decade[1]),
      },
      intact: true,
      whole: true,
      trusted: true,
      inTerm: true,
      signedAt: now,
    });
    expect(await verdict(signed)).toBe('valid');
  });

  it('hold for two signatures, the second over the first', async () => {
    const seal = await certificateFor('UBND phường Mai Vàng', root, decade);
    const both = await sign(signed, seal);
    const checks = await checkSignatures(both, [root.certificate], now);
    expect(checks.map(({ certificate, intact, whole }) => [certificate?.subject, intact, whole])).toEqual([
      ['Nguyễn Văn An', true, false],
      ['UBND phường Mai Vàng', true, true],
    ]);
    expect(verdictOf(checks)).toBe('valid');
  });
});

describe('a trusted root', () => {
  it('is read from PEM and nothing else', () => {
    const body = Buffer.from(root.certificate.toSchema(true).toBER()).toString('base64');
    expect(readPem(`-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`)?.length).toBe(1);
    expect(readPem('không phải chứng thư')).toEqual([]);
    expect(readPem('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')).toBeNull();
  });
});
