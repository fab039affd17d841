import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../platform/refusal.ts';
import type { Ward } from '../../../platform/web/route.ts';
import { textOfWord } from '../word.ts';
import { docxFile } from './docx.ts';
import type { ExportedArticle } from './form.ts';
import { articleHtml, htmlFile } from './html.ts';
import { atomFile, wxrFile } from './xml.ts';

const now = new Date('2026-11-22T17:00:00+07:00');
const ward = { authorityId: '0190f0f0-0000-7000-8000-000000000001', slug: 'demo', name: 'Phường Mai Vàng' } as Ward;
const article = (over: Partial<ExportedArticle> = {}): ExportedArticle => ({
  id: '0190f0f0-0000-7000-8000-000000000002',
  slug: 'tong-ket',
  title: 'Hội nghị tổng kết <năm 2026>',
  lead: 'Sáng nay, phường tổ chức hội nghị.',
  blocks: [
    { kind: 'paragraph', text: 'Đã trao giấy khen cho 67 tập thể và 17 cá nhân & hộ.' },
    { kind: 'heading', text: 'Nhiệm vụ' },
    { kind: 'list', ordered: true, items: ['Giữ vững ]]> kết quả', 'Khắc phục hạn chế'] },
  ],
  byline: 'Văn Khôi - UBND phường',
  category: 'Thi đua',
  tags: ['tổng kết'],
  publishedAt: now,
  heldOn: null,
  published: true,
  address: 'https://phuong.example/tin-tuc/tong-ket',
  photos: [
    {
      id: '0190f0f0-0000-7000-8000-000000000003',
      caption: 'Trao thưởng',
      alt: 'Chủ tịch trao giấy khen',
      address: 'https://phuong.example/tep/1',
    },
    { id: '0190f0f0-0000-7000-8000-000000000004', caption: 'Chưa có tệp', alt: 'Không', address: null },
  ],
  ...over,
});
const facts = '67 tập thể và 17 cá nhân';

describe('an article for another portal', () => {
  it('is a page of plain elements with everything escaped and pictures by their whole addresses', () => {
    const html = htmlFile(article());
    expect(html).toContain('<h1>Hội nghị tổng kết &lt;năm 2026&gt;</h1>');
    expect(html).toContain(`${facts} &amp; hộ.`);
    expect(
      articleHtml(article())
        .match(/<(\w+)/g)
        ?.toSorted(),
    ).toEqual(['<em', '<figcaption', '<figure', '<h2', '<img', '<li', '<li', '<ol', '<p', '<p', '<p', '<strong'].toSorted());
    expect(html).toContain('<img src="https://phuong.example/tep/1" alt="Chủ tịch trao giấy khen">');
  });

  it('is one or many posts for WordPress, with the pictures behind them by address', () => {
    const wxr = wxrFile(
      [article(), article({ slug: 'hai', publishedAt: null, heldOn: '2026-01-05', published: false })],
      ward,
      'https://phuong.example/',
      now,
    );
    const all = (pattern: RegExp) => [...wxr.matchAll(pattern)].map((match) => match[1]);
    expect(all(/<wp:post_id>(\d+)</g)).toEqual(['1', '2', '3', '4']);
    expect(all(/<wp:post_parent>(\d+)<\/wp:post_parent><wp:post_type>attachment/g)).toEqual(['1', '2']);
    expect(all(/<wp:status>(\w+)</g)).toEqual(['publish', 'draft', 'inherit', 'inherit']);
    expect(all(/<wp:post_date>([^<]+)</g)).toEqual([
      '2026-11-22 17:00:00',
      '2026-01-05 00:00:00',
      '2026-11-22 17:00:00',
      '2026-01-05 00:00:00',
    ]);
    expect(wxr).toContain('<wp:attachment_url>https://phuong.example/tep/1</wp:attachment_url>');
    expect(wxr).toContain(facts);
    expect(wxr).toContain('<title><![CDATA[Hội nghị tổng kết &lt;năm 2026&gt;]]></title>');
    expect(wxr.split('<![CDATA[').length).toBe(wxr.split(']]>').length);
  });

  it('carries no markup of its words into WordPress, which would run it', () => {
    const script = '<script>alert(1)</script>';
    const caption = { id: 'x', caption: script, alt: script, address: 'https://phuong.example/tep/1' };
    const hostile = { title: script, lead: script, byline: script, category: script, tags: [script], photos: [caption] };
    expect(wxrFile([article(hostile)], ward, 'https://phuong.example/', now)).not.toContain('<script');
  });

  it('is a feed with the whole text', () => {
    const atom = atomFile(article(), ward, now);
    expect(atom).toContain('<published>2026-11-22T10:00:00.000Z</published>');
    expect(atom).toContain(`&lt;p&gt;Đã trao giấy khen cho ${facts} &amp;amp; hộ.&lt;/p&gt;`);
  });

  it('is a Word file with real headings and lists, and comes back from it as it was', async () => {
    const file = await docxFile(article());
    const xml = new TextDecoder().decode(unzipSync(file)['word/document.xml']);
    expect(xml).toContain('w:val="Heading2"');
    expect(xml).toContain('<w:numPr>');
    const { title, body } = await textOfWord(file);
    expect(title).toBe('Hội nghị tổng kết <năm 2026>');
    expect(body).toContain(`Đã trao giấy khen cho ${facts} & hộ.\n\n## Nhiệm vụ\n\n- Giữ vững ]]> kết quả\n- Khắc phục hạn chế`);
  });

  it('is not taken from what is no Word file', async () => {
    const reason = await textOfWord(new TextEncoder().encode('<script>')).catch((error: unknown) =>
      error instanceof Refusal ? error.reason : error,
    );
    expect(reason).toBe('no_word');
  });
});
