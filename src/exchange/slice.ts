import type { Slice } from '../platform/slice.ts';
import { exchangeEvents } from './events.ts';
import { bundleRoutes } from './office/bundle.pages.tsx';

export const exchange: Slice = { name: 'exchange', routes: bundleRoutes.routes, events: exchangeEvents };
