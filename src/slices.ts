import { commendation } from './commendation/slice.ts';
import { conference } from './conference/slice.ts';
import { emulation } from './emulation/slice.ts';
import { exchange } from './exchange/slice.ts';
import { house } from './house.tsx';
import { organization } from './organization/slice.ts';
import type { JobKind } from './platform/jobs.ts';
import type { Slice } from './platform/slice.ts';
import { portal } from './portal/slice.ts';
import { review } from './review/slice.ts';

/** The slices from the ground up: each imports only what stands before it. */
const ofTheYear: readonly Slice[] = [organization, emulation, commendation, review, conference, portal, exchange];

export const slices: readonly Slice[] = [...ofTheYear, house(ofTheYear)];

/** All work for later that the slices know. */
export const jobKinds: readonly JobKind[] = slices.flatMap((slice) => slice.jobs ?? []);

/** What the slices look after for each authority about once a minute. */
export const ticks = slices.flatMap((slice) => (slice.tick ? [slice.tick.bind(slice)] : []));

/** When records of the slices show themselves by their own time. */
export const moments = slices.flatMap((slice) => slice.moments ?? []);
