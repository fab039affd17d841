import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBase32, toBase32 } from './base32.ts';
import { makeBox, openBox } from './box.ts';
import { lineCode, readReceipt, receiptFrom } from './receipt.ts';
import { newKeyPair, openSealed, sealFor } from './seal.ts';
import { joinTwo, splitInTwoOf } from './shares.ts';
import { choices, packSheet, unpackSheet } from './sheet.ts';
import { shuffled } from './shuffle.ts';
import { newTellerCode, readTellerCode, tellerKey } from './teller-code.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const meeting = '0193c3c1-0000-7000-8000-000000000001';

describe('shares of a secret', () => {
  it('give it back from any two of three', () =>
    fc.assert(
      fc.property(bytes(32), bytes(32), fc.constantFrom([0, 1], [1, 0], [0, 2], [1, 2], [2, 1]), (secret, slopes, [a = 0, b = 0]) => {
        const shares = splitInTwoOf(3, secret, slopes);
        expect(joinTwo(shares[a]!, shares[b]!)).toEqual(secret);
      }),
    ));

  it('say nothing one by one: for every share and every secret there is a slope that fits', () => {
    const [share] = splitInTwoOf(3, Uint8Array.of(77), Uint8Array.of(200));
    const fits = new Set(Array.from({ length: 256 }, (_, other) => joinTwo(share!, { at: 2, bytes: Uint8Array.of(other) })[0]));
    expect(fits.size).toBe(256);
  });

  it('are not joined with themselves', () => {
    const [share] = splitInTwoOf(3, Uint8Array.of(1), Uint8Array.of(2));
    expect(() => joinTwo(share!, share!)).toThrow('two different shares');
  });
});

describe('a sealed ballot', () => {
  const { publicKey, privateKey } = newKeyPair();
  const content = Buffer.from('phiếu');

  it('opens with its key in its place only', () => {
    const sealed = sealFor(publicKey, content, 'chỗ 1');
    expect(openSealed(privateKey, sealed, 'chỗ 1')).toEqual(content);
    expect(openSealed(privateKey, sealed, 'chỗ 2')).toBeNull();
    expect(openSealed(newKeyPair().privateKey, sealed, 'chỗ 1')).toBeNull();
  });

  it('does not open after one changed bit', () =>
    fc.assert(
      fc.property(fc.nat({ max: 80 }), fc.nat({ max: 7 }), (at, bit) => {
        const sealed = sealFor(publicKey, content, 'x');
        const place = at % sealed.length;
        sealed[place] = (sealed[place] ?? 0) ^ (1 << bit);
        expect(openSealed(privateKey, sealed, 'x')).toBeNull();
      }),
      { numRuns: 60 },
    ));

  it('has the same length whatever it says, and two equal ballots look different', () => {
    const sheets = choices.map((choice) => packSheet({ receipt: '0123456789ABCDEF', invalid: false, choices: [choice, null, choice] }));
    expect(new Set(sheets.map((sheet) => sealFor(publicKey, sheet, 'x').length)).size).toBe(1);
    expect(sealFor(publicKey, sheets[0]!, 'x').equals(sealFor(publicKey, sheets[0]!, 'x'))).toBe(false);
  });
});

describe('a box', () => {
  const codes = [newTellerCode(), newTellerCode(), newTellerCode()];
  const box = makeBox(
    meeting,
    codes.map((code) => tellerKey(code, meeting)!.publicKey),
  );
  const open = (one: string, other: string) => openBox(meeting, box, [one, other]);

  it('stays shut for one teller twice, a stranger, a slip of the pen and the code of another meeting', () => {
    expect(open(codes[0]!, codes[0]!)).toEqual({ refused: 'same_teller' });
    expect(open(codes[0]!, newTellerCode())).toEqual({ refused: 'not_a_teller' });
    expect(
      open(
        codes[0]!,
        codes[1]!.replace(/^./, (letter) => (letter === '7' ? '8' : '7')),
      ),
    ).toEqual({ refused: 'mistyped' });
    expect(openBox('another', box, [codes[0]!, codes[1]!])).toEqual({ refused: 'not_a_teller' });
  });

  it('opens with any two codes, also typed small and without spaces', () => {
    const keys = [open(codes[0]!, codes[1]!), open(codes[2]!, codes[0]!), open(codes[1]!.toLowerCase().replaceAll(' ', ''), codes[2]!)].map(
      (opened) => ('privateKey' in opened ? Buffer.from(opened.privateKey).toString('hex') : opened.refused),
    );
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('codes', () => {
  it('of tellers are read back as they were printed', () =>
    fc.assert(
      fc.property(bytes(13), (random) => {
        const code = newTellerCode(Buffer.from(random));
        expect(readTellerCode(code)).toBe(code.replaceAll(' ', ''));
      }),
    ));

  it('on paper stand mistaking 0 and O, 1 and I', () => {
    expect(readBase32('o0-il 1')).toBe('00111');
    expect([readBase32('U'), readReceipt('ABC')]).toEqual([null, null]);
    expect(toBase32(Uint8Array.of(255, 0, 255, 0, 255))).toBe('ZW0FY07Z');
  });

  it('of one form are one receipt, of another another; each nomination has a code of its own', () => {
    const receipt = receiptFrom('muối', meeting, 'người');
    expect(receipt).toHaveLength(16);
    expect(receiptFrom('muối', meeting, 'người')).toBe(receipt);
    expect(new Set([receipt, receiptFrom('muối khác', meeting, 'người'), receiptFrom('muối', meeting, 'người khác')]).size).toBe(3);
    expect(lineCode(receipt, 'r-1')).not.toBe(lineCode(receipt, 'r-2'));
  });
});

describe('a ballot as bytes', () => {
  it('comes back whole, and other bytes are no ballot', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...choices, null)), fc.boolean(), (votes, invalid) => {
        const sheet = { receipt: '0123456789ABCDEF', invalid, choices: votes };
        expect(unpackSheet(packSheet(sheet), votes.length)).toEqual(sheet);
        expect(unpackSheet(packSheet(sheet), votes.length + 1)).toBeNull();
        expect(unpackSheet(Buffer.from('rác'), votes.length)).toBeNull();
      }),
    ));
});

describe('shuffling', () => {
  it('keeps every item once', () =>
    fc.assert(
      fc.property(fc.array(fc.nat()), (items) => {
        const ordered = (list: readonly number[]) => list.toSorted((a, b) => a - b);
        expect(ordered(shuffled(items))).toEqual(ordered(items));
      }),
    ));

  it('gives each of the six orders of three about as often', () => {
    const seen = new Map<string, number>();
    for (let run = 0; run < 6000; run++) {
      const order = shuffled([1, 2, 3]).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(200);
  });
});
