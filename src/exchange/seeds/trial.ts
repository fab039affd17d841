import { trialAwards } from './trial-awards.ts';
import { trialOrganization } from './trial-people.ts';
import { trialReports } from './trial-reports.ts';
import { trialYear } from './trial-year.ts';

/**
 * The bundle of the invented ward in which the looks act, with one movement running in the year of the check. Each of its
 * records is there for the rows its comment names.
 */
export const trialWard = (thisYear: number) => ({
  bundle: 1,
  authority: {
    slug: 'doi-chieu',
    name: 'Phường Đối Chiếu',
    kind: 'ward',
    parent: 'Quận Thử',
    province: 'Thành phố Thử',
    post_separator: ', ',
  },
  ...trialOrganization,
  ...trialYear(thisYear),
  ...trialAwards,
  ...trialReports,
});
