import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Card, Media } from '../../platform/web/ui/text.tsx';

interface AwardingPhoto {
  caption: string;
  alt: string | null;
  file: string | null;
  event: string;
}

const most = 24;

/** Photos of the award items in whose agenda a decision, or an award without one, was handed over (S0-34). */
export async function awardingPhotos(tx: Tx, of: { decisionId: string } | { awardId: string }): Promise<AwardingPhoto[]> {
  const handed =
    'decisionId' in of
      ? sql`exists (select from agenda_decision d where d.authority_id = i.authority_id and d.agenda_item_id = i.id and d.decision_id = ${of.decisionId})
        or exists (select from agenda_award g join award a on a.authority_id = g.authority_id and a.id = g.award_id
          where g.authority_id = i.authority_id and g.agenda_item_id = i.id and a.decision_id = ${of.decisionId})`
      : sql`exists (select from agenda_award g where g.authority_id = i.authority_id and g.agenda_item_id = i.id and g.award_id = ${of.awardId})
        or exists (select from agenda_decision d join award a on a.authority_id = d.authority_id and a.decision_id = d.decision_id
          where d.authority_id = i.authority_id and d.agenda_item_id = i.id and a.id = ${of.awardId})`;
  const { rows } = await sql<AwardingPhoto>`
    select p.caption, p.alt, p.file, e.key as event from photo p join event e on e.authority_id = p.authority_id and e.id = p.event_id
    where p.agenda_kind = 'awarding' and exists (select from agenda_item i where i.authority_id = e.authority_id and i.event_id = e.id and (${handed}))
    order by e.held_on desc nulls last, p.position, p.id limit ${most}`.execute(tx.db);
  return rows;
}

const stored = /^[0-9a-f-]{36}$/;

/** The photos, each leading to the conference at which it was taken; nothing where there are none. */
export const AwardingPhotos = ({ visit, photos }: { visit: Visit; photos: readonly AwardingPhoto[] }) =>
  photos.length === 0 ? null : (
    <Card title="Ảnh trao thưởng">
      <Media
        items={photos.map(({ caption, alt, file, event }) => ({
          caption,
          href: visit.url(`/hoi-nghi/${encodeURIComponent(event)}`),
          ...(file && stored.test(file) ? { src: visit.url(`/tep/${file}`), alt: alt ?? caption } : {}),
        }))}
      />
    </Card>
  );
