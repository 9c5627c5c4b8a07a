import { Instant } from '../../shared/vocabulary/ids';

const BEIJING_OFFSET_MS = 8 * 3_600_000;
const INPUT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** A moment as a field for date and time holds it, in Beijing time whatever this computer's zone is: 2026-11-23T14:05. */
export const beijingInput = (instant: Instant): string =>
  new Date(Date.parse(instant) + BEIJING_OFFSET_MS).toISOString().slice(0, 16);

/** The moment that such a field says; null where it says none. A whole minute has passed only at its end: 23:59 is 23:59:59. */
export const instantOfInput = (text: string, end = false): Instant | null => {
  if (!INPUT.test(text)) return null;
  const moment = Date.parse(`${text}:${end ? '59' : '00'}Z`);
  return Number.isNaN(moment) ? null : Instant.parse(new Date(moment - BEIJING_OFFSET_MS).toISOString());
};
