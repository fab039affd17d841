import { formatDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Document } from '../../platform/web/ui/layout.tsx';
import { Mark } from '../../platform/web/ui/ornament.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import { wardChrome } from '../../organization/frame.tsx';
import { sayFigure } from '../figures.ts';
import type { Party, PledgeRecord } from '../pledge/pledge.ts';
import { sayTime } from './phone.ts';

/** The page of whoever signs: one column, large type, nothing to get lost in. */
export const SigningShell = (props: { visit: Visit; title: string; section?: string; children?: Child }) => {
  const ward = wardChrome(props.visit.ward, props.visit.base);
  return (
    <Document scope="plain" title={`${props.title} | ${ward.fullName}`}>
      <header class="signing-head">
        <Mark size={40} />
        <p>{ward.fullName}</p>
      </header>
      <main id="noi-dung" class="signing" tabindex={-1}>
        {props.section && <p class="eyebrow">{props.section}</p>}
        <h1>{props.title}</h1>
        {props.children}
      </main>
    </Document>
  );
};

/** Who signs, and what: the lines of the pledge that bind this party. */
export const OwnLines = ({ pledge, party }: { pledge: PledgeRecord; party: Party }) => (
  <>
    <p class="signing-who">
      {party.representative ? (
        <>
          Người đại diện: <strong>{[party.honorific, party.representative].filter(Boolean).join(' ')}</strong>
          {party.representative_post && `, ${party.representative_post}`}
        </>
      ) : (
        'Chưa ghi người đại diện.'
      )}
    </p>
    <section class="signing-paper" aria-label="Nội dung ký">
      <h2>{pledge.title}</h2>
      {pledge.text && <p>{pledge.text}</p>}
      <ol>
        {pledge.items.map((item) => (
          <li>
            {item.text}
            {item.target !== null && <strong>: {sayFigure(item.target, item.measure)}</strong>}
            {item.due_on && <span class="signing-due"> (đến {formatDate(item.due_on)})</span>}
          </li>
        ))}
      </ol>
      {pledge.parties.length > 1 && <p class="signing-due">Cùng ký: {String(pledge.parties.length)} bên.</p>}
    </section>
  </>
);

export const SignedNotice = (props: { visit: Visit; name: string; signing: { id: string; signed_on: string; signed_at: Date | null } }) => (
  <Notice tone="success" title="Đã ký">
    {props.name} đã ký lúc {sayTime(props.signing)}. Không cần ký lại.
  </Notice>
);
