import { type FieldError, NotFound } from '../../../platform/refusal.ts';
import { input, readForm } from '../../../platform/web/form.ts';
import { type Reply, redirect } from '../../../platform/web/reply.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { localYear } from '../../../platform/calendar/date.ts';
import { routes } from '../../../organization/access.ts';
import { office } from '../../../organization/frame.tsx';
import { addSlide, deckYearOf, hideSlide, moveSlide, removeSlide, saySlide } from '../arrange.ts';
import { deckYear } from '../content.ts';
import { deckSlides } from '../make.ts';
import { deckPath, filePage, framePage, mayEdit, planPage, showPage } from './files.pages.tsx';
import { narrate, narrationLimit, soundPage } from './narration.pages.tsx';
import { AddSlide, SlideList, TakeAlong, YearForm } from './parts.tsx';

async function yearAsked(visit: Visit): Promise<number> {
  const asked = visit.query.get('nam');
  if (asked && /^(19|20)\d{2}$/.test(asked) && Number(asked) <= localYear(visit.tx.now) + 1) return Number(asked);
  return deckYear(visit.tx);
}

async function deckPage(visit: Visit, year: number, errors: FieldError[] = []): Promise<Reply> {
  const { slides } = await deckSlides(visit.tx, visit.ward, year, { names: true });
  return office(
    visit,
    {
      title: `Trình chiếu năm ${year}`,
      section: `Năm ${year}`,
      crumbs: [{ label: 'Trình chiếu, video' }],
      lead: 'Trang nào cũng lấy số liệu từ hồ sơ: sửa hồ sơ thì trang đổi theo. Ở đây chỉ xếp lại, ẩn bớt, thêm lời.',
      actions: <TakeAlong visit={visit} year={year} />,
      children: (
        <>
          <YearForm visit={visit} year={year} />
          <SlideList visit={visit} year={year} slides={slides} edits={mayEdit(visit)} />
          {mayEdit(visit) && <AddSlide visit={visit} year={year} errors={errors} />}
        </>
      ),
    },
    errors,
  );
}

const yearParam = (visit: Visit) => deckYearOf(visit.param('year'), visit.tx.now);
const again = (visit: Visit, errors: FieldError[]) => deckPage(visit, yearParam(visit), errors);
const back = (visit: Visit, year: number, notice: string) => redirect(visit.url(`${deckPath}?nam=${year}`), { notice });

async function add(visit: Visit): Promise<Reply> {
  const year = yearParam(visit);
  const data = readForm(
    { heading: input.text('tiêu đề trang', 160), body: input.optionalText(1200), speech: input.optionalText(2000) },
    visit.form,
  );
  await addSlide(visit.tx, visit.actor, year, { heading: data.heading, body: data.body ?? null, speech: data.speech ?? null });
  return back(visit, year, 'Đã thêm trang ở cuối; dùng nút Lên để đưa về chỗ.');
}

const acts = ['len', 'xuong', 'an', 'hien'] as const;

async function arrange(visit: Visit): Promise<Reply> {
  const year = yearParam(visit);
  const { act, slide } = readForm({ act: input.choice('việc cần làm', acts), slide: input.text('trang', 80) }, visit.form);
  const { slides } = await deckSlides(visit.tx, visit.ward, year, { names: true });
  if (act === 'len' || act === 'xuong') await moveSlide(visit.tx, visit.actor, year, slides, slide, act === 'len' ? -1 : 1);
  else await hideSlide(visit.tx, visit.actor, year, slides, slide, act === 'an');
  return back(visit, year, act === 'an' ? 'Đã ẩn trang.' : act === 'hien' ? 'Trang lại hiện.' : 'Đã đổi chỗ trang.');
}

async function remove(visit: Visit): Promise<Reply> {
  const year = yearParam(visit);
  const { slide } = readForm({ slide: input.text('trang', 80) }, visit.form);
  await removeSlide(visit.tx, visit.actor, year, slide);
  return back(visit, year, 'Đã xóa trang tự soạn.');
}

async function say(visit: Visit): Promise<Reply> {
  const year = yearParam(visit);
  const { slide, speech } = readForm({ slide: input.text('trang', 80), speech: input.optionalText(2000) }, visit.form);
  const { slides } = await deckSlides(visit.tx, visit.ward, year, { names: true });
  if (!slides.some((each) => each.slide.key === slide)) throw new NotFound();
  await saySlide(visit.tx, visit.actor, year, slides, slide, speech ?? null);
  return back(visit, year, speech ? 'Đã lưu lời dẫn.' : 'Lời dẫn lại lấy từ hồ sơ.');
}

const view = { permission: 'review.view' as const };
const edit = { permission: 'review.edit' as const };

export const deckRoutes = routes()
  .get(deckPath, { ...view, audit: 'deck.viewed' }, async (visit) => deckPage(visit, await yearAsked(visit)))
  .get(`${deckPath}/:year/xem`, { ...view, audit: 'deck.shown' }, showPage)
  .get(`${deckPath}/:year/dung-phim`, { ...view, audit: 'film.viewed' }, planPage)
  .get(`${deckPath}/:year/khung/:frame`, { ...view, audit: 'film.viewed' }, framePage)
  .get(`${deckPath}/:year/tai/:file`, { ...view, audit: 'deck.printed' }, filePage)
  .post(`${deckPath}/:year/trang`, { ...edit, audit: 'slide.written' }, add, again)
  .post(`${deckPath}/:year/sap-xep`, { ...edit, audit: 'slide.arranged' }, arrange, again)
  .post(`${deckPath}/:year/xoa`, { ...edit, audit: 'slide.removed' }, remove, again)
  .get(`${deckPath}/:year/tieng/:file`, { ...view, audit: 'film.viewed' }, soundPage)
  .post(`${deckPath}/:year/tieng`, { ...edit, audit: 'slide.narrated', uploadLimit: narrationLimit }, narrate, again)
  .post(`${deckPath}/:year/loi-dan`, { ...edit, audit: 'slide.spoken' }, say, again);
