const day = 86_400_000;
/** Vietnam keeps one time all year, seven hours before Greenwich. */
const ahead = 7 * 3_600_000;

/** When the next day begins in Vietnam, in milliseconds since 1970. */
export const nextMidnight = (now: Date): number => (Math.floor((now.getTime() + ahead) / day) + 1) * day - ahead;
