import * as z from 'zod';
import { AccountId, ApplicationId, Digest, DistrictId, Instant, ParkId, Year } from '../../../shared/vocabulary/ids';
import { ApplicationRow } from '../../../shared/evaluation/recognition/application-row';
import { RecognitionFact } from '../../../shared/evaluation/recognition/fact';
import { ParkKindJson } from '../../../shared/evaluation/recognition/application';
import { SCHEMA } from './items';

const schema = z.literal(SCHEMA);

/** Where an application for recognition stands, as lists need it, and the head of its trail. Everything of it follows from the trail. */
export const ApplicationHead = ApplicationRow.extend({
  schema,
  chain: z.object({ sequence: z.number().int(), hash: Digest }),
});
export type ApplicationHead = z.infer<typeof ApplicationHead>;
export const ApplicationFactItem = z
  .looseObject({ schema })
  .transform((item): unknown => item)
  .pipe(RecognitionFact);

/** How often a district has named a park in an application: whoever names one knows the names before it, and of two at once the later looks again. */
export const ApplicationTurn = z.object({ schema, district: DistrictId, turn: z.number().int().positive() });
export type ApplicationTurn = z.infer<typeof ApplicationTurn>;

/** A park of the registry: recognised by an award (Article 9 (4)). */
export const RegisteredPark = z.object({
  schema,
  park: ParkId,
  name: z.string(),
  district: DistrictId,
  districtName: z.string(),
  kind: ParkKindJson,
  /** 认定年份: the first subsidy year. */
  recognised: Year,
  application: ApplicationId,
  awardedAt: Instant,
  by: AccountId,
});
export type RegisteredPark = z.infer<typeof RegisteredPark>;
