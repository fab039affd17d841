/** Where a meeting's pages stand. */
export const councilHome = '/lam-viec/hoi-dong';
export const meetingPath = `${councilHome}/phien-hop/:id`;
export const meetingAt = (id: string) => `${councilHome}/phien-hop/${id}`;

/** The way to a page of a meeting. */
export const meetingCrumbs = (url: (path: string) => string, id: string, label: string) => [
  { label: 'Hội đồng', href: url(councilHome) },
  { label: 'Phiên họp', href: url(meetingAt(id)) },
  { label },
];
