import { publishedWords } from '../card.ts';
import type { TextBlock } from '../text.ts';
import type { ExportedArticle, ExportedPhoto } from './form.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that is safe inside HTML and XML, attributes too. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);

function blockHtml(block: TextBlock): string {
  if (block.kind === 'heading') return `<h2>${escaped(block.text)}</h2>`;
  if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`;
  const list = block.ordered ? 'ol' : 'ul';
  return `<${list}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${list}>`;
}

const figure = ({ address, alt, caption }: ExportedPhoto): string =>
  address === null
    ? ''
    : `<figure><img src="${escaped(address)}" alt="${escaped(alt)}"><figcaption>${escaped(caption)}</figcaption></figure>`;

/** The article between its title and its end, in the elements other portals take: p, h2, ul, ol, figure, strong. */
export const articleHtml = ({ lead, blocks, photos, byline }: ExportedArticle): string =>
  [
    lead && `<p><strong>${escaped(lead)}</strong></p>`,
    ...blocks.map(blockHtml),
    ...photos.map(figure),
    byline && `<p><em>${escaped(byline)}</em></p>`,
  ]
    .filter(Boolean)
    .join('\n');

/** A whole page to hand over or to copy from. */
export function htmlFile(article: ExportedArticle): string {
  const published = publishedWords(article.publishedAt, article.heldOn);
  const time = published
    ? `<p><time datetime="${article.publishedAt?.toISOString() ?? article.heldOn ?? ''}">${published}</time></p>\n`
    : '';
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${escaped(article.title)}</title>
<link rel="canonical" href="${escaped(article.address)}">
</head>
<body>
<article>
<h1>${escaped(article.title)}</h1>
${time}${articleHtml(article)}
</article>
</body>
</html>
`;
}
