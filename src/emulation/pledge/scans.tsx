import type { Visit } from '../../platform/web/route.ts';
import { Card } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import type { PledgeRecord } from './pledge.ts';

/** The scanned papers of a pledge with who signed on each, for those who keep the papers. A bundle carries the hash alone. */
export async function PledgeScans({ visit, pledge }: { visit: Visit; pledge: PledgeRecord }) {
  const signed = Map.groupBy(
    pledge.signings.filter(({ scan }) => scan !== null),
    ({ scan }) => scan ?? '',
  );
  if (signed.size === 0 || !allows(visit.actor, 'pledge.edit')) return null;
  const files = await visit.tx.db
    .selectFrom('stored_file')
    .select('sha256')
    .where('sha256', 'in', [...signed.keys()])
    .execute();
  const here = new Set(files.map(({ sha256 }) => sha256));
  const nameOf = (position: number) => pledge.parties.find((party) => party.position === position)?.name ?? `Bên ${position + 1}`;
  return (
    <Card title="Bản quét giấy đã ký">
      <ul>
        {[...signed].map(([sha256, signings], index) => (
          <li>
            {here.has(sha256) ? (
              <a href={visit.url(`/lam-viec/dang-ky/giao-uoc/${pledge.id}/ban-quet/${sha256}`)}>Bản quét {String(index + 1)}</a>
            ) : (
              `Bản quét ${index + 1} (tệp không có ở máy này)`
            )}
            {`: ${signings.map(({ party_position }) => nameOf(party_position)).join(', ')}`}
          </li>
        ))}
      </ul>
    </Card>
  );
}
