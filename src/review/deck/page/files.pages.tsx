import { NotFound } from '../../../platform/refusal.ts';
import { type Reply, download, page, plain } from '../../../platform/web/reply.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { Document } from '../../../platform/web/ui/document.tsx';
import { IslandScript } from '../../../platform/web/ui/island.tsx';
import { allows } from '../../../organization/access.ts';
import { deckYearOf } from '../arrange.ts';
import type { Deck } from '../deck.ts';
import { loadPictures } from '../draw/pictures.ts';
import { slidePng } from '../draw/png.ts';
import { browserPlan } from '../film/chromium.ts';
import { webVtt } from '../film/captions.ts';
import { stillSvg } from '../film/frames.ts';
import { planFilm } from '../film/plan.ts';
import { handoutDocx, handoutPdf } from '../handout/handout.ts';
import { makeDeck } from '../make.ts';
import { deckPptx } from '../pptx/pptx.ts';
import { showDocument } from '../show/document.tsx';
import { Show } from '../show/show.tsx';

export const deckPath = '/lam-viec/trinh-chieu';
const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The deck of the year in the address; `an-ten=1` names no unit that fell short. */
export const deckOf = (visit: Visit): Promise<Deck> =>
  makeDeck(visit.tx, visit.ward, deckYearOf(visit.param('year'), visit.tx.now), { names: visit.query.get('an-ten') !== '1' });

const picturesOf = (visit: Visit, deck: Pick<Deck, 'slides'>) => loadPictures(visit.tx, visit.runtime.filesDir, deck);

/** The show on a page of its own: everything is in the page, so it goes on without the network. */
export async function showPage(visit: Visit): Promise<Reply> {
  const deck = await deckOf(visit);
  return page(
    <Document scope="office" title={`${deck.title} | ${deck.ward.name}`} head={<IslandScript name="slide-show" />}>
      <main id="noi-dung" tabindex={-1}>
        <p class="show-back">
          <a href={visit.url(`${deckPath}?nam=${deck.year}`)}>Về trang chuẩn bị</a>
        </p>
        <Show deck={deck} pictures={await picturesOf(visit, deck)} />
      </main>
    </Document>,
  );
}

/** What can be taken along, by the end of the address. */
const files: Readonly<Record<string, (visit: Visit, deck: Deck) => Promise<Reply>>> = {
  'trinh-chieu.html': async (visit, deck) =>
    download(await showDocument(deck, await picturesOf(visit, deck)), 'text/html; charset=utf-8', `trinh-chieu-${deck.year}.html`),
  'trinh-chieu.pptx': async (visit, deck) =>
    download(await deckPptx(deck, await picturesOf(visit, deck)), pptx, `trinh-chieu-${deck.year}.pptx`),
  'to-tom-tat.pdf': async (visit, deck) =>
    download(await handoutPdf(deck, visit.ward, visit.tx.now), 'application/pdf', `to-tom-tat-${deck.year}.pdf`, true),
  'to-tom-tat.docx': async (visit, deck) =>
    download(await handoutDocx(deck, visit.ward, visit.tx.now), docx, `to-tom-tat-${deck.year}.docx`),
  'phu-de.vtt': async (_, deck) => plain(webVtt(planFilm(deck).cues), 'text/vtt; charset=utf-8'),
};

export async function filePage(visit: Visit): Promise<Reply> {
  const make = files[visit.param('file')];
  if (!make) throw new NotFound();
  return make(visit, await deckOf(visit));
}

const filmOf = (visit: Visit, deck: Deck) => planFilm(deck, { burned: visit.query.get('phu-de') === '1' });

/** The plan of the film for the browser that makes it. */
export async function planPage(visit: Visit): Promise<Reply> {
  const deck = await deckOf(visit);
  const asked = `?${visit.query.toString()}`;
  const path = (rest: string) => visit.url(`${deckPath}/${deck.year}/${rest}${asked}`);
  return plain(
    JSON.stringify(
      browserPlan(
        filmOf(visit, deck),
        (index) => path(`khung/${index + 1}`),
        (file) => visit.url(`${deckPath}/${deck.year}/tieng/${file}`),
      ),
    ),
    'application/json',
  );
}

/** One still of the film as PNG; `nho=1` small, for the list of slides. */
export async function framePage(visit: Visit): Promise<Reply> {
  const deck = await deckOf(visit);
  const film = filmOf(visit, deck);
  const number = visit.param('frame');
  const still = /^[1-9]\d{0,3}$/.test(number) ? film.stills[Number(number) - 1] : undefined;
  const slide = still && deck.slides[still.slide];
  if (!slide) throw new NotFound();
  const svg = stillSvg(deck, film, still, await picturesOf(visit, { slides: [slide] }));
  return download(await slidePng(svg, visit.query.get('nho') === '1' ? 480 : 1920), 'image/png', `trang-${number}.png`, true);
}

export const mayEdit = (visit: Visit): boolean => allows(visit.actor, 'review.edit');
