import * as z from 'zod';
import { BINDING, NO_BINDING } from '../trail/binding';
import { FOCAL_POINT_IDS, type FocalPoint } from '../../regulation/recognition';
import { AccountId, ApplicationId, DistrictId, Instant, ParkId, Reason, Year } from '../../vocabulary/ids';
import { SheetTitle } from '../../vocabulary/sheet-title';
import { RelaxationMeeting } from './relaxation-meeting';
import { RequirementName, ApplicationContent } from './application';

export const ApplicationVersion = z.number().int().min(1);
export const NeededReason = Reason.min(1);
export const FocalRemarks = z.strictObject(
  Object.fromEntries(FOCAL_POINT_IDS.map((id) => [id, NeededReason])) as { [Id in FocalPoint]: typeof NeededReason },
);
const common = {
  application: ApplicationId,
  sequence: z.number().int().min(1),
  at: Instant,
  by: AccountId,
  /** In the words of whoever did it; '' where nothing was said. */
  reason: z.string(),
};
const factsWith = <Binding extends z.ZodRawShape>(binding: Binding) => {
  const fact = { ...common, ...binding };
  return z.discriminatedUnion('kind', [
    z.object({
      ...fact,
      kind: z.literal('applied'),
      district: DistrictId,
      version: ApplicationVersion,
      content: ApplicationContent,
      earlier: ApplicationId.nullable(),
      /** The sheet that was read; absent where nobody said. */
      sheet: SheetTitle.optional(),
    }),
    z.object({
      ...fact,
      kind: z.literal('relaxed'),
      version: ApplicationVersion,
      requirement: RequirementName,
      /** Where the leading group decided so (R-principle); absent where the bureau did. */
      meeting: RelaxationMeeting.optional(),
    }),
    z.object({
      ...fact,
      kind: z.literal('assessed'),
      version: ApplicationVersion,
      /** Not named to the district. */
      experts: z.array(z.string()),
      remarks: FocalRemarks,
      passed: z.boolean(),
    }),
    z.object({ ...fact, kind: z.literal('notice-set'), from: Instant, to: Instant }),
    z.object({
      ...fact,
      kind: z.literal('objection-raised'),
      objection: z.number().int(),
      /** Not named to the district: ''. */
      raisedBy: z.string(),
    }),
    z.object({ ...fact, kind: z.literal('objection-settled'), objection: z.number().int(), upheld: z.boolean() }),
    z.object({ ...fact, kind: z.literal('awarded'), park: ParkId, year: Year }),
    z.object({ ...fact, kind: z.literal('refused') }),
    z.object({ ...fact, kind: z.literal('withdrawn') }),
  ]);
};
/** One entry of the trail of an application: append-only, hash-chained, and all that is known of it. */
export const RecognitionFact = factsWith(BINDING);
export type RecognitionFact = z.infer<typeof RecognitionFact>;
/** The same for whoever does not see all that is in it: without what binds it. */
export const SeenRecognitionFact = factsWith(NO_BINDING);
export type SeenRecognitionFact = z.infer<typeof SeenRecognitionFact>;
export type FactOf<Kind extends RecognitionFact['kind']> = Extract<SeenRecognitionFact, { kind: Kind }>;
