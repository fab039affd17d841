import { NotFound } from '../../../platform/refusal.ts';
import { readStoredFile } from '../../../platform/files.ts';
import { inTenant } from '../../../platform/tenancy.ts';
import { input, readForm } from '../../../platform/web/form.ts';
import { LiveBoard } from '../../../platform/web/live.ts';
import { type Reply, download, events, redirect } from '../../../platform/web/reply.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { FieldError } from '../../../platform/refusal.ts';
import { routes } from '../../../organization/access.ts';
import { office } from '../../../organization/frame.tsx';
import { deckYearOf } from '../arrange.ts';
import { filmWays } from '../film/film.ts';
import { askFilm, findFilm, listFilms, stopFilm } from '../film/run.ts';
import { deckPath, mayEdit } from './files.pages.tsx';
import { BrowserWay, Films, ServerWay, filmParts } from './film-view.tsx';

const board = new LiveBoard();
const yearParam = (visit: Visit) => deckYearOf(visit.param('year'), visit.tx.now);
const path = (year: number) => `${deckPath}/${year}/video`;

async function filmPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const year = yearParam(visit);
  const runs = await listFilms(visit.tx, year);
  return office(
    visit,
    {
      title: `Video năm ${year}`,
      section: `Năm ${year}`,
      crumbs: [{ label: 'Trình chiếu, video', href: visit.url(`${deckPath}?nam=${year}`) }, { label: `Video năm ${year}` }],
      lead: 'Video 1920 × 1080, dài nhất tám phút, dựng từ chính các trang trình chiếu: số nào cũng lấy từ hồ sơ.',
      children: (
        <>
          <ServerWay visit={visit} at={path(year)} ways={await filmWays()} edits={mayEdit(visit)} running={runs[0]?.state === 'running'} />
          <Films visit={visit} at={path(year)} runs={runs} edits={mayEdit(visit)} />
          <BrowserWay visit={visit} year={year} />
        </>
      ),
    },
    errors,
  );
}

async function ask(visit: Visit): Promise<Reply> {
  const year = yearParam(visit);
  const { burned, hidden } = readForm({ burned: input.flag(), hidden: input.flag() }, visit.form);
  await askFilm(visit.tx, visit.actor, year, { burned, names: !hidden }, await filmWays());
  return redirect(visit.url(path(year)), { notice: 'Máy chủ đã nhận việc dựng video; đóng trang này cũng được, xong thì tải ở đây.' });
}

async function stop(visit: Visit): Promise<Reply> {
  const year = yearParam(visit);
  await stopFilm(visit.tx, visit.actor, year, visit.param('film'));
  return redirect(visit.url(path(year)), { notice: 'Đã dừng dựng video; không giữ lại gì.' });
}

async function film(visit: Visit): Promise<Reply> {
  const run = await findFilm(visit.tx, yearParam(visit), visit.param('film'));
  if (!run.file) throw new NotFound();
  const file = await readStoredFile(visit.tx, visit.runtime.filesDir, run.file);
  return download(file.content, file.media_type, file.name);
}

async function stream(visit: Visit): Promise<Reply> {
  const year = yearParam(visit);
  const { runtime, ward } = visit;
  const href = (id: string) => visit.url(`${path(year)}/${id}/tep`);
  const read = () => inTenant(runtime, ward.authorityId, async (tx) => filmParts(await listFilms(tx, year), href), 'read');
  return events(() => board.watch(`${ward.authorityId} ${visit.base} ${year}`, read));
}

const view = { permission: 'review.view', audit: 'film.viewed' } as const;
export const filmRoutes = routes()
  .get(`${deckPath}/:year/video`, view, (visit) => filmPage(visit))
  .get(`${deckPath}/:year/video/luong`, view, stream)
  .get(`${deckPath}/:year/video/:film/tep`, view, film)
  .post(`${deckPath}/:year/video`, { permission: 'review.edit', audit: 'film.asked' }, ask, filmPage)
  .post(`${deckPath}/:year/video/:film/dung`, { permission: 'review.edit', audit: 'film.stopped' }, stop, filmPage);
