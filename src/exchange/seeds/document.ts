import { execFileSync } from 'node:child_process';
import { inflateRawSync } from 'node:zlib';

/** The member of a zip archive with this name, by its local header as Word writers put them. */
function zipMember(archive: Buffer, name: string): string | null {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end === -1) return null;
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, named, extra, comment, start] = [
      archive.readUInt16LE(at + 10),
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
      archive.readUInt32LE(at + 42),
    ];
    if (archive.toString('utf8', at + 46, at + 46 + named) === name) {
      const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
      const body = archive.subarray(data, data + size);
      return (method === 8 ? inflateRawSync(body) : body).toString('utf8');
    }
    at += 46 + named + extra + comment;
  }
  return null;
}

const wordText = (body: Buffer) =>
  zipMember(body, 'word/document.xml')
    ?.replaceAll(/<\/w:p>|<w:tab\/>|<w:br\/>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&') ?? null;

function pdfText(body: Buffer): string | null {
  try {
    return execFileSync('pdftotext', ['-raw', '-', '-'], { input: body, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}

/** The text of a printed paper: Word files everywhere, PDF where poppler's pdftotext is installed. */
export function readPrinted(body: Uint8Array, type: string): string | null {
  const bytes = Buffer.from(body);
  if (type.includes('pdf')) return pdfText(bytes);
  if (type.includes('wordprocessingml')) return wordText(bytes);
  return /^(text|application\/(json|.*xml))/.test(type) ? bytes.toString('utf8') : null;
}
