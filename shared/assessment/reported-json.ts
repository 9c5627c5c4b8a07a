import * as z from 'zod';

/** Longest text in place of a reported figure, in UTF-16 units. */
export const REPORTED_TEXT_LIMIT = 200;

/**
 * The reported figures as they travel, by name; the five facilities of item 3.1 stand under `facilities`.
 * Values are deliberately loose here: `checkReported` says in the park's words what is wrong with each.
 */
const value = z.union([z.number(), z.string().max(REPORTED_TEXT_LIMIT), z.boolean(), z.null()]);
const facilities = z.record(z.string().max(80), value);
export const ReportedJson = z
  .record(z.string().max(80), z.union([value, facilities]))
  .refine((fields) => Object.keys(fields).length <= 60, '字段过多');
export type ReportedJson = z.infer<typeof ReportedJson>;
