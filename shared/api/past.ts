import * as z from 'zod';
import { EarlierYear } from '../evaluation/money/earlier-year';
import { LONGEST_DOCUMENT, RecordedPast } from '../evaluation/past/recorded';
import { ofEachPark, ParkLeft } from './each-park';
import { Meeting, MeetingRequest } from '../evaluation/procedure/meeting';
import { AccountId, DistrictId, Instant, ParkId, Reason, Year } from '../vocabulary/ids';
import { WanNumber } from '../vocabulary/quantities';

/** The number of an entry of the park's money trail. */
const EntryNumber = z.number().int().min(1);
const EarlierYearRequest = z.strictObject({
  ...EarlierYear.shape,
  base: WanNumber,
  bonus: WanNumber,
  cancelled: WanNumber,
  paid: WanNumber,
  spent: WanNumber,
  document: z.string().trim().max(LONGEST_DOCUMENT),
});
/** Years of one park at most. */
const MOST_YEARS = 100;
const ParkPastRequest = z.discriminatedUnion('known', [
  z.strictObject({
    known: z.literal(true),
    recognised: Year,
    withdrawn: Year.nullable(),
    years: z.array(EarlierYearRequest).max(MOST_YEARS),
  }),
  z.strictObject({ known: z.literal(false) }),
]);
/** What the papers say of a park. `seen` is the number of the record that it takes the place of, 0 for the first; a correction needs a reason. */
const PastRequest = z.strictObject({
  park: ParkId,
  past: ParkPastRequest,
  figures: RecordedPast.shape.figures,
  seen: z.number().int().min(0),
  reason: Reason.default(''),
});
/** 登记历史情况: of parks, each by itself. */
export const PastsRequest = z.strictObject({ pasts: ofEachPark(PastRequest) });
export type PastsRequest = z.infer<typeof PastsRequest>;

/** 领导小组确认、退回: at one meeting, of each park the record that it has seen, and why where it is sent back; `reason` is that of the others. */
export const PastsDecisionRequest = z.strictObject({
  records: ofEachPark(z.strictObject({ park: ParkId, record: EntryNumber, sendBack: Reason.nullable().default(null) })),
  reason: Reason.default(''),
  meeting: MeetingRequest.nullable().default(null),
});
export type PastsDecisionRequest = z.infer<typeof PastsDecisionRequest>;

/** What became of recording or deciding: every park stands in one of the two, with the entry of its money trail or with why there is none. */
export const PastsAnswer = z.object({
  done: z.array(z.object({ park: ParkId, sequence: EntryNumber, at: Instant })),
  left: z.array(ParkLeft),
});
export type PastsAnswer = z.infer<typeof PastsAnswer>;

const made = { sequence: EntryNumber, at: Instant, by: AccountId, reason: z.string() };
/** 历史情况 of one park: what was recorded last, what is confirmed of it or of a record before, and why it was sent back. */
export const PastRow = z.object({
  park: ParkId,
  name: z.string(),
  district: DistrictId,
  districtName: z.string(),
  recognised: Year,
  recorded: z.object({ ...made, ...RecordedPast.shape }).nullable(),
  confirmed: z.object({ ...made, ...RecordedPast.shape, record: EntryNumber, meeting: Meeting }).nullable(),
  /** null: what was recorded last has not been sent back. */
  sentBack: z.object({ ...made, record: EntryNumber, meeting: Meeting }).nullable(),
  /** Whether the leading group has still to confirm what was recorded last. */
  awaitsConfirmation: z.boolean(),
  /** Published years whose total would be another by what is confirmed now, in 万元. None is changed by it. */
  differences: z.array(z.object({ year: Year, published: z.number(), byPast: z.number() })),
});
export type PastRow = z.infer<typeof PastRow>;
/** The parks of a year that were recognised before the first year that the system evaluates. */
export const PastList = z.object({
  year: Year,
  readAt: Instant,
  /** The first year that the system evaluates. */
  first: Year,
  /** Whether grades wait for it: not in a year whose plan is of before this was asked for. */
  isAsked: z.boolean(),
  rows: z.array(PastRow),
});
export type PastList = z.infer<typeof PastList>;
