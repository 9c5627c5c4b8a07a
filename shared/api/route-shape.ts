import type * as z from 'zod';
import type { Action } from '../evaluation/procedure/permissions';

/** What a route is: how it is called, who may, what it takes and answers. */
export interface RouteShape {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** Path parameters in braces, as in OpenAPI. */
  readonly path: string;
  /** null: everybody who is signed in. */
  readonly action: Action | null;
  readonly summary: string;
  readonly query?: readonly string[];
  readonly request?: z.ZodType;
  readonly answer: z.ZodType;
  /** In bytes, where it is not BODY_LIMIT. */
  readonly bodyLimit?: number;
}

/** A request body of the API may not be larger, in bytes. */
export const BODY_LIMIT = 256 * 1024;
/** The same of one that says much of every park of a year, in bytes: Lambda takes 6 MB. */
export const NAMING_PARKS_LIMIT = 4 * 1024 * 1024;
