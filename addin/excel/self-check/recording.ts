import * as z from 'zod';

/** What one question came to: the answer, or Excel's code where it could not even be put. */
const Answer = z.union([z.strictObject({ answer: z.string() }), z.strictObject({ failed: z.string() })]);
export type Answer = z.infer<typeof Answer>;

/** The answers of one Excel, as the file that the page saves and `test/excel/recordings/` takes. */
export const Recording = z.strictObject({
  /** Of this shape. */
  version: z.literal(1),
  at: z.iso.datetime(),
  /** As Office says it: `PC`, `Mac`, `OfficeOnline`; `16.0.14332.20706`. */
  platform: z.string().min(1),
  build: z.string().min(1),
  /** By the id of the question. */
  answers: z.record(z.string(), Answer),
});
export type Recording = z.infer<typeof Recording>;
