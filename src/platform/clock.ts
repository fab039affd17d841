import { v7 } from 'uuid';

/** Time and identifiers come from outside, so that a test can say which they are. */
export type Clock = () => Date;
export type NewId = () => string;

export const systemClock: Clock = () => new Date();
/** UUID version 7: rows made later sort later. */
export const systemNewId: NewId = () => v7();
