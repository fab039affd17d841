import { formatDate } from '../../platform/calendar/date.ts';
import type { CalendarDate } from '../../platform/calendar/date.ts';

/** One matter of a digest. */
export interface DigestLine {
  /** The own place it concerns, where the reader has several. */
  place: string | null;
  subject: string;
  text: string;
  why: string;
  href: string | null;
}

export interface DigestInput {
  wardName: string;
  day: CalendarDate;
  reader: string;
  lines: readonly DigestLine[];
  /** Address of the ward's pages; null where the installation does not know under which it is reached. */
  site: string | null;
}

/** Where a person stops the letters and sees all its reminders. */
export const ownPath = '/lam-viec/viec-duoc-nhac';

const linkOf = (site: string | null, href: string | null) => (site === null || href === null ? null : `${site}${href}`);
const titleOf = ({ place, subject }: DigestLine) => (place ? `${place}: ${subject}` : subject);

const Html = ({ wardName, day, reader, lines, site }: DigestInput) => (
  <html lang="vi">
    <body>
      <p>Kính gửi {reader},</p>
      <p>
        Ngày {formatDate(day)} có {String(lines.length)} việc cần làm:
      </p>
      <ol>
        {lines.map((line) => {
          const link = linkOf(site, line.href);
          return (
            <li>
              <p>
                <strong>{link ? <a href={link}>{titleOf(line)}</a> : titleOf(line)}</strong>
                <br />
                {line.text}
                <br />
                <small>Vì sao được nhắc: {line.why}</small>
              </p>
            </li>
          );
        })}
      </ol>
      <p>
        {wardName}
        {site && (
          <>
            . <a href={`${site}${ownPath}`}>Xem mọi việc được nhắc hoặc thôi nhận thư này</a>
          </>
        )}
      </p>
    </body>
  </html>
);

function textOf({ wardName, day, reader, lines, site }: DigestInput): string {
  const matters = lines.map((line, index) =>
    [`${index + 1}. ${titleOf(line)}`, line.text, `Vì sao được nhắc: ${line.why}`, linkOf(site, line.href)].filter(Boolean).join('\n   '),
  );
  const stop = site && `Xem mọi việc được nhắc hoặc thôi nhận thư này: ${site}${ownPath}`;
  return [`Kính gửi ${reader},`, `Ngày ${formatDate(day)} có ${lines.length} việc cần làm:`, ...matters, wardName, stop]
    .filter(Boolean)
    .join('\n\n');
}

/** All that a person is reminded of on one day, as one letter. */
export const digestOf = (input: DigestInput): { subject: string; text: string; html: string } => ({
  subject: `${input.wardName}: ${input.lines.length} việc cần làm, ngày ${formatDate(input.day)}`,
  text: textOf(input),
  html: `<!doctype html>${String(<Html {...input} />)}`,
});
