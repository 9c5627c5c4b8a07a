/** Texts that Excel takes for text as they stand: Chinese words, but for times of day (上午9:00). */
const PLAIN = /^(?![上下]午)[\p{Script=Han}（【《“「]/u;

/** A text as it is written into a cell, so that it stays a text whatever it starts with: never a formula, a number or a date. */
export const asText = (text: string): string => (text === '' || PLAIN.test(text) ? text : `'${text}`);
