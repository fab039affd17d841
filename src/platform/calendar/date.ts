export * from './calendar-date.ts';
export * from './local-time.ts';
export * from './moment.ts';
