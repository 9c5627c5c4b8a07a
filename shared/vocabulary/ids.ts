import * as z from 'zod';

/** Identifiers as they stand in URLs, keys and claims. Lower-case words with hyphens, so that they need no escaping anywhere. */
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, '只能由小写字母、数字和连字符组成');

export const ParkId = slug.brand<'ParkId'>();
export type ParkId = z.infer<typeof ParkId>;
export const DistrictId = slug.brand<'DistrictId'>();
export type DistrictId = z.infer<typeof DistrictId>;
export const AccountId = z.string().min(1).max(100).brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;
/** A whole number as it stands in an address or on a command line: in the one way in which it is written, 2025 and not 02025, 2025.0 or 0x7e9. */
export const numeral = <Schema extends z.ZodType<unknown, number>>(number: Schema) =>
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/, '应为不带前导零的整数')
    .transform(Number)
    .pipe(number);
/** Years that can be evaluated: from the one in which the regulation came into force. */
export const YEARS = { first: 2021, last: 2100 } as const;
/** The calendar year that is evaluated. */
export const Year = z.number().int().min(YEARS.first).max(YEARS.last).brand<'Year'>();
export type Year = z.infer<typeof Year>;
/** A month of the year that is evaluated: 1 is January. */
export const Month = z.number().int().min(1).max(12).brand<'Month'>();
export type Month = z.infer<typeof Month>;
/** Submission number of one park and year, from 1. */
export const Version = z.number().int().min(1).brand<'Version'>();
export type Version = z.infer<typeof Version>;
/** Number of an entry in a trail, from 1. */
export const Sequence = z.number().int().min(1).brand<'Sequence'>();
export type Sequence = z.infer<typeof Sequence>;
/** A grading run (等次拟定). */
export const RunId = z
  .string()
  .regex(/^[0-9a-zA-Z-]{8,64}$/)
  .brand<'RunId'>();
export type RunId = z.infer<typeof RunId>;
/** A park as an expert sees it in the panel: says nothing about which park it is. */
export const PanelEntryId = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .brand<'PanelEntryId'>();
export type PanelEntryId = z.infer<typeof PanelEntryId>;
/** Chosen by the client, once per intended effect. */
export const IdempotencyKey = z
  .string()
  .regex(/^[0-9A-Za-z_-]{8,128}$/)
  .brand<'IdempotencyKey'>();
export type IdempotencyKey = z.infer<typeof IdempotencyKey>;
/** A moment in UTC, from the server's clock. */
export const Instant = z.iso.datetime().brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;
/** SHA-256 of a canonical JSON text, in hex. */
export const Digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Digest'>();
export type Digest = z.infer<typeof Digest>;
/** A random value inside of what is hashed, so that nobody who knows a hash can try out what it is of. */
export const Nonce = z.string().min(16).max(64).brand<'Nonce'>();
export type Nonce = z.infer<typeof Nonce>;
/** Why somebody did something, in their words. Whether it may be blank is for the step to say. */
export const Reason = z.string().trim().max(1000);
/** An application for recognition (认定申报). */
export const ApplicationId = z
  .string()
  .regex(/^[0-9a-z-]{8,64}$/)
  .brand<'ApplicationId'>();
export type ApplicationId = z.infer<typeof ApplicationId>;
