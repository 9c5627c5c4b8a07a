/** Excel's limits for the texts of a validation. */
export const TITLE_LIMIT = 32;
export const MESSAGE_LIMIT = 255;

const clip = (text: string, limit: number) => (text.length <= limit ? text : `${text.slice(0, limit - 1)}…`);

/** Title and message of a cell's input message or refusal, cut to what Excel takes. */
export const cellMessage = (title: string, message: string) => ({
  title: clip(title, TITLE_LIMIT),
  message: clip(message, MESSAGE_LIMIT),
});
