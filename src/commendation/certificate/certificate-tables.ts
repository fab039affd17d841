import { keyRoutes } from '../credential/key.pages.tsx';
import { blankRoutes } from './blank.pages.tsx';
import { nameCheckRoutes } from './name-check.pages.tsx';
import { runRoutes } from './run.pages.tsx';

/** The pages of printing certificates and of the keys that sign them. */
export const certificateTables = [runRoutes, nameCheckRoutes, blankRoutes, keyRoutes];
