import { house } from './house.tsx';
import { organization } from './organization/slice.ts';
import type { Slice } from './platform/slice.ts';

/** The slices from the ground up: each imports only what stands before it. */
const ofTheYear: readonly Slice[] = [organization];

export const slices: readonly Slice[] = [...ofTheYear, house(ofTheYear)];
