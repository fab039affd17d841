import { setTimeout as sleep } from 'node:timers/promises';
import { all, says, saysNot } from './look.ts';

import { daiYen, phuong3 } from './places.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';
import type { Page } from './page.ts';

/** The home page once the feeds of the check have answered; they are asked beside the first reader. */
async function homeWithFeeds(site: Site): Promise<Page> {
  for (let tries = 0; tries < 40; tries += 1) {
    const home = await site.visitor(daiYen.slug).open('/');
    if (home.text.includes('Thời tiết') && home.text.includes('Tỷ giá ngoại tệ')) return home;
    await sleep(50);
  }
  return site.visitor(daiYen.slug).open('/');
}

/** Rows of the digest about blocks of other houses. */
export const seed3Outside: readonly Row[] = [
  {
    id: 'S3-28',
    looksFor: 'khối thời tiết, tỷ giá theo nguồn cấp đã cấu hình, có giờ cập nhật; chỉ ở trang chủ',
    async look(site) {
      return all(
        says(await homeWithFeeds(site), 'Nhiệt độ 28 °C', 'USD 26.412 đồng', /Cập nhật lúc \d{2}\/\d{2}\/\d{4}/),
        saysNot(await site.visitor(phuong3.slug).open('/tin-tuc'), 'Tỷ giá ngoại tệ'),
      );
    },
  },
];
