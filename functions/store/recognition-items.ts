import * as z from 'zod';
import { AccountId, ApplicationId, Digest, DistrictId, Instant, ParkId, Year } from '../../shared/api/ids';
import { ApplicationRow, ParkKindJson, RecognitionFact } from '../../shared/api/recognition';
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
