import { mirrorRoutes } from '../fairness/mirror.pages.tsx';
import { noticeRoutes } from '../notice/notice.pages.tsx';
import { noticeShowRoutes } from '../notice/notice-show.pages.tsx';
import { publicNoticeRoutes } from '../notice/public-notice.pages.tsx';
import { agendaRoutes } from './agenda.pages.tsx';
import { conflictRoutes } from './conflict.pages.tsx';
import { councilEditRoutes } from './council-edit.pages.tsx';

/** The addresses around the council, its meetings, the mirror and the public notice. */
export const councilTables = [
  conflictRoutes,
  councilEditRoutes,
  agendaRoutes,
  mirrorRoutes,
  noticeRoutes,
  noticeShowRoutes,
  publicNoticeRoutes,
];
