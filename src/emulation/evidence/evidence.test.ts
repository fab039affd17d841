import { readdir } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStoredFile } from '../../platform/files.ts';
import { recordMilestone } from '../work/milestone.ts';
import { reportProgress } from '../work/report.ts';
import { type WorkWard, workWard } from '../../../test/work-ward.ts';
import { readContent } from './content.ts';
import { differenceHash, hammingDistance, nearDistance } from './dhash.ts';
import { type EvidenceInput, addEvidence, evidenceOf, publishEvidence } from './evidence.ts';
import { judgePair, listPairs } from './pairs.ts';
import { scene, withCamera } from './picture.fixture.ts';

let on: WorkWard;
let id: string;
beforeAll(async () => {
  on = await workWard('minh-chung');
  id = await on.addWork();
});
afterAll(() => on.test.close());

const words: EvidenceInput = {
  stage: 'after',
  milestone: null,
  report: null,
  caption: 'Hẻm sau khi làm',
  alt: 'Mặt hẻm bê tông mới, hai bên có bồn hoa',
};
const file = (bytes: Uint8Array, name = 'IMG_1.jpg') => ({ filesDir: on.test.runtime.filesDir, name, bytes });
const post = (bytes: Uint8Array, more: Partial<EvidenceInput> = {}, work = id) =>
  on.run((tx) => addEvidence(tx, on.heads[0] ?? on.officer, work, { ...words, ...more }, file(bytes)));
const refused = (bytes: Uint8Array | null, more: Partial<EvidenceInput> = {}, actor = on.officer) =>
  on.reason((tx) => addEvidence(tx, actor, id, { ...words, ...more }, bytes && file(bytes)));

describe('evidence', () => {
  it('is refused when a photo is no photo, cut short, too small, too large, or says nothing to those who do not see it; nothing is kept', async () => {
    const picture = await scene(1);
    expect(await refused(null)).toBe('file_missing');
    expect(await refused(new TextEncoder().encode('không phải ảnh'))).toBe('no_evidence');
    expect(await refused(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).toBe(
      'no_evidence',
    );
    expect(await refused(picture.subarray(0, picture.length / 2))).toBe('no_picture');
    expect(await refused(Buffer.concat([picture.subarray(0, 30), Buffer.alloc(4000, 7)]))).toBe('no_picture');
    expect(await refused(await sharp(picture).resize(63, 63).jpeg().toBuffer())).toBe('too_few_pixels');
    const huge = await sharp({ create: { width: 10_000, height: 6_001, channels: 3, background: '#888' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(await refused(huge)).toBe('too_many_pixels');
    expect(await refused(picture, { alt: null })).toBe('useless_alt');
    expect(await refused(picture, { alt: 'Hình ảnh' })).toBe('useless_alt');
    expect(await refused(picture, { caption: ' ' })).toBe('caption_missing');
    expect(await refused(picture, { milestone: 'completed' })).toBe('milestone_missing');
    expect(await refused(picture, { report: 1 })).toBe('report_missing');
    const alone = await on.addWork({ alone: true });
    expect(await on.reason((tx) => addEvidence(tx, on.heads[1] ?? on.officer, alone, words, file(picture)))).toBe('not found');
    expect(await on.run((tx) => tx.db.selectFrom('evidence').select('id').execute())).toEqual([]);
    expect(await on.run((tx) => tx.db.selectFrom('stored_file').select('id').execute())).toEqual([]);
    expect(await readdir(on.test.runtime.filesDir)).toEqual([]);
  });

  it('that comes with a report is refused together with the report', async () => {
    const both = await on.reason(async (tx) => {
      const report = await reportProgress(tx, on.officer, id, { percent: 40, text: 'Đã đổ bê tông' });
      await addEvidence(tx, on.officer, id, { ...words, report }, file(new TextEncoder().encode('x')));
    });
    expect(both).toBe('no_evidence');
    expect(await on.run((tx) => tx.db.selectFrom('work_progress').select('percent').execute())).toEqual([]);
  });

  it('keeps when and where a photo was taken, and gives the photo out without them', async () => {
    const sent = await withCamera(await scene(2));
    await on.run((tx) => recordMilestone(tx, on.officer, id, { kind: 'completed', happened_on: '2026-10-06', text: null }));
    await post(sent, { milestone: 'completed' });
    const [kept] = await on.run((tx) => evidenceOf(tx, id));
    expect(kept).toMatchObject({
      taken_at: new Date('2026-10-05T07:30:00+07:00'),
      latitude: 10.5,
      longitude: 106.75,
      posted_by: 'Trưởng khu phố 1',
      milestone: 'completed',
      published: false,
    });
    const stored = await on.run((tx) => readStoredFile(tx, on.test.runtime.filesDir, kept?.stored ?? ''));
    const given = await sharp(stored.content).metadata();
    expect([(await sharp(sent).metadata()).exif !== undefined, given.exif, given.xmp, stored.public]).toEqual([
      true,
      undefined,
      undefined,
      false,
    ]);
  });

  it('goes out to the public and comes back from there only as a photo', async () => {
    const [kept] = await on.run((tx) => evidenceOf(tx, id));
    const isPublic = () => on.run(async (tx) => (await readStoredFile(tx, on.test.runtime.filesDir, kept?.stored ?? '')).public);
    await on.run((tx) => publishEvidence(tx, on.officer, kept?.id ?? '', true));
    expect(await isPublic()).toBe(true);
    await on.run((tx) => publishEvidence(tx, on.officer, kept?.id ?? '', false));
    expect(await isPublic()).toBe(false);
  });

  it('may be a paper, which needs no words for those who do not see it', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
    const { alike } = await on.run((tx) =>
      addEvidence(tx, on.officer, id, { ...words, alt: null, stage: null }, file(pdf, 'bien-ban.pdf')),
    );
    expect([alike, (await on.run((tx) => evidenceOf(tx, id))).at(-1)?.kind]).toEqual([0, 'file']);
  });

  it('has no time or place where a camera wrote nonsense', async () => {
    const nonsense = await sharp(await scene(3))
      .withExif({
        IFD2: { DateTimeOriginal: 'hôm qua' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '999/1 0/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '0/0 0/1 0/1' },
      })
      .jpeg()
      .toBuffer();
    expect(await readContent(nonsense)).toMatchObject({ taken_at: null, latitude: null, longitude: null });
  });
});

describe('the same photo', () => {
  it('is near to itself written again, made smaller, brighter or a little cropped, and far from another', async () => {
    const scenes = await Promise.all(Array.from({ length: 24 }, (_, index) => scene(index + 10)));
    for (const picture of scenes.slice(0, 8)) {
      const own = await differenceHash(picture);
      const same = [
        sharp(picture).jpeg({ quality: 40 }),
        sharp(picture).resize(300),
        sharp(picture).resize(1200).webp({ quality: 60 }),
        sharp(picture).modulate({ brightness: 1.15 }).png(),
        sharp(picture).extract({ left: 6, top: 5, width: 628, height: 470 }).jpeg(),
      ];
      for (const again of same)
        expect(hammingDistance(own, await differenceHash(await again.toBuffer()))).toBeLessThanOrEqual(nearDistance);
    }
    const hashes = await Promise.all(scenes.map(differenceHash));
    const between = hashes.flatMap((a, i) => hashes.slice(i + 1).map((b) => hammingDistance(a, b)));
    expect(Math.min(...between)).toBeGreaterThan(nearDistance);
  });

  it('used for another work is taken, and shown beside the first to a person, whose judgement stays', async () => {
    const picture = await scene(50);
    const other = await on.addWork({ title: 'Nhà văn hóa' });
    await post(picture, { caption: 'Lần đầu' });
    const again = await post(await sharp(picture).resize(500).jpeg({ quality: 60 }).toBuffer(), { caption: 'Lần hai' }, other);
    expect(again.alike).toBe(1);
    const list = () => on.run((tx) => listPairs(tx, { page: 1, size: 10, openOnly: true }));
    const [pair] = (await list()).pairs;
    expect([pair?.earlier.caption, pair?.earlier.title, pair?.later.caption, pair?.later.title]).toEqual([
      'Lần đầu',
      'Nâng cấp hẻm 71/26',
      'Lần hai',
      'Nhà văn hóa',
    ]);
    const judge = (judgement: 'different' | 'justified' | 'reused', reason: string | null) =>
      on.reason((tx) => judgePair(tx, on.officer, pair?.id ?? '', { judgement, reason }));
    expect(await judge('justified', null)).toBe('reason_missing');
    expect(await judge('reused', null)).toBe('taken');
    expect((await list()).open).toBe(0);
    expect(await judge('justified', ' ')).toBe('reason_missing');
    expect(await judge('justified', 'Hai công trình liền nhau')).toBe('taken');
    const all = await on.run((tx) => listPairs(tx, { page: 1, size: 10, openOnly: false }));
    expect(all.pairs[0]?.judgements.map(({ judgement, judged_by }) => [judgement, judged_by])).toEqual([
      ['reused', 'Cán bộ thi đua'],
      ['justified', 'Cán bộ thi đua'],
    ]);
  });

  it('sent by two people at once is paired all the same', async () => {
    const picture = await scene(60);
    const alike = await Promise.all([post(picture), post(picture)]);
    expect(alike.map((each) => each.alike).sort((a, b) => a - b)).toEqual([0, 1]);
  });

  it('is found among 3,000 photos of the ward in one query', async () => {
    const picture = await scene(70);
    const hash = await differenceHash((await readContent(picture)).bytes);
    await on.run(async (tx) => {
      const rows = Array.from({ length: 3000 }, (_, index) => ({
        authority_id: on.ward,
        id: tx.newId(),
        key: `nhieu-${index}`,
        work_id: id,
        kind: 'photo',
        caption: 'x',
        dhash:
          index === 1500
            ? hash
            : index === 7
              ? 'không phải vân ảnh'
              : ((BigInt(index + 1) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn).toString(16).padStart(16, '0'),
      }));
      await tx.db.insertInto('evidence').values(rows).execute();
    });
    const started = performance.now();
    const { alike } = await post(picture);
    expect(alike).toBeGreaterThanOrEqual(1);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
