import type { Runtime } from './platform/tenancy.ts';
import { page } from './platform/web/reply.ts';
import { respond } from './platform/web/respond.ts';
import { NotFoundPage } from './platform/web/ui/error.tsx';
import { InstallationPage } from './platform/web/ui/installation.tsx';
import { listWards } from './platform/web/ward.ts';

/** The pages of no ward: the list of wards at the root, the health check, and nothing else. */
export async function frontDoor(runtime: Runtime, url: URL): Promise<Response> {
  const options = { secure: false, personal: false, noticeShown: false };
  if (url.pathname === '/healthz') return new Response('ok', { headers: { 'content-type': 'text/plain' } });
  if (url.pathname === '/robots.txt') {
    const lines = (await listWards(runtime)).map(({ slug }) => `Sitemap: ${url.origin}/${slug}/sitemap.xml`);
    return new Response(['User-agent: *', 'Disallow: /*/lam-viec', ...lines, ''].join('\n'), { headers: { 'content-type': 'text/plain' } });
  }
  if (url.pathname !== '/') return respond(page(<NotFoundPage />, 404), options);
  const wards = await listWards(runtime);
  const items = wards.map((ward) => ({
    href: `/${ward.slug}`,
    name: ward.name,
    place: [ward.parent, ward.province].filter(Boolean).join(', '),
  }));
  return respond(page(<InstallationPage wards={items} />), options);
}
