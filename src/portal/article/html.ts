import sanitizeHtml from 'sanitize-html';

const kept = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'br', 'div', 'blockquote', 'tr'];
const marks: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '\u00A0': ' ',
};

/** The text of an old site's page as a written body: paragraphs, headings and list lines, and nothing that could run. */
export function textOfHtml(html: string): string {
  const clean = sanitizeHtml(html, {
    allowedTags: kept,
    allowedAttributes: {},
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'iframe', 'object'],
  });
  const lines = clean
    .replace(/\s+/g, ' ')
    .replace(/<h[1-6]>/g, '\n\n## ')
    .replace(/<li>/g, '\n- ')
    .replace(/<br ?\/?>/g, '\n')
    .replace(/<\/?(?:p|h[1-6]|div|blockquote|tr)>/g, '\n\n')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);|\u00A0/g, (mark) => marks[mark] ?? mark);
  return lines
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
