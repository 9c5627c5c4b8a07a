import * as z from 'zod';
import { EvidenceId } from '../../shared/api/evidence';
import { ApplicationId, DistrictId, Month, PanelEntryId, ParkId, Sequence, Version, Year } from '../../shared/api/ids';
import { ReadingsJson } from '../../shared/api/plan';

/** What query parameters may hold, by name; any text where nothing is said. */
const QUERY_PARAMETERS: Readonly<Record<string, z.ZodType>> = ReadingsJson.shape;
export const queryParameter = (name: string): z.ZodType => QUERY_PARAMETERS[name] ?? z.string();

/** The path parameters that routes may have, by name. */
export const PARAMETERS = {
  year: Year,
  park: ParkId,
  version: Version,
  entry: PanelEntryId,
  application: ApplicationId,
  sequence: Sequence,
  evidence: EvidenceId,
  month: Month,
  district: DistrictId,
};
export type ParameterName = keyof typeof PARAMETERS;
export const isParameter = (name: string): name is ParameterName => Object.hasOwn(PARAMETERS, name);
/** The names of a path's parameters, in order. */
export const parametersOf = (path: string): ParameterName[] =>
  Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name).filter(isParameter);
