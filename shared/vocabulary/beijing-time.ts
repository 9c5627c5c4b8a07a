import { Instant } from './ids';

const BEIJING_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
/** Excel's serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;

/** Number format of a cell that holds a Beijing time. */
export const TIME_FORMAT = 'yyyy-mm-dd hh:mm';

/** A moment as Excel holds Beijing time: days since 1900, to the minute. */
export const beijingSerial = (instant: Instant): number =>
  Math.floor((Date.parse(instant) + BEIJING_OFFSET_MS) / 60_000) / (DAY_MS / 60_000) + EPOCH_SERIAL;

const localText = (instant: Instant): string => new Date(Date.parse(instant) + BEIJING_OFFSET_MS).toISOString();

/** The day of a moment in Beijing as dates travel: 2026-11-23. */
export const beijingDay = (instant: Instant): string => localText(instant).slice(0, 10);

/** A day as people write it, from how dates travel: 2026年11月23日. */
export const dayText = (day: string): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** The day of a moment in Beijing as people write it: 2026年11月23日. */
export const beijingDate = (instant: Instant): string => dayText(beijingDay(instant));

/** The calendar year of a moment in Beijing. */
export const beijingYear = (instant: Instant): number => Number(localText(instant).slice(0, 4));

/** A moment in Beijing time as people write it: 2026年11月23日 14:05. */
export const beijingText = (instant: Instant): string => `${beijingDate(instant)} ${localText(instant).slice(11, 16)}`;

/** The last second of a day in Beijing: so many days after that of a moment. */
export const endOfBeijingDay = (instant: Instant, daysLater: number): Instant => {
  const day = Date.parse(`${beijingDay(instant)}T23:59:59+08:00`);
  return Instant.parse(new Date(day + daysLater * DAY_MS).toISOString());
};
