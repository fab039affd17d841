import { alike } from './alike.tsx';

/** What a page tells programmes that link to it: its one address, its picture, the feeds of the site. */
export interface Share {
  /** The whole address under which this page is to be known. */
  canonical: string;
  site: string;
  title: string;
  description?: string;
  kind: 'website' | 'article';
  /** A PNG of 1200 × 630. */
  picture: { href: string; alt: string };
  feeds: readonly { href: string; type: string; title: string }[];
}

// A link that stands in the head by itself is looked for in the whole page when it is drawn: these are text by then.
const Canonical = alike(({ href }: { href: string }) => <link rel="canonical" href={href} />);

const Feeds = alike(({ feeds }: Pick<Share, 'feeds'>) => (
  <>
    {feeds.map(({ href, type, title }) => (
      <link rel="alternate" type={type} title={title} href={href} />
    ))}
  </>
));

/** Goes into the head of a public page. */
export const ShareHead = ({ share }: { share: Share }) => (
  <>
    <Canonical href={share.canonical} />
    <Feeds feeds={share.feeds} />
    <meta property="og:type" content={share.kind} />
    <meta property="og:locale" content="vi_VN" />
    <meta property="og:site_name" content={share.site} />
    <meta property="og:title" content={share.title} />
    {share.description && <meta property="og:description" content={share.description} />}
    <meta property="og:url" content={share.canonical} />
    <meta property="og:image" content={share.picture.href} />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta property="og:image:alt" content={share.picture.alt} />
    <meta name="twitter:card" content="summary_large_image" />
  </>
);
