import { type Sight, says } from './look.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** A ward of the check and the words by which somebody finds its conference and article. */
export interface Place {
  slug: string;
  article: string;
  /** Year under which the office lists its conference. */
  year: number;
}

export const phuong3: Place = { slug: 'phuong-3-tan-binh', article: 'Hội nghị tổng kết phong trào thi đua yêu nước năm 2022', year: 2022 };
export const bachKhoa: Place = { slug: 'bach-khoa', article: 'Phường Bách Khoa tổng kết phong trào thi đua năm 2017', year: 2017 };
export const thanhKheTay: Place = { slug: 'thanh-khe-tay', article: 'Tổng kết phong trào “Thi đua yêu nước”', year: 2021 };
export const daiYen: Place = { slug: 'dai-yen', article: 'Phường Đại Yên phát động thi đua đặc biệt', year: 2024 };
export const hungLong: Place = { slug: 'hung-long', article: 'Tổng kết phong trào thi đua năm 2022', year: 2022 };
/** The invented ward in which the looks act. */
export const trial: Place = { slug: 'doi-chieu', article: 'Hội nghị thử tổng kết năm 2023', year: 2023 };

/** The article of the ward's conference, found in the news. */
export const articleOf = (site: Site, { slug, article }: Place): Promise<Page> => site.visitor(slug).follow('/tin-tuc', article);

/** The public programme of the conference. */
export const programmeOf = (site: Site, { slug, article }: Place): Promise<Page> =>
  site.visitor(slug).follow('/tin-tuc', article, 'Xem chương trình');

/** An office page of the ward, and pages behind its links. */
export async function officePage(site: Site, { slug }: Place, path: string, ...links: (string | RegExp)[]): Promise<Page> {
  return (await site.office(slug)).follow(path, ...links);
}

/** The conference as the office keeps it. */
export const conferenceOf = (site: Site, place: Place, ...links: (string | RegExp)[]): Promise<Page> =>
  officePage(site, place, `/lam-viec/hoi-nghi?nam=${place.year}`, new RegExp(RegExp.escape(place.article), 'i'), ...links);

/** A row that only asks whether the article says it. */
export const inArticle =
  (place: Place, ...texts: (string | RegExp)[]) =>
  async (site: Site): Promise<Sight> =>
    says(await articleOf(site, place), ...texts);
