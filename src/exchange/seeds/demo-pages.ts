import type { Page } from './page.ts';
import { officePage } from './places.ts';
import type { Site } from './site.ts';

/** The invented ward that is shipped, whose year 2026 is full. */
export const demo = { slug: 'demo', article: '', year: 2026 };

/** An office page of the demo ward, and pages behind its links. */
export const demoPage = (site: Site, path: string, ...links: (string | RegExp)[]): Promise<Page> => officePage(site, demo, path, ...links);

export const movementOf = (site: Site, name: string | RegExp) => demoPage(site, '/lam-viec/phong-trao?nam=2026', name);
export const workOf = (site: Site, title: string | RegExp) => demoPage(site, '/lam-viec/cong-trinh?nam=2026', title);
export const followUp = (site: Site, ...links: (string | RegExp)[]) => demoPage(site, '/lam-viec/phong-trao/theo-doi?nam=2026', ...links);
export const rhythmOf = (site: Site) => demoPage(site, '/lam-viec/dang-ky/nhip?nam=2026');
export const fundOf = (site: Site) => demoPage(site, '/lam-viec/dong-gop?nam=2026', 'Quỹ “Vì người nghèo” phường');
export const taskOf = (site: Site, text: string) => demoPage(site, '/lam-viec/nhiem-vu?nam=2026', text);
export const matrixOf = (site: Site) => demoPage(site, '/lam-viec/chi-tieu?nam=2026');
export const pledgeOf = (site: Site, title: string | RegExp) => demoPage(site, '/lam-viec/dang-ky/giao-uoc?nam=2026', title);
