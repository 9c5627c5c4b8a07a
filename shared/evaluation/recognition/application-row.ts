import { openObjections, type RecognitionCase } from './case';
import { unmetOf } from './requirements';
import * as z from 'zod';
import { RECOGNITION_STATES } from './states';
import { ApplicationId, DistrictId, Instant } from '../../vocabulary/ids';
import { ParkKindJson } from './application';

/** An application as a list shows it. */
export const applicationRow = (standing: RecognitionCase): ApplicationRow => {
  const { application, district, state, version, appliedAt, content, earlier, requirements, notice } = standing;
  const { name, districtName, kind } = content;
  return {
    application,
    district,
    districtName,
    name,
    kind,
    state,
    version,
    appliedAt,
    earlier,
    noticeTo: notice?.to ?? null,
    objectionsOpen: openObjections(standing).length,
    unmet: unmetOf(requirements).length,
  };
};

/** An application in a list. */
export const ApplicationRow = z.object({
  application: ApplicationId,
  district: DistrictId,
  districtName: z.string(),
  name: z.string(),
  kind: ParkKindJson,
  state: z.enum(RECOGNITION_STATES),
  version: z.number().int(),
  appliedAt: Instant,
  earlier: ApplicationId.nullable(),
  noticeTo: Instant.nullable(),
  objectionsOpen: z.number().int(),
  /** Requirements that are neither met nor relaxed. */
  unmet: z.number().int(),
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;
