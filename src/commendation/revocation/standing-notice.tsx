import { formatDate } from '../../platform/calendar/date.ts';
import { Notice } from '../../platform/web/ui/text.tsx';
import { type AwardStanding, actNumber } from './standing.ts';
import { type Ground, groundArticle } from './words.ts';

/** What later decisions said of an award, each with its public reason. */
export const StandingNotice = ({ standing }: { standing: AwardStanding }) => (
  <>
    {standing.acts.map((act) => (
      <Notice
        tone={act.kind === 'revoked' ? 'error' : 'warning'}
        title={act.kind === 'revoked' ? 'Khen thưởng đã bị hủy' : 'Đã đính chính'}
      >
        {`Quyết định số ${actNumber(act)}${act.issued_on ? ` ngày ${formatDate(act.issued_on)}` : ''}${act.ground ? `, theo ${groundArticle(act.ground as Ground)}` : ''}. Lý do: ${act.reason}`}
      </Notice>
    ))}
  </>
);
