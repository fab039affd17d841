import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { system } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, inTenant } from '../../platform/tenancy.ts';
import { listArticles } from './article.ts';
import { findArticle } from './whole.ts';
import { leadPhoto } from './live.ts';
import { contentOf, markedBody, markedLead } from './content/content.ts';
import { changedFacts } from './content/drafted.ts';
import { correctArticle, correctionsOf, takeCurrentFacts } from './correction.ts';
import { deskArticle, untoldEvents } from './desk.ts';
import { approveArticle, publishArticle, returnArticle, scheduleArticle, sendForReview, withdrawArticle } from './review.ts';
import { stageOf } from './stage.ts';
import { draftOf } from './stored.ts';
import { createArticle, draftFromEvent, reviseArticle } from './writing.ts';

let now = new Date('2026-11-22T17:00:00+07:00');
let test: TestDatabase;
let ward: string;
let event: string;
beforeAll(async () => {
  test = await testDatabase(() => now);
  ward = await addAuthority(test, 'toa-soan');
  event = await act(async (tx) => {
    const row = {
      ...fresh(tx),
      kind: 'review',
      review_year: 2026,
      held_on: localDate(tx.now),
      title: 'Tổng kết năm 2026',
      place: 'Hội trường A',
    };
    await tx.db.insertInto('event').values(row).execute();
    return row.id;
  });
});
afterAll(() => test.close());

const act = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
const reasonOf = (work: (tx: Tx) => Promise<unknown>) =>
  act(work).then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.reason : error),
  );
const plain = { title: 'Tin', categoryId: null, lead: null, body: 'Nội dung.', byline: null, organisation: null };
const article = (id: string) => act((tx) => deskArticle(tx, id));
const stage = async (id: string) => stageOf(await article(id), now);
const marked = async (id: string) => {
  const content = contentOf(await article(id));
  return content && { lead: markedLead(content), body: markedBody(content) };
};

describe('an article on its way to its readers', () => {
  it('is sent, returned with a reason, sent again, approved and only then published', async () => {
    const id = await act((tx) => createArticle(tx, system, plain));
    expect(await reasonOf((tx) => approveArticle(tx, system, id))).toBe('article_not_sent');
    await act((tx) => sendForReview(tx, system, id));
    expect(await reasonOf((tx) => sendForReview(tx, system, id))).toBe('article_stage');
    expect(await reasonOf((tx) => returnArticle(tx, system, id, ' '))).toBe('return_reason');
    await act((tx) => returnArticle(tx, system, id, 'Thiếu địa điểm'));
    expect([await stage(id), (await article(id)).stage_note]).toEqual(['returned', 'Thiếu địa điểm']);
    await act((tx) => sendForReview(tx, system, id));
    await act((tx) => approveArticle(tx, system, id));
    await act((tx) => reviseArticle(tx, system, id, { ...plain, body: 'Khác.' }));
    expect([await stage(id), await reasonOf((tx) => publishArticle(tx, system, id))]).toEqual(['draft', 'article_not_approved']);
  });

  it('shows itself at its time without anybody doing anything', async () => {
    const id = await act((tx) => createArticle(tx, system, { ...plain, title: 'Hẹn giờ' }));
    await act((tx) => sendForReview(tx, system, id));
    await act((tx) => approveArticle(tx, system, id));
    expect(await reasonOf((tx) => scheduleArticle(tx, system, id, now))).toBe('schedule_time');
    const at = new Date(now.getTime() + 60_000);
    await act((tx) => scheduleArticle(tx, system, id, at));
    const seen = () => act((tx) => findArticle(tx, 'hen-gio', false)).then((row) => row?.title ?? null);
    const listed = () => act((tx) => listArticles(tx, { limit: 5 })).then((rows) => rows.map(({ title }) => title));
    expect([await stage(id), await seen(), await listed()]).toEqual(['scheduled', null, []]);
    expect(await reasonOf((tx) => reviseArticle(tx, system, id, plain))).toBe('article_public');
    now = at;
    expect([await stage(id), await seen(), await listed()]).toEqual(['published', 'Hẹn giờ', ['Hẹn giờ']]);
    await act((tx) => withdrawArticle(tx, system, id, 'Đăng nhầm'));
    expect([await stage(id), await seen(), (await article(id)).stage_note]).toEqual(['withdrawn', null, 'Đăng nhầm']);
  });
});

describe('the news of a conference', () => {
  let id: string;

  it('is drafted on the day itself by one act, ready to be sent for review', async () => {
    expect((await act((tx) => untoldEvents(tx, localDate(tx.now)))).map((row) => row.id)).toEqual([event]);
    id = await act((tx) => draftFromEvent(tx, system, event));
    await act((tx) => sendForReview(tx, system, id));
    expect(await stage(id)).toBe('sent');
    expect((await article(id)).lead).toContain('tại Hội trường A');
    expect((await article(id)).stage_at && localDate((await article(id)).stage_at ?? now)).toBe('2026-11-22');
  });

  it('is not sent while a picture is not told to those who do not see it', async () => {
    const bare = await act(async (tx) => {
      await returnArticle(tx, system, id, 'Chờ ảnh');
      const row = { ...fresh(tx), event_id: event, caption: 'Trao thưởng', file: tx.newId() };
      await tx.db.insertInto('photo').values(row).execute();
      return row.id;
    });
    expect(await reasonOf((tx) => sendForReview(tx, system, id))).toBe('alt_missing');
    expect((await act((tx) => leadPhoto(tx, id)))?.caption).toBe('Trao thưởng');
    await act((tx) => tx.db.deleteFrom('photo').where('id', '=', bare).execute());
    expect(await act((tx) => leadPhoto(tx, id))).toBeUndefined();
    await act((tx) => sendForReview(tx, system, id));
  });

  it('keeps its locked facts when the words around them change, and refuses others in their place', async () => {
    const text = await marked(id);
    const place = /\[\[k\d+\|Hội trường A\]\]/.exec(text?.lead ?? '')?.[0] ?? '';
    expect(place).not.toBe('');
    const lead = `Hội nghị vui vẻ tại ${place}.`;
    const next = { ...plain, title: 'Tổng kết', lead, body: 'Mọi người ra về.' };
    expect(await reasonOf((tx) => reviseArticle(tx, system, id, { ...next, lead: lead.replace('trường A', 'trường B') }))).toBe(
      'locked_fact',
    );
    await act((tx) => reviseArticle(tx, system, id, next));
    expect((await article(id)).lead).toBe('Hội nghị vui vẻ tại Hội trường A.');
    await act((tx) => sendForReview(tx, system, id));
    await act((tx) => approveArticle(tx, system, id));
    await act((tx) => publishArticle(tx, system, id));
  });

  it('tells when a record changed, and corrects itself with a reason while the first text stays readable', async () => {
    await act((tx) => tx.db.updateTable('event').set({ place: 'Nhà văn hóa' }).where('id', '=', event).execute());
    const changed = async () => {
      const stored = await article(id);
      const content = contentOf(stored);
      const draft = await act((tx) => draftOf(tx, stored));
      return content && draft ? changedFacts(content, draft).map(({ printed, now: today }) => [printed, today]) : null;
    };
    expect(await changed()).toEqual([['Hội trường A', 'Nhà văn hóa']]);
    expect((await article(id)).lead).toBe('Hội nghị vui vẻ tại Hội trường A.');
    expect(await reasonOf((tx) => takeCurrentFacts(tx, system, id, ''))).toBe('correction_reason');
    await act((tx) => takeCurrentFacts(tx, system, id, 'Ghi nhầm địa điểm'));
    expect([await changed(), (await article(id)).lead]).toEqual([[], 'Hội nghị vui vẻ tại Nhà văn hóa.']);
    expect(await reasonOf((tx) => takeCurrentFacts(tx, system, id, 'Lần nữa'))).toBe('facts_current');
    const text = await marked(id);
    await act((tx) =>
      correctArticle(tx, system, id, { title: 'Tổng kết', lead: text?.lead ?? '', body: 'Mọi người ra về muộn.' }, 'Thiếu chữ'),
    );
    expect((await act((tx) => correctionsOf(tx, id))).map(({ reason, lead, body }) => [reason, lead, body])).toEqual([
      ['Thiếu chữ', 'Hội nghị vui vẻ tại Nhà văn hóa.', 'Mọi người ra về.'],
      ['Ghi nhầm địa điểm', 'Hội nghị vui vẻ tại Hội trường A.', 'Mọi người ra về.'],
    ]);
  });
});
