import * as z from 'zod';
import { ApplicationId, DistrictId, Instant, ParkId, Year } from '../vocabulary/ids';
import { ParkKindJson } from './recognition';

/** What is known of a park's recognition: not for the other members of the alliance. */
const Recognition = z.object({
  /** 认定年份. */
  recognised: Year,
  /** null: recognised before there was a registry, on paper; known from the plan of the newest year that names it. */
  recorded: z.object({ application: ApplicationId, awardedAt: Instant }).nullable(),
  /** 取消授牌 after two failing years (Article 25 (2)), as far as results are published. */
  withdrawn: z.boolean(),
});

/** A park of 园区名册 (Article 18). */
export const RosterRow = z.object({
  park: ParkId,
  name: z.string(),
  district: DistrictId,
  districtName: z.string(),
  /** null: not recorded. */
  kind: ParkKindJson.nullable(),
  /** null for whoever sees names alone. */
  recognition: Recognition.nullable(),
});
export type RosterRow = z.infer<typeof RosterRow>;
export const Roster = z.object({ readAt: Instant, parks: z.array(RosterRow) });
export type Roster = z.infer<typeof Roster>;
