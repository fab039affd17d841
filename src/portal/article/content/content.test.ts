import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../platform/refusal.ts';
import type { Draft } from '../../draft.ts';
import { type Facts, articleContent, contentOf, droppedFacts, markedBody, markedLead, plainBody, plainLead } from './content.ts';
import { changedFacts, contentOfDraft, withCurrentFacts } from './drafted.ts';
import { readMarked } from './marked.ts';
import { piecesOf } from './pieces.ts';

const award = '0190f0f0-0000-7000-8000-000000000001';
const event = '0190f0f0-0000-7000-8000-000000000002';
const draftWith = (count: string, place: string | null = 'Hội trường phường'): Draft => ({
  title: 'Hội nghị',
  captions: [],
  lead: [
    { text: 'Sáng nay tại ' },
    { text: place ?? 'phường', ...(place === null ? {} : { source: { table: 'event', id: event } }) },
    { text: '.' },
  ],
  blocks: [
    {
      kind: 'paragraph',
      part: 'awards',
      runs: [{ text: 'Tặng giấy khen cho ' }, { text: count, source: { table: 'award', id: award } }, { text: '.' }],
    },
  ],
});
const content = contentOfDraft(draftWith('67 tập thể'));
const facts = content.facts;
const refusal = (work: () => unknown): string => {
  try {
    work();
    return 'taken';
  } catch (error) {
    return error instanceof Refusal ? error.message : String(error);
  }
};

describe('the text of an article around locked facts', () => {
  it('refuses a fact that was typed over, one the article does not know, and marks that were broken', () => {
    expect(refusal(() => readMarked('', 'Tặng cho [[k2|76 tập thể]].', facts))).toContain('hồ sơ ghi “67 tập thể”');
    expect(refusal(() => readMarked('', 'Tặng cho [[k9|67 tập thể]].', facts))).toContain('không có số liệu “67 tập thể” (k9)');
    expect(refusal(() => readMarked('', 'Tặng cho [k2|67 tập thể]].', facts))).toContain('sửa dở');
    expect(refusal(() => readMarked('', 'Tặng cho [[k2|67 tập thể.', facts))).toContain('sửa dở');
  });

  it('marks every fact for the editor and prints it plainly for everybody else', () => {
    expect(markedLead(content)).toBe('Sáng nay tại [[k1|Hội trường phường]].');
    expect(markedBody(content)).toBe('Tặng giấy khen cho [[k2|67 tập thể]].');
    expect(plainLead(content)).toBe('Sáng nay tại Hội trường phường.');
    expect(plainBody(content)).toBe('Tặng giấy khen cho 67 tập thể.');
    expect(readMarked(markedLead(content), markedBody(content), facts)).toEqual(content);
  });

  it('says which facts somebody left out', () => {
    const shorter = readMarked('Sáng nay.', '## Khen thưởng\n\n- Tặng [[k2|67 tập thể]]\n- Chúc mừng', facts);
    expect(droppedFacts(shorter)).toEqual([{ key: 'k1', words: 'Hội trường phường' }]);
    expect(plainBody(shorter)).toBe('## Khen thưởng\n\n- Tặng 67 tập thể\n- Chúc mừng');
  });

  it('is not trusted where the plain words were written anew from elsewhere, or where its shape is strange', () => {
    const stored = { lead: plainLead(content), body: plainBody(content), content: JSON.parse(JSON.stringify(content)) as unknown };
    expect(contentOf(stored)).toEqual(content);
    expect(contentOf({ ...stored, body: 'Khác.' })).toBe(null);
    expect(contentOf({ ...stored, content: { ...content, blocks: [{ kind: 'html', html: '<script>' }] } })).toBe(null);
  });

  it('survives any words around its facts', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim());
    const known: Facts = { k1: { part: 'lead', table: 'event', id: event, nth: 0, words: '17 khu dân cư' } };
    fc.assert(
      fc.property(words, words, (before, after) => {
        fc.pre(!/\[|\]|\||k\d/.test(before + after));
        const read = readMarked('', `Có ${before} [[k1|17 khu dân cư]] ${after}`, known);
        expect(articleContent.parse(read)).toEqual(read);
        expect(plainBody(read)).toContain('17 khu dân cư');
      }),
    );
  });
});

describe('the words of a record', () => {
  const locked = (words: string) => piecesOf(words).flatMap((piece) => (piece.locked ? [piece.text] : []));

  it('are locked whole where they are short', () => {
    expect(piecesOf('67 tập thể và 17 cá nhân')).toEqual([{ text: '67 tập thể và 17 cá nhân', locked: true }]);
  });

  it('are free around figures, days, names and quoted titles where they are sentences', () => {
    expect(locked('Tính đến ngày 30/6/2026 thu đạt 851 triệu đồng (chỉ tiêu 1.532 triệu đồng), bằng 93,8%.')).toEqual([
      '30/6/2026',
      '851 triệu đồng',
      '1.532 triệu đồng',
      '93,8%',
    ]);
    expect(locked('Biểu dương đồng chí Lê Cương, Nguyễn Thị Hương và phong trào “Sạch nhà” của Ban Thường vụ.')).toEqual([
      'Lê Cương',
      'Nguyễn Thị Hương',
      '“Sạch nhà”',
    ]);
  });

  it('lose nothing, whatever they are', () => {
    const kept = fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      expect(
        piecesOf(words)
          .map(({ text }) => text)
          .join(''),
      ).toBe(words);
    });
    fc.assert(kept);
  });
});

describe('a fact whose record changed later', () => {
  it('is told with what it is now, and can be taken over', () => {
    const changed = changedFacts(content, draftWith('68 tập thể'));
    expect(changed).toEqual([{ key: 'k2', printed: '67 tập thể', now: '68 tập thể' }]);
    const corrected = withCurrentFacts(content, changed);
    expect(plainBody(corrected)).toBe('Tặng giấy khen cho 68 tập thể.');
    expect(changedFacts(corrected, draftWith('68 tập thể'))).toEqual([]);
  });

  it('keeps its words where no record states it any more', () => {
    const changed = changedFacts(content, draftWith('67 tập thể', null));
    expect(changed).toEqual([{ key: 'k1', printed: 'Hội trường phường', now: null }]);
    expect(plainLead(withCurrentFacts(content, changed))).toBe('Sáng nay tại Hội trường phường.');
  });
});
