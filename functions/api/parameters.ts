import { ParkId, Version, Year } from '../../shared/api/ids';

/** The path parameters that routes may have, by name. */
export const PARAMETERS = { year: Year, park: ParkId, version: Version };
export type ParameterName = keyof typeof PARAMETERS;
export const isParameter = (name: string): name is ParameterName => Object.hasOwn(PARAMETERS, name);
/** The names of a path's parameters, in order. */
export const parametersOf = (path: string): ParameterName[] =>
  Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name).filter(isParameter);
