import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLaw } from '../../src/commendation/law/book.ts';
import { checkCase, readCases } from '../../src/commendation/law/cases.ts';
import { factNames } from '../../src/commendation/law/facts.ts';
import { outcomes, reasons } from '../../src/commendation/law/vocabulary.ts';
import { fromRoot } from '../../src/platform/root.ts';

const book = loadLaw();
const folder = fromRoot('test', 'law', 'cases');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const bank = files.flatMap((name) => readCases(readFileSync(`${folder}/${name}`, 'utf8')));
const one = (facts: Record<string, unknown>, expected: Record<string, unknown>) => checkCase(book, { id: 'x', facts, expect: expected });

describe('a case that does not hold', () => {
  it('names a fact the engine does not know and fails', () => {
    expect(one({ award: 'LDTT', moonPhase: 'full' }, {}).problems).toEqual(['fact not known: moonPhase']);
  });

  it('names every strange fact, not the first alone', () => {
    expect(one({ colour: 'red', moonPhase: 'full' }, {}).problems).toEqual(['fact not known: colour', 'fact not known: moonPhase']);
  });

  it('says which fact has a value that cannot be read', () => {
    expect(one({ dossierReceived: '12/12/2025' }, {}).problems).toEqual(['fact dossierReceived: ngày phải viết yyyy-mm-dd']);
  });

  it('fails on an expectation the engine has no answer to', () => {
    expect(one({ award: 'LDTT' }, { weather: 'fine' }).problems).toEqual(['weather: expected "fine", came out nothing']);
  });

  it('passes over remarks', () => {
    expect(one({ award: 'LDTT', note: 'x', name: 'y', seed: 1, ward: 'z', wrong: 1 }, { note: 'x', wrong: 2 }).problems).toEqual([]);
  });

  it('does not take one regime, level, way or ground for another', () => {
    const facts = {
      award: 'CSTDCS',
      subject: 'individual',
      meetsLDTT: true,
      rating: 'HTXSNV',
      dossierReceived: '2025-12-08',
      decision: '2026-01-12',
    };
    const wrong = {
      regime: 'R2',
      payer: 'CT_UBND_TINH',
      branch: 'SANG_KIEN',
      ground: 'd',
      certificate: false,
      frame: 'none',
      bonus: false,
    };
    expect(one(facts, wrong).problems.map((text) => text.split(':')[0])).toEqual(Object.keys(wrong));
  });
});

describe('regime 4, whose text is not loaded', () => {
  const facts = { award: 'LDTT', subject: 'individual', rating: 'HTTNV', year: 2026, dossierReceived: '2026-12-10' };
  const confirmed = book.with([{ scope: 'R4', document: 'Luật 06/2026/QH16', confirmedOn: '2026-12-01', person: 'Người thử' }]);

  it('gives no automatic yes or no', () => {
    expect(one(facts, { outcome: 'NEEDS_LEGAL_CONFIRMATION' }).problems).toEqual([]);
    expect(one({ ...facts, rating: 'HTNV' }, { outcome: 'NEEDS_LEGAL_CONFIRMATION' }).problems).toEqual([]);
  });

  it('decides once a person has confirmed it', () => {
    expect(checkCase(confirmed, { id: 'x', facts, expect: { outcome: 'ELIGIBLE_DECIDE', authority: 'CT_UBND_XA' } }).problems).toEqual([]);
    const low = { ...facts, rating: 'HTNV' };
    expect(checkCase(confirmed, { id: 'x', facts: low, expect: { outcome: 'INELIGIBLE', reason: 'STANDARD_NOT_MET' } }).problems).toEqual(
      [],
    );
  });
});

describe('the bank of worked cases', () => {
  it.each(files)('holds: every case of %s comes out as the law says', (name) => {
    const results = readCases(readFileSync(`${folder}/${name}`, 'utf8')).map((each) => checkCase(book, each));
    expect(results.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  });

  it('names no case twice', () => {
    const ids = bank.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('uses every fact the engine can be told', () => {
    const used = new Set(bank.flatMap(({ facts }) => Object.keys(facts)));
    expect([...factNames].filter((name) => !used.has(name))).toEqual([]);
  });

  it('expects every outcome and every reason at least once', () => {
    const told = (key: string) => new Set(bank.map((each) => each.expect[key]));
    expect(outcomes.filter((outcome) => !told('outcome').has(outcome))).toEqual([]);
    expect(reasons.filter((reason) => !told('reason').has(reason))).toEqual([]);
  });
});
