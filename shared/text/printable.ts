const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * A text without what no document can hold: control characters but line breaks and tabs, halves of characters, noncharacters. Nothing that is taken from
 * outside has any; what was kept before that, or stands in somebody's sheet, may.
 */
export const printable = (text: string, instead = ''): string => text.replace(UNPRINTABLE, instead);
