import type { Slice } from '../platform/slice.ts';
import { articleRoutes } from './article/article.pages.tsx';
import { deskRoutes } from './article/desk.pages.tsx';
import { editorRoutes } from './article/editor.pages.tsx';
import { exportRoutes } from './article/export/export.pages.ts';
import { photoWordsRoutes } from './article/photos.pages.tsx';
import { stageRoutes } from './article/stage.pages.ts';
import { eventRoutes } from './event/event.pages.tsx';
import { commentRoutes } from './comment/comment.pages.tsx';
import { commentDeskRoutes } from './comment/desk.pages.tsx';
import { moderationRoutes } from './comment/moderation.pages.tsx';
import { portalEvents } from './events.ts';
import { exemplarRoutes } from './exemplar/exemplar.pages.tsx';
import { suggestRoutes } from './exemplar/suggest.pages.tsx';
import { feedRoutes } from './feed/feed.ts';
import { documentRoutes } from './document/document.pages.tsx';
import { videoRoutes } from './video/video.pages.ts';
import { galleryRoutes } from './gallery/gallery.pages.tsx';
import { sitemapRoutes } from './feed/sitemap.ts';
import { shareRoutes } from './share/share.pages.ts';
import { fileRoutes } from './file.pages.ts';
import { homeRoutes } from './home.pages.tsx';
import { honourRoutes } from './honour/honour.pages.tsx';
import { movementRoutes } from './movement/movement.pages.tsx';
import { rhythmRoutes } from './rhythm/rhythm.pages.tsx';
import { searchRoutes } from './search/search.pages.tsx';
import { unitRoutes } from './unit/unit.pages.tsx';
import { offlineRoutes } from './verification/offline.pages.tsx';
import { verificationRoutes } from './verification/verification.pages.tsx';
import { afterAnswer, beforeSending } from './after.ts';
import { portalToday } from './today.ts';
import { yearPapersRoutes } from './year-papers/year-papers.pages.tsx';
import { workRoutes } from './work/work.pages.tsx';

export const portal: Slice = {
  name: 'portal',
  routes: [
    homeRoutes,
    articleRoutes,
    workRoutes,
    exemplarRoutes,
    suggestRoutes,
    movementRoutes,
    unitRoutes,
    honourRoutes,
    offlineRoutes,
    verificationRoutes,
    eventRoutes,
    rhythmRoutes,
    searchRoutes,
    feedRoutes,
    sitemapRoutes,
    galleryRoutes,
    documentRoutes,
    shareRoutes,
    fileRoutes,
    videoRoutes,
    deskRoutes,
    exportRoutes,
    editorRoutes,
    stageRoutes,
    photoWordsRoutes,
    commentRoutes,
    commentDeskRoutes,
    moderationRoutes,
    yearPapersRoutes,
  ].flatMap(({ routes }) => routes),
  events: portalEvents,
  today: portalToday,
  after: afterAnswer,
  sent: beforeSending,
  moments: [{ table: 'article_index', column: 'shown_at' }],
};
