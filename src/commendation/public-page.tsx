import { wardChrome } from '../organization/frame.tsx';
import type { FieldError } from '../platform/refusal.ts';
import { type Reply, page } from '../platform/web/reply.ts';
import type { Visit } from '../platform/web/route.ts';
import { PublicPage } from '../platform/web/ui/layout.tsx';
import { Notice, PageHeader } from '../platform/web/ui/text.tsx';
import type { Child, Crumb } from '../platform/web/ui/types.ts';

interface Content {
  title: string;
  description?: string;
  noindex?: boolean;
  crumbs: Crumb[];
  children: Child;
}

/** A page of the ward's public side without the banner of the year. */
export const publicPage = (visit: Visit, content: Content, errors: FieldError[] = []): Reply =>
  page(
    <PublicPage
      ward={wardChrome(visit.ward, visit.base)}
      title={content.title}
      path={`${visit.base}${visit.path}`}
      {...(content.description ? { description: content.description } : {})}
      {...(content.noindex ? { noindex: true } : {})}
      crumbs={[{ label: 'Trang chủ', href: visit.url('/') }, ...content.crumbs]}
      signInHref={visit.url('/dang-nhap')}
    >
      {visit.notice && <Notice tone="success">{visit.notice}</Notice>}
      <PageHeader title={content.title} />
      {content.children}
    </PublicPage>,
    errors.length > 0 ? 422 : 200,
  );
