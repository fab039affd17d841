import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { system } from '../../platform/actor.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, inTenant } from '../../platform/tenancy.ts';
import { countArticles, featuredArticle, listArticles } from './article.ts';
import { findArticle } from './whole.ts';
import { textBlocks } from './text.ts';
import { approveArticle, publishArticle, sendForReview, withdrawArticle } from './review.ts';
import { createArticle, draftFromEvent, featureArticle, reviseArticle } from './writing.ts';

let test: TestDatabase;
let ward: string;
beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'tin-bai');
});
afterAll(() => test.close());

const act = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
const publish = (id: string) =>
  act(async (tx) => {
    await sendForReview(tx, system, id);
    await approveArticle(tx, system, id);
    await publishArticle(tx, system, id);
  });
const text = (title: string, body: string | null = 'Nội dung.') => ({
  title,
  categoryId: null,
  lead: null,
  body,
  byline: null,
  organisation: null,
});
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.reason : error),
  );

describe('an article', () => {
  it('is not published without text, taken down without a reason, or drafted twice from one conference', async () => {
    const empty = await act((tx) => createArticle(tx, system, text('Trống', null)));
    expect(await reasonOf(act((tx) => sendForReview(tx, system, empty)))).toBe('article_empty');
    const full = await act((tx) => createArticle(tx, system, text('Đầy')));
    expect(await reasonOf(act((tx) => withdrawArticle(tx, system, full, 'nhầm')))).toBe('article_draft');
    expect(await reasonOf(act((tx) => publishArticle(tx, system, full)))).toBe('article_not_approved');
    await publish(full);
    expect(await reasonOf(act((tx) => withdrawArticle(tx, system, full, '  ')))).toBe('withdraw_reason');
    const event = await act(async (tx) => {
      const row = fresh(tx);
      await tx.db
        .insertInto('event')
        .values({ ...row, kind: 'review', review_year: 2025, held_on: '2026-01-05', title: 'Tổng kết năm 2025' })
        .execute();
      await draftFromEvent(tx, system, row.id);
      return row.id;
    });
    expect(await reasonOf(act((tx) => draftFromEvent(tx, system, event)))).toBe('article_exists');
  });

  it('has an address of its own that survives another title', async () => {
    const [first, second] = await act(async (tx) => [
      await createArticle(tx, system, text('Một tin')),
      await createArticle(tx, system, text('Một tin')),
    ]);
    const slugs = () =>
      act((tx) =>
        tx.db
          .selectFrom('article')
          .select('slug')
          .where('id', 'in', [first ?? '', second ?? ''])
          .orderBy('id')
          .execute(),
      );
    expect(await slugs()).toEqual([{ slug: 'mot-tin' }, { slug: 'mot-tin-2' }]);
    await act((tx) => reviseArticle(tx, system, first ?? '', text('Tin khác')));
    expect(await slugs()).toEqual([{ slug: 'mot-tin' }, { slug: 'mot-tin-2' }]);
  });

  it('is read by everybody from publishing until it is taken down', async () => {
    const id = await act((tx) => createArticle(tx, system, text('Ra mắt')));
    const read = () => act((tx) => findArticle(tx, 'ra-mat', false)).then((row) => row?.title ?? null);
    expect(await read()).toBe(null);
    await publish(id);
    expect(await read()).toBe('Ra mắt');
    await act((tx) => withdrawArticle(tx, system, id, 'Đăng nhầm'));
    expect(await read()).toBe(null);
  });

  it('stands in the list by its publishing, and is found under the year of its movement', async () => {
    await act(async (tx) => {
      const event = fresh(tx);
      await tx.db
        .insertInto('event')
        .values({ ...event, kind: 'review', review_year: 2017, held_on: '2017-12-22' })
        .execute();
      await tx.db
        .insertInto('article')
        .values({ ...fresh(tx), title: 'Bách Khoa', slug: 'bach-khoa', event_id: event.id, published_at: new Date('2018-01-02T22:01:00Z') })
        .execute();
      await tx.db
        .insertInto('article')
        .values({ ...fresh(tx), title: 'Không rõ ngày đăng', slug: 'khong-ro', event_id: event.id })
        .execute();
    });
    const titles = await act((tx) => listArticles(tx, { year: 2017, limit: 10 }));
    expect(titles.map(({ title }) => title)).toEqual(['Bách Khoa', 'Không rõ ngày đăng']);
    expect(await act((tx) => countArticles(tx, { year: 2018 }))).toBe(0);
  });

  it('comes first when it is chosen', async () => {
    const id = await act((tx) => createArticle(tx, system, text('Chọn')));
    await publish(id);
    await act((tx) => featureArticle(tx, system, id, true));
    expect((await act(featuredArticle))?.title).toBe('Chọn');
  });
});

describe('a written text', () => {
  it('reads paragraphs, headings and lists from plain text', () => {
    expect(textBlocks('Một\nhai\n\n## Ba\n\n- bốn\n- năm\n\n1. sáu\n2. bảy')).toEqual([
      { kind: 'paragraph', text: 'Một hai' },
      { kind: 'heading', text: 'Ba' },
      { kind: 'list', ordered: false, items: ['bốn', 'năm'] },
      { kind: 'list', ordered: true, items: ['sáu', 'bảy'] },
    ]);
  });
});
