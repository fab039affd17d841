import { describe, expect, it } from 'vitest';
import { catalogue, entriesFor, readCatalogue } from './catalogue.ts';

describe('the catalogue of movements', () => {
  it('refuses an entry twice, one that ends before it begins and a field nobody knows', () => {
    const entry = '- { id: a, name: A, nature: emulation, form: drive, level: local, owner: X, evidence: K';
    expect(() => readCatalogue(`${entry} }\n${entry} }`)).toThrow('stands twice');
    expect(() => readCatalogue(`${entry}, from: 2026, to: 2025 }`)).toThrow('ends before it begins');
    expect(() => readCatalogue(`${entry}, chu: Y }`)).toThrow();
  });

  it('names the movements, campaigns and programmes of the seeds, each with its nature', () => {
    const known = new Map(catalogue().map(({ id, nature }) => [id, nature]));
    expect(
      ['cai-cach-hanh-chinh', 'doi-song-van-hoa', 'nong-thon-moi-do-thi-van-minh', 'de-an-06', 'chuong-trinh-chuyen-doi-so'].map((id) =>
        known.get(id),
      ),
    ).toEqual(['emulation', 'emulation', 'campaign', 'programme', 'programme']);
  });

  it('narrows by year, nature, level and words without diacritics', () => {
    expect(entriesFor({ year: 2026, words: 'nha dot nat' })).toEqual([]);
    expect(entriesFor({ year: 2025, words: 'nha dot nat' }).map(({ id }) => id)).toEqual(['xoa-nha-tam']);
    expect(entriesFor({ year: 2026, nature: 'campaign' }).map(({ id }) => id)).toEqual([
      'nong-thon-moi-do-thi-van-minh',
      'ngay-vi-nguoi-ngheo',
    ]);
    expect(entriesFor({ year: 2018, level: 'local' }).map(({ id }) => id)).toContain('vi-thanh-pho-vi-quan-4');
  });
});
