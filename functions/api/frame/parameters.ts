import * as z from 'zod';
import { EvidenceId } from '../../../shared/evaluation/evidence/evidence';
import {
  ApplicationId,
  DistrictId,
  Month,
  numeral,
  PanelEntryId,
  ParkId,
  Sequence,
  Version,
  Year,
} from '../../../shared/vocabulary/ids';
import { ReadingsJson } from '../../../shared/evaluation/plan/plan';

/** What query parameters may hold, by name; any text where nothing is said. */
const QUERY_PARAMETERS: Readonly<Record<string, z.ZodType>> = ReadingsJson.shape;
export const queryParameter = (name: string): z.ZodType => QUERY_PARAMETERS[name] ?? z.string();

/** The path parameters that routes may have, by name. */
export const PARAMETERS = {
  year: numeral(Year),
  park: ParkId,
  version: numeral(Version),
  entry: PanelEntryId,
  application: ApplicationId,
  sequence: numeral(Sequence),
  evidence: EvidenceId,
  month: numeral(Month),
  district: DistrictId,
};
export type ParameterName = keyof typeof PARAMETERS;
const isParameter = (name: string): name is ParameterName => Object.hasOwn(PARAMETERS, name);
/** The names of a path's parameters, in order. */
export const parametersOf = (path: string): ParameterName[] =>
  Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name).filter(isParameter);
