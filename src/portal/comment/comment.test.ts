import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../../test/client.ts';
import { type TestDatabase, addAuthority, testDatabase, today } from '../../../test/database.ts';
import { createApp } from '../../app.tsx';
import { createAccount } from '../../organization/account/account.ts';
import { anonymous, system } from '../../platform/actor.ts';
import { type Tx, inTenant } from '../../platform/tenancy.ts';

import { countComments, listComments } from './comment.ts';
import { countStates, hideComment, passComment, refuseComment, replyToComment, showAgain } from './moderation.ts';
import { type CommentInput, holdsLink, perTenMinutes, sendComment } from './send.ts';

const password = 'một câu đủ dài';
const email = 'ban-doc@thu-rieng.example';
let test: TestDatabase;
let ward: string;
let article: string;
let now = today;

const said = (text: string, more: Partial<CommentInput> = {}): CommentInput => ({
  name: 'Trần Thị Hoa',
  text,
  email: null,
  trap: '',
  ...more,
});
const send = (input: CommentInput, from = '10.0.0.1') =>
  inTenant(test.runtime, ward, (tx) => sendComment(tx, anonymous, article, input, from));
const shown = () => inTenant(test.runtime, ward, (tx) => listComments(tx, article, { limit: 50 }), 'read');
const idOf = async (text: string) =>
  (await test.admin.selectFrom('article_comment').select('id').where('text', '=', text).executeTakeFirstOrThrow()).id;
const act = <T>(verb: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, verb);

beforeAll(async () => {
  test = await testDatabase(() => now);
  ward = await addAuthority(test, 'binh-luan');
  article = (await act((tx) => makeArticle(tx))).id;
});
afterAll(() => test.close());

async function makeArticle(tx: Tx) {
  const row = {
    authority_id: tx.authorityId,
    id: tx.newId(),
    key: 'bai',
    title: 'Ra quân làm sạch hẻm',
    slug: 'ra-quan',
    body: 'Sáng nay.',
  };
  await tx.db
    .insertInto('article')
    .values({ ...row, draft: false, published_at: tx.now })
    .execute();
  return row;
}

describe('a comment', () => {
  it.each(['https://x.example', 'www.x.example', 'xem bán-hàng.com nhé', 'a@b.vn', '<a href=x>'])('may hold no link: %s', (text) => {
    expect(holdsLink(text)).toBe(true);
  });

  it.each(['Rất hay.Cảm ơn khu phố', 'Đạt 98.5% kế hoạch, 1.250 hộ', 'Tổ 3.Hẻm 12 sạch đẹp'])('may say: %s', (text) => {
    expect(holdsLink(text)).toBe(false);
  });

  it('is refused with a link, a false address or a filled trap, and nothing is kept', async () => {
    await expect(send(said('Mua ở http://x.example'))).rejects.toThrow(/liên kết/);
    await expect(send(said('Hay quá', { email: 'khong-phai' }))).rejects.toThrow(/Thư điện tử/);
    await expect(send(said('Hay quá', { trap: 'x' }))).rejects.toThrow(/mục ẩn/);
    expect(await act((tx) => countStates(tx))).toEqual({ waiting: 0, passed: 0, withheld: 0, hidden: 0 });
  });

  it('is refused under a name that looks like another, or that is no name', async () => {
    for (const name of ['UBND phường Mаi', '\u200B \u2060', '...', '123'])
      await expect(send(said('Hay quá', { name }))).rejects.toThrow(/chữ quốc ngữ/);
  });

  it('keeps no pile of marks over a letter', async () => {
    await send(said(`Ha${'\u0334'.repeat(60)}y`, { name: ` Vũ\u200B  Tám${'\u0338'.repeat(60)} ` }), '10.9.9.9');
    const { name, text } = await test.admin.selectFrom('article_comment').select(['name', 'text']).executeTakeFirstOrThrow();
    expect([name.length, text.length]).toEqual([9, 6]);
    await test.admin.deleteFrom('article_comment').execute();
  });

  it('is seen by nobody before it was passed, then the oldest first', async () => {
    await send(said('Hẻm nhà tôi sạch hẳn.', { email }));
    now = new Date(now.getTime() + 60_000);
    await send(said('Mong làm mỗi tháng.', { name: 'Lê Văn Tư' }));
    expect(await shown()).toEqual([]);
    const [second, first] = [await idOf('Mong làm mỗi tháng.'), await idOf('Hẻm nhà tôi sạch hẳn.')];
    await act((tx) => passComment(tx, system, second, null));
    await act((tx) => passComment(tx, system, first, 'Cảm ơn bà con.'));
    expect((await shown()).map(({ name, text, reply }) => [name, text, reply])).toEqual([
      ['Trần Thị Hoa', 'Hẻm nhà tôi sạch hẳn.', 'Cảm ơn bà con.'],
      ['Lê Văn Tư', 'Mong làm mỗi tháng.', null],
    ]);
  });

  it('is not taken twice, nor passed, refused or hidden twice', async () => {
    await expect(send(said('Mong làm mỗi tháng.', { name: 'Lê Văn Tư' }))).rejects.toThrow(/đã được nhận/);
    const id = await idOf('Mong làm mỗi tháng.');
    await expect(act((tx) => passComment(tx, system, id, null))).rejects.toThrow(/đã được duyệt/);
    await expect(act((tx) => refuseComment(tx, system, id, 'trùng'))).rejects.toThrow(/đã được xem xét/);
    await act((tx) => hideComment(tx, system, id, 'Người viết xin gỡ'));
    expect(await act((tx) => countComments(tx, article))).toBe(1);
    await expect(act((tx) => hideComment(tx, system, id, 'nữa'))).rejects.toThrow(/đang hiện/);
    await expect(act((tx) => replyToComment(tx, system, id, 'Vâng'))).rejects.toThrow(/đang hiện/);
    await act((tx) => showAgain(tx, system, id));
    await act((tx) => replyToComment(tx, system, id, 'Sẽ làm hằng tháng.'));
    expect((await shown())[1]?.reply).toBe('Sẽ làm hằng tháng.');
  });

  it('comes from one place a few times in ten minutes only', async () => {
    for (let n = 0; n < perTenMinutes; n += 1) await send(said(`Ý kiến ${n}`), '10.0.0.7');
    await expect(send(said('Thêm một ý'), '10.0.0.7')).rejects.toThrow(/sau mười phút/);
    await send(said('Người khác nói'), '10.0.0.8');
    now = new Date(now.getTime() + 11 * 60_000);
    await send(said('Thêm một ý'), '10.0.0.7');
  });

  it('shows its sender’s address to the desk only: in no page, feed or journal', async () => {
    await act((tx) =>
      createAccount(tx, system, {
        name: 'Biên tập',
        email: 'bt@x.example',
        phone: null,
        password,
        personId: null,
        roles: [{ role: 'editor', unitId: null }],
      }),
    );
    const app = createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) });
    const [reader, editor] = [new Client(app, '/binh-luan'), new Client(app, '/binh-luan')];
    await editor.signIn('bt@x.example', password);
    const desk = await editor.text(`/lam-viec/binh-luan/${await idOf('Hẻm nhà tôi sạch hẳn.')}`);
    expect(desk).toContain(email);
    for (const path of ['/tin-tuc/ra-quan', '/tin-tuc/ra-quan/binh-luan', '/tin-tuc.atom', '/'])
      expect(await reader.text(path), path).not.toContain(email);
    expect(await reader.text('/tin-tuc/ra-quan')).toContain('Bình luận (02)');
    const journal = await test.admin.selectFrom('audit_event').select('content').execute();
    expect(journal.some(({ content }) => content.includes(email))).toBe(false);
  });

  it('names the field that is missing, and keeps what was typed', async () => {
    const reader = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), '/binh-luan');
    const answer = await reader.post('/tin-tuc/ra-quan/binh-luan', { text: 'Không ghi tên' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Nhập tên của bạn.');
    expect(page).toContain('Không ghi tên');
    expect((await reader.post('/tin-tuc/khong-co/binh-luan', { text: 'x', name: 'y' })).status).toBe(404);
  });
});
