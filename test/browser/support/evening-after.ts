import { beijingInput } from '../../../addin/wording/beijing-input';
import { Instant } from '../../../shared/vocabulary/ids';

const DAY_MS = 86_400_000;

/** 18:00 in Chongqing so many days after a moment, as it is put into a field for date and time. */
export const eveningAfter = (moment: string, days: number): string => {
  const day = Instant.parse(new Date(Date.parse(moment) + days * DAY_MS).toISOString());
  return `${beijingInput(day).slice(0, 10)}T18:00`;
};
