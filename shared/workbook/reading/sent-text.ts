import { REPORTED_TEXT_LIMIT } from '../../assessment/reported-json';

/** A cell's text as a reported value: no longer than one may be, and no character cut in halves. */
export const sentText = (text: string): string => text.slice(0, REPORTED_TEXT_LIMIT).replace(/\p{Cs}$/u, '');
