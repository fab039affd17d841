import { formatDate, formatDateTime, localDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Hidden, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Columns, DescriptionList, Progress, Prose, Quote } from '../../platform/web/ui/text.tsx';
import { ownUnits } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { type LivingUnit, livingUnits, unitName } from '../choices.ts';
import { contentKindNames } from '../words.ts';
import { audienceWords } from './audience-words.ts';
import { documentWords } from './basis-words.ts';
import { acknowledgementsOf } from './assignment.ts';
import { findLaunch } from './launch.ts';
import { Hints, Lines, YearConflict } from './movement-parts.tsx';
import { shortName } from './movement.ts';
import { launchMoment } from './when.ts';

type Launch = Awaited<ReturnType<typeof findLaunch>>;

const Contents = ({ launch, units }: { launch: Launch; units: readonly LivingUnit[] }) => (
  <>
    {Object.entries(contentKindNames).map(([kind, name]) => {
      const contents = launch.contents.filter((content) => (content.kind ?? 'content') === kind);
      if (contents.length === 0) return null;
      return (
        <Card title={name}>
          <Prose>
            <ol>
              {contents.map((content) => (
                <li>
                  {content.text}
                  {documentWords(content) && (
                    <>
                      <br />
                      <small>Thực hiện: {documentWords(content)}</small>
                    </>
                  )}
                  {(content.channel || content.planned_on) && (
                    <>
                      <br />
                      <small>
                        {[content.channel && `Kênh: ${content.channel}`, content.planned_on && `ngày ${formatDate(content.planned_on)}`]
                          .filter(Boolean)
                          .join(', ')}
                      </small>
                    </>
                  )}
                  {audienceWords(content, units) && (
                    <>
                      <br />
                      <small>Giao: {audienceWords(content, units)}</small>
                    </>
                  )}
                </li>
              ))}
            </ol>
          </Prose>
        </Card>
      );
    })}
  </>
);

const aboutLaunch = (visit: Visit, launch: Launch) =>
  [
    { label: 'Thời gian', value: launchMoment(launch) },
    {
      label: 'Người phát động',
      value: [[launch.launcher_honorific, launch.launcher_name].filter(Boolean).join(' '), launch.launcher_post].filter(Boolean).join(', '),
    },
    {
      label: 'Phong trào',
      value: (
        <Lines
          lines={launch.movements.map((movement) => (
            <a href={visit.url(`/lam-viec/phong-trao/${movement.id}`)}>{shortName(movement)}</a>
          ))}
        />
      ),
    },
    { label: 'Năm thi đua', value: String(launch.year) },
    { label: 'Ghi chú', value: launch.note },
  ].filter(({ value }) => Boolean(value));

/** Who has read the launch; heads of units say so here for their own. */
async function acknowledgements(visit: Visit, launch: Launch, units: readonly LivingUnit[]) {
  const given = new Map((await acknowledgementsOf(visit.tx, launch.id)).map((row) => [row.unit_id, row]));
  const first = units.filter(({ parent_id }) => parent_id === null);
  const own = (ownUnits(visit.actor) ?? []).filter((id) => !given.has(id));
  return (
    <Card title="Quán triệt nội dung phát động">
      <Progress
        label="Đơn vị đã quán triệt"
        value={first.filter(({ id }) => given.has(id)).length}
        max={Math.max(1, first.length)}
        text={`${first.filter(({ id }) => given.has(id)).length}/${first.length}`}
      />
      {own.map((unit) => (
        <PostForm visit={visit} action={`/lam-viec/phong-trao/phat-dong/${launch.id}/quan-triet`} label="Xác nhận quán triệt">
          <Hidden name="unit" value={unit} />
          <Submit>Đơn vị tôi đã quán triệt</Submit>
        </PostForm>
      ))}
      <DataTable
        caption="Đơn vị quán triệt"
        captionHidden
        rows={first}
        columns={[
          { key: 'unit', label: 'Đơn vị', cell: unitName },
          {
            key: 'at',
            label: 'Đã quán triệt',
            cell: (row) => {
              const said = given.get(row.id);
              return said ? `${formatDateTime(said.acknowledged_at)}, ${said.account_name}` : 'Chưa';
            },
          },
        ]}
      />
    </Card>
  );
}

/** The launch as it was called out, and who has taken it up. */
export async function callPage(visit: Visit): Promise<Reply> {
  const launch = await findLaunch(visit.tx, recordId(visit));
  const units = await livingUnits(visit.tx, localDate(visit.tx.now));
  const movement = launch.movements[0];
  const running = launch.year >= Number(localDate(visit.tx.now).slice(0, 4));
  return office(visit, {
    title: `Phát động thi đua năm ${launch.year}`,
    actions: (
      <>
        <ButtonLink href={visit.url(`/lam-viec/phong-trao/phat-dong/${launch.id}/bai-phat-dong.pdf`)}>Bài phát động (PDF)</ButtonLink>
        <ButtonLink href={visit.url(`/lam-viec/phong-trao/phat-dong/${launch.id}/bai-phat-dong.docx`)} download>
          Word
        </ButtonLink>
      </>
    ),
    ...(movement ? { lead: launch.movements.map(({ name }) => name).join('; ') } : {}),
    crumbs: [
      { label: 'Phong trào', href: visit.url('/lam-viec/phong-trao') },
      ...(movement ? [{ label: shortName(movement), href: visit.url(`/lam-viec/phong-trao/${movement.id}`) }] : []),
      { label: 'Phát động' },
    ],
    children: (
      <Columns
        aside={
          <>
            <Card>
              <DescriptionList items={aboutLaunch(visit, launch)} />
            </Card>
            {running && (await acknowledgements(visit, launch, units))}
          </>
        }
      >
        {launch.theme && <Quote by={`Chủ đề năm ${launch.year}`}>{launch.theme}</Quote>}
        {launch.call && (
          <Prose>
            <p>{launch.call}</p>
          </Prose>
        )}
        <YearConflict theme={launch.theme} contents={launch.contents.map(({ text }) => text)} />
        <Hints texts={[launch.theme, launch.call, ...launch.contents.map(({ text }) => text)]} />
        <Contents launch={launch} units={units} />
      </Columns>
    ),
  });
}
