import { stylesheet } from '../stylesheet.ts';
import { alike } from './alike.tsx';
import type { Child } from './types.ts';

interface DocumentProps {
  title: string;
  description?: string;
  scope: 'public' | 'office' | 'plain';
  /** Adds a robots directive; office and sign-in pages are never indexed. */
  indexed?: boolean;
  /** More of the head: an island's script, a refresh for those without scripts. */
  head?: Child;
  children?: Child;
}

const Assets = alike(({ stylesheet: address }: { stylesheet: string }) => (
  <>
    <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href={address} />
  </>
));

/** The html shell every page stands in; the doctype comes with the response. */
export const Document = ({ title, description, scope, indexed, head, children }: DocumentProps) => (
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#7c1417" />
      {description && <meta name="description" content={description} />}
      {!indexed && <meta name="robots" content="noindex" />}
      <Assets stylesheet={`/assets/app.css?v=${stylesheet().hash}`} />
      {head}
    </head>
    <body class={`page-${scope}`}>
      <a class="skip-link" href="#noi-dung">
        Đến nội dung chính
      </a>
      {children}
    </body>
  </html>
);
