import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate, localDate, localYear } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { deckYear } from '../../review/deck/content.ts';
import { listFilms } from '../../review/deck/film/run.ts';
import { reviewState, reviewStateNames } from '../../review/review/act.ts';
import { listReviews, reviewTitle } from '../../review/review/review.ts';

export const yearPapersPath = '/lam-viec/bo-tai-lieu';
const deck = '/lam-viec/trinh-chieu';

interface Paper {
  name: string;
  /** The page where it is made. */
  href?: string;
  state: string;
  files: { label: string; href: string }[];
}

async function reports(visit: Visit, year: number): Promise<Paper[]> {
  const own = (await listReviews(visit.tx)).filter((review) => review.year === year);
  const at = (id: string) => `/lam-viec/tong-ket/${id}`;
  const written = own.map((review): Paper => ({
    name: reviewTitle(review),
    href: at(review.id),
    state: reviewStateNames[reviewState(review)],
    files: [
      { label: 'PDF', href: `${at(review.id)}/bao-cao.pdf` },
      { label: 'Word', href: `${at(review.id)}/bao-cao.docx` },
    ],
  }));
  return written.length > 0
    ? written
    : [{ name: 'Báo cáo tổng kết', href: '/lam-viec/tong-ket', state: 'Chưa lập báo cáo của năm này', files: [] }];
}

/** What is drawn from the records whenever it is asked for; the video of the server stays as it was made. */
async function shown(visit: Visit, year: number): Promise<Paper[]> {
  const file = (name: string) => `${deck}/${year}/tai/${name}`;
  const [film] = (await listFilms(visit.tx, year)).filter(({ state }) => state === 'finished' || state === 'running');
  const made = film?.finished_at ? `Máy chủ dựng ngày ${formatDate(localDate(film.finished_at))}` : 'Đang dựng trên máy chủ';
  return [
    {
      name: 'Trang trình chiếu',
      href: `${deck}?nam=${year}`,
      state: 'Lấy từ hồ sơ khi tải',
      files: [
        { label: 'Một tệp mở không cần mạng', href: file('trinh-chieu.html') },
        { label: 'PowerPoint', href: file('trinh-chieu.pptx') },
      ],
    },
    {
      name: 'Video',
      href: `${deck}/${year}/video`,
      state: film ? made : 'Chưa dựng',
      files: [
        ...(film?.state === 'finished' ? [{ label: 'Video', href: `${deck}/${year}/video/${film.id}/tep` }] : []),
        { label: 'Phụ đề', href: file('phu-de.vtt') },
      ],
    },
    {
      name: 'Tờ tóm tắt, một trang A4',
      state: 'Lấy từ hồ sơ khi tải',
      files: [
        { label: 'PDF', href: file('to-tom-tat.pdf') },
        { label: 'Word', href: file('to-tom-tat.docx') },
      ],
    },
  ];
}

/** Articles about the conferences of the year, newest first. */
async function articles(visit: Visit, year: number): Promise<Paper[]> {
  if (!allows(visit.actor, 'article.view')) return [];
  const rows = await visit.tx.db
    .selectFrom('article')
    .innerJoin('event', 'event.id', 'article.event_id')
    .select(['article.id', 'article.title', 'article.draft', 'article.published_at'])
    .where((eb) =>
      eb.or([eb('event.review_year', '=', year), eb.and([eb('event.review_year', 'is', null), eb('event.next_year', '=', year)])]),
    )
    .orderBy('article.published_at', (order) => order.desc().nullsFirst())
    .orderBy('article.id')
    .limit(20)
    .execute();
  const at = (id: string) => `/lam-viec/tin-bai/${id}`;
  const written = rows.map(({ id, title, draft, published_at }): Paper => ({
    name: `Bài: ${title}`,
    href: at(id),
    state: draft || !published_at ? 'Bản nháp' : `Đăng ngày ${formatDate(localDate(published_at))}`,
    files: [
      { label: 'PDF', href: `${at(id)}/tin-bai.pdf` },
      { label: 'Word', href: `${at(id)}/tin-bai.docx` },
    ],
  }));
  return written.length > 0 ? written : [{ name: 'Bài về hội nghị', href: '/lam-viec/tin-bai', state: 'Chưa có bài nào', files: [] }];
}

async function papersPage(visit: Visit): Promise<Reply> {
  const asked = visit.query.get('nam');
  const year =
    asked && /^(19|20)\d{2}$/.test(asked) && Number(asked) <= localYear(visit.tx.now) + 1 ? Number(asked) : await deckYear(visit.tx);
  const rows = [...(await reports(visit, year)), ...(await shown(visit, year)), ...(await articles(visit, year))];
  return office(visit, {
    title: `Bộ tài liệu tổng kết năm ${year}`,
    section: `Năm ${year}`,
    crumbs: [{ label: 'Sơ kết, tổng kết', href: visit.url('/lam-viec/tong-ket') }, { label: 'Bộ tài liệu' }],
    lead: 'Mọi thứ cần cho hội nghị tổng kết ở một chỗ; số trong từng tài liệu đều lấy từ hồ sơ.',
    children: (
      <>
        <form method="get" action={visit.url(yearPapersPath)} class="filter-bar">
          <TextInput name="nam" label="Năm" value={String(year)} inputmode="numeric" width="short" errors={[]} />
          <Submit>Xem năm này</Submit>
        </form>
        <DataTable
          caption={`Bộ tài liệu tổng kết năm ${year}`}
          captionHidden
          rows={rows}
          empty={<p>Năm này chưa có tài liệu nào.</p>}
          columns={[
            { key: 'name', label: 'Tài liệu', cell: ({ name, href }) => (href ? <a href={visit.url(href)}>{name}</a> : name) },
            { key: 'state', label: 'Tình trạng', cell: ({ state }) => state },
            {
              key: 'files',
              label: 'Tải về',
              cell: ({ name, files }) =>
                files.map(({ label, href }, index) => (
                  <>
                    {index > 0 ? ', ' : ''}
                    <a href={visit.url(href)} aria-label={`${label}: ${name}`}>
                      {label}
                    </a>
                  </>
                )),
            },
          ]}
        />
      </>
    ),
  });
}

export const yearPapersRoutes = routes().get(yearPapersPath, { permission: 'review.view', audit: 'year_papers.viewed' }, papersPage);
