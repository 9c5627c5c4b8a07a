const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * A text without what no document can hold: control characters but line breaks and tabs, halves of characters, noncharacters. Nothing that is taken from
 * outside has any; what was kept before that, or stands in somebody's sheet, may.
 */
export const printable = (text: string, instead = ''): string => text.replace(UNPRINTABLE, instead);

/** A text in which each run of white space, and of characters that are by their nature not seen, is replaced. */
export const replaceUnseen = (text: string, by: '' | ' '): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, by);
