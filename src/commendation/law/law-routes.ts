import { confirmRoutes } from './confirm.pages.tsx';
import { lawPrintRoutes } from './print.pages.tsx';
import { ruleRoutes } from './rules.pages.tsx';
import { settingRoutes } from './settings.pages.tsx';

/** The pages of the law; fixed addresses stand before the ones with an id in the same place. */
export const lawTables = [lawPrintRoutes, settingRoutes, confirmRoutes, ruleRoutes];
