/** A text in which each run of white space, and of characters that are by their nature not seen, is replaced. */
export const replaceUnseen = (text: string, by: '' | ' '): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, by);
