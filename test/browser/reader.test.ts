import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRoot } from '../../src/platform/root.ts';
import type { TestDatabase } from '../database.ts';
import { demoDatabase } from '../demo.ts';
import { type Person, type Stage, openStage, person } from './browser.ts';

let test: TestDatabase;
let stage: Stage;
let reader: Person;
beforeAll(async () => {
  test = await demoDatabase();
  stage = await openStage(test);
  reader = await person(stage, { script: false, phone: true });
}, 120_000);
afterAll(async () => {
  await stage.close();
  await test.close();
});

const theme =
  'Nâng cao hiệu quả hoạt động công vụ, đẩy mạnh cải cách hành chính và cải thiện môi trường đầu tư; thúc đẩy phát triển kinh tế; đảm bảo an sinh xã hội';

describe('a resident without JavaScript on a phone', () => {
  it('reads the theme of the year, word for word, on the pages of Phường 3', async () => {
    for (const path of ['', '/tin-tuc', '/don-vi', '/bang-vang', '/phong-trao', '/cong-trinh']) {
      await reader.page.goto(`/phuong-3-tan-binh${path}`);
      expect(await reader.page.getByText(theme).count(), path).toBe(1);
    }
  });

  it('goes from the list to the article and back to the same place', async () => {
    await reader.page.goto('/demo/tin-tuc?trang=2');
    const link = reader.page.getByRole('main').locator('a[href*="/tin-tuc/"]').nth(3);
    const title = (await link.textContent())?.trim() ?? '';
    await link.click();
    expect((await reader.page.getByRole('heading', { level: 1 }).textContent())?.trim().toLocaleLowerCase('vi')).toBe(
      title.toLocaleLowerCase('vi'),
    );
    await reader.page.getByRole('link', { name: 'Quay lại' }).first().click();
    expect(new URL(reader.page.url()).search).toContain('trang=2');
    expect(await reader.page.getByRole('link', { name: title }).count()).toBeGreaterThan(0);
  });

  it('finds an article by words without accents', async () => {
    await reader.page.goto('/thanh-khe-tay');
    await reader.page.goto('/thanh-khe-tay/tim-kiem?q=toan+dan+bao+ve+an+ninh');
    expect(
      await reader.page
        .getByRole('main')
        .getByRole('link', { name: /Toàn dân bảo vệ an ninh Tổ quốc/i })
        .count(),
    ).toBeGreaterThan(0);
  });

  it('sees the counters move, and never zero people reading', async () => {
    await reader.page.goto('/hung-long');
    const online = reader.page.locator('dt', { hasText: 'Đang truy cập' }).locator('xpath=following-sibling::dd');
    expect(Number(await online.textContent())).toBeGreaterThanOrEqual(1);
    expect(
      await reader.page
        .getByText('3.554.878')
        .or(reader.page.getByText(/3\.554\.8\d\d/))
        .count(),
    ).toBeGreaterThan(0);
  });

  it('meets no page wider than the phone, no empty picture and no request to another host', async () => {
    for (const ward of ['demo', 'phuong-3-tan-binh', 'bach-khoa', 'thanh-khe-tay', 'dai-yen', 'hung-long']) {
      for (const path of ['', '/tin-tuc', '/phong-trao', '/cong-trinh', '/bang-vang', '/don-vi']) {
        const response = await reader.page.goto(`/${ward}${path}`);
        expect(response?.status(), `${ward}${path}`).toBe(200);
        const { width } = (await reader.page.locator('html').boundingBox()) ?? { width: 0 };
        expect(width, `${ward}${path}`).toBeLessThanOrEqual(390);
        expect(await reader.page.locator('img:not([alt]), img[alt=""], img[alt="Hình ảnh"]').count()).toBe(0);
      }
    }
    expect(reader.faults).toEqual([]);
  }, 60_000);
});

describe('the public pages', () => {
  it('hold no serious fault of accessibility', async () => {
    const axe = readFileSync(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');
    const somebody = await person(stage);
    for (const path of [
      '/demo',
      '/demo/tin-tuc',
      '/demo/bang-vang',
      '/demo/don-vi',
      '/demo/phong-trao',
      '/demo/cong-trinh',
      '/demo/tim-kiem?q=thi+dua',
      '/demo/dang-nhap',
      '/phuong-3-tan-binh',
      '/hung-long',
    ]) {
      await somebody.page.goto(path);
      await somebody.page.evaluate(axe);
      const serious = await somebody.page.evaluate(async () => {
        const { axe: tool } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
        };
        return (await tool.run()).violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
      });
      expect({ path, serious }).toEqual({ path, serious: [] });
    }
    expect(somebody.faults).toEqual([]);
  }, 60_000);
});
