import { describe, expect, test } from 'vitest';
import { Checkboxes, DateInput, Form, NumberInput, Radios, Submit, TextInput } from './form.tsx';
import { fieldId } from './anchor.ts';
import { BugPage, NotFoundPage, RefusedPage } from './error.tsx';
import { OfficePage, PublicPage, SignInPage, publicNav } from './layout.tsx';
import { pageWindow } from './listing.tsx';
import { ArticleList, CategoryMenu, FeaturedArticle, Hero, HonourStrip, MediaBlock, NumbersOfYear, WorksStrip } from './public.tsx';
import { DataTable, EmptyState, Pagination } from './table.tsx';
import { BarList, Media, Progress, Steps, Tag, Timeline, UnitTree } from './text.tsx';

const ward = {
  slug: 'phuong-an-hoa',
  name: 'Phường An Hòa',
  fullName: 'Phường An Hòa, thành phố Minh Khê',
  parent: 'Thành phố Minh Khê',
  base: '/phuong-an-hoa',
  headingLines: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG AN HÒA'],
  footerLines: ['ỦY BAN NHÂN DÂN PHƯỜNG AN HÒA'],
};
const theme = { year: 2026, text: 'Cải thiện môi trường đầu tư; thúc đẩy phát triển kinh tế; đảm bảo an sinh xã hội' };
const counters = { online: '3', today: '412', week: '2.918', month: '11.746', total: '354.878' };
const article = { href: '/a', title: 'Hẻm 71/26 hoàn thành', published: '14/11/2026 | 09:15' };
const errors = [
  { field: 'ten', message: 'Nhập tên công trình' },
  { field: 'loai', message: 'Chọn loại' },
];
const times = (html: string, text: string) => html.split(text).length - 1;

const home = String(
  <PublicPage ward={ward} title={ward.fullName} path={ward.base} counters={counters} hero={<Hero theme={theme} />}>
    <FeaturedArticle article={article} />
    <CategoryMenu items={[{ href: '/b', label: 'Gương người tốt', count: '7' }]} />
    <ArticleList articles={[{ ...article, title: 'Ngày Chủ nhật xanh' }]} />
    <NumbersOfYear year={2026} items={[{ value: '46', label: 'công trình đã đăng ký', href: '/c' }]} />
    <HonourStrip items={[{ name: 'Khu phố 4', award: 'Giấy khen' }]} more={{ href: '/d', label: 'Toàn bộ' }} />
    <WorksStrip items={[{ name: 'Hẻm 120', href: '/e', unit: 'Khu phố 7', status: 'Đúng tiến độ', tone: 'green', progress: 68 }]} />
    <MediaBlock items={[{ caption: 'Ký giao ước' }]} />
  </PublicPage>,
);
const office = String(
  <OfficePage
    ward={ward}
    user={{ name: 'Đỗ Thị Minh Châu', roleLabel: 'Cán bộ thi đua' }}
    nav={[{ href: '/f', label: 'Hôm nay', current: true }]}
    token="k0"
    title="Đăng ký công trình"
  >
    <Form action="/luu" idempotencyKey="k1" errors={errors}>
      <Radios name="loai" label="Loại" required error="Chọn loại" options={[{ value: 'c', label: 'Công trình' }]} />
      <TextInput name="ten" label="Tên công trình" required error="Nhập tên công trình" value={'"><script>'} />
      <DateInput name="han" label="Hạn" />
      <NumberInput name="tien" label="Kinh phí" unit="triệu đồng" />
      <Checkboxes name="ph" label="Phối hợp" options={[{ value: 'a', label: 'Hội Phụ nữ' }]} />
      <Submit />
    </Form>
    <DataTable
      caption="Danh sách"
      rows={[{ n: 'Hẻm 71/26', v: '1.240' }]}
      sort={{ key: 'n', dir: 'asc' }}
      hrefForSort={(sort) => `?xep=${sort.key}.${sort.dir}`}
      columns={[
        { key: 'n', label: 'Tên', sort: true, cell: (row) => row.n },
        { key: 'v', label: 'Vốn', numeric: true, cell: (row) => row.v },
      ]}
    />
    <Pagination page={2} pages={3} hrefFor={(page) => `?trang=${page}`} />
    <Progress label="Tiến độ" value={7} max={10} />
    <BarList label="Đóng góp" bars={[{ label: 'Khu phố 4', value: 3, text: '3' }]} />
    <Steps label="Bước" steps={[{ label: 'Phát động', state: 'done' }]} />
    <Timeline label="Mốc" items={[{ date: '12/02/2026', title: 'Khởi công' }]} />
    <UnitTree label="Đơn vị" nodes={[{ name: 'Khu phố 1', href: '/g', children: [{ name: 'Tổ dân phố 1' }] }]} />
    <Tag tone="red">Trễ 4 ngày</Tag>
  </OfficePage>,
);
const pages = [
  home,
  office,
  String(<SignInPage ward={ward} />),
  String(<NotFoundPage ward={ward} />),
  String(<RefusedPage reason="Chưa đủ số thành viên." />),
  String(<BugPage incident="K7-42" />),
];

describe('every page', () => {
  test('carries no inline style, inline script or inline handler', () => {
    for (const page of pages) expect(page).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/);
  });

  test('is Vietnamese, has one h1, one main and a way past the menu', () => {
    for (const page of pages) {
      expect(page.startsWith('<html lang="vi">')).toBe(true);
      expect([times(page, '<h1'), times(page, '<main'), times(page, 'href="#noi-dung"')]).toEqual([1, 1, 1]);
    }
  });

  test('has no id twice', () => {
    for (const page of pages) {
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});

describe('a form', () => {
  test('escapes what was typed', () => expect(office).toContain('value="&quot;&gt;&lt;script&gt;"'));

  test('leads from every mistake to an input that exists', () => {
    for (const { field, message } of errors) {
      expect(office).toContain(`<a href="#${fieldId(field)}">${message}</a>`);
      expect(office).toMatch(new RegExp(`<input[^>]* id="${fieldId(field)}"`));
    }
    expect(office).toMatch(/class="error-summary" role="alert" tabindex="-1"/);
  });

  test('marks required fields and ties the error to the input', () => {
    expect(office).toMatch(/Tên công trình<span class="required" aria-hidden="true"> \*<\/span><\/label>/);
    expect(office).toMatch(/id="o-ten" name="ten" required="" aria-describedby="o-ten-loi" aria-invalid="true"/);
    expect(office).not.toMatch(/name="han" required/);
  });

  test('sends its once-only key, also when signing out', () => {
    expect(office).toContain('action="/dang-xuat"><input type="hidden" name="_key" value="k0"/>');
    expect(office).toContain('<input type="hidden" name="_key" value="k1"/>');
  });
});

describe('the public page', () => {
  test('shows the theme once, word for word', () => {
    const inner = String(<PublicPage ward={ward} title="Tin tức" theme={theme} />);
    expect([times(home, theme.text), times(inner, theme.text)]).toEqual([1, 1]);
  });

  test('says each label once', () => {
    const labels = ['Tin tức nổi bật', 'Danh mục', 'Tin tức media', 'Đang truy cập', 'Tổng lượt truy cập', 'Đăng nhập'];
    for (const label of labels) expect([label, times(home, label)]).toEqual([label, 1]);
  });

  test('marks the place the reader is in', () => {
    const current = (path: string) =>
      publicNav(ward, path)
        .filter((item) => item.current)
        .map((item) => item.label);
    expect(current('/phuong-an-hoa')).toEqual(['Trang chủ']);
    expect(current('/phuong-an-hoa/tin-tuc/hem-71-26')).toEqual(['Tin tức']);
    expect(current('/phuong-an-hoa/tin-tuc-cu')).toEqual([]);
    expect(publicNav({ ...ward, base: '' }, '/').map((item) => item.href)[0]).toBe('/');
  });

  test('shows a caption without a file as text, never as a broken picture', () => {
    const html = String(<Media items={[{ caption: 'Ký giao ước' }]} />);
    expect(html).toContain('<li>Ký giao ước</li>');
    expect(html).not.toContain('<img');
  });
});

describe('a table', () => {
  test('offers the other direction of the sorted column', () => {
    expect(office).toContain('aria-sort="ascending"><a href="?xep=n.desc">Tên</a>');
  });

  test('teaches instead of standing empty', () => {
    const html = String(
      <DataTable caption="Không" columns={[]} rows={[]} empty={<EmptyState title="Chưa có sáng kiến" text="Gửi trước 15/11." />} />,
    );
    expect(html).toContain('Chưa có sáng kiến');
    expect(html).not.toContain('<table');
  });

  test('leaves out far pages', () => {
    expect(pageWindow(1, 1)).toEqual([1]);
    expect(pageWindow(5, 10)).toEqual([1, null, 4, 5, 6, null, 10]);
  });
});
