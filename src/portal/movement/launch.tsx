import { documentWords } from '../../emulation/movement/basis-words.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { Card, Prose, Quote } from '../../platform/web/ui/text.tsx';

/** Launches of one movement with their contents in order. */
export async function launchesOf(tx: Tx, movementId: string) {
  const launches = await tx.db
    .selectFrom('launch')
    .innerJoin('launch_movement', (join) =>
      join.onRef('launch_movement.launch_id', '=', 'launch.id').onRef('launch_movement.authority_id', '=', 'launch.authority_id'),
    )
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'launch.launcher_id').onRef('person.authority_id', '=', 'launch.authority_id'),
    )
    .selectAll('launch')
    .select('person.name as launcher')
    .where('launch_movement.movement_id', '=', movementId)
    .orderBy('launch.year')
    .execute();
  const ids = launches.map(({ id }) => id);
  const contents =
    ids.length === 0
      ? []
      : await tx.db
          .selectFrom('launch_content')
          .select(['launch_id', 'text', 'kind', 'position', 'document_title', 'document_number', 'document_on'])
          .where('launch_id', 'in', ids)
          .orderBy('position')
          .execute();
  return launches.map((launch) => ({ ...launch, contents: contents.filter(({ launch_id }) => launch_id === launch.id) }));
}

type LaunchRow = Awaited<ReturnType<typeof launchesOf>>[number];

export function Launch({ launch }: { launch: LaunchRow }) {
  const day = launch.launched_on ? `, ${formatDate(launch.launched_on)}` : '';
  const by = launch.launcher ? ` · ${launch.launcher}${launch.launcher_post ? `, ${launch.launcher_post}` : ''}` : '';
  return (
    <Card title={`Phát động năm ${launch.year}${day}${by}`}>
      {launch.theme && <Quote by="Chủ đề">{launch.theme}</Quote>}
      {launch.call && (
        <Prose>
          <p>{launch.call}</p>
        </Prose>
      )}
      {launch.contents.length > 0 && (
        <Prose>
          <ol>
            {launch.contents.map((content) => (
              <li>
                {content.text}
                {documentWords(content) && ` (thực hiện ${documentWords(content)})`}
              </li>
            ))}
          </ol>
        </Prose>
      )}
    </Card>
  );
}
