import * as z from 'zod';

/** What the ribbon's commands show in a dialog of their own: a title, lines, and what can be chosen. The last choice is the one that does nothing. */
export const Notice = z.strictObject({
  title: z.string(),
  lines: z.array(z.strictObject({ kind: z.enum(['plain', 'error', 'warning', 'undone']), text: z.string() })).max(200),
  choices: z.array(z.strictObject({ id: z.string(), label: z.string() })).max(2),
});
export type Notice = z.infer<typeof Notice>;
export type Line = Notice['lines'][number];

/** What the dialog's page says to the command: it is ready for a notice, or the person has chosen. */
export const NoticeAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('chosen'), id: z.string() }),
]);
export type NoticeAnswer = z.infer<typeof NoticeAnswer>;

export const NOTICE_PAGE = 'notice.html';
/** The choice that ends a notice. */
export const CLOSE = { id: 'close', label: '关闭' } as const;
export const plain = (text: string): Line => ({ kind: 'plain', text });
