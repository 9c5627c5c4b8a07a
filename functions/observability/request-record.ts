import type { Instant } from '../../shared/vocabulary/ids';
import type { Role } from '../../shared/vocabulary/roles';
import type { RouteName } from '../../shared/api/routes';
import type { Cause } from './causes';

/** One line of the log per request. It never holds a figure, a score or a token. */
export interface RequestRecord {
  readonly level: 'info' | 'warn' | 'error';
  readonly at: Instant;
  /** Our own number of the request, which its answer names. */
  readonly request: string;
  /** The gateway's number of it, to be found in the gateway's own log. */
  readonly gateway?: string;
  /** The route by name; null: none of them. */
  readonly operation: RouteName | null;
  readonly method: string;
  /** The route's pattern, not the address. */
  readonly route: string;
  /** As answered; 499 where whoever asked had hung up. */
  readonly status: number;
  readonly ms: number;
  readonly role?: Role;
  readonly park?: string;
  readonly problem?: string;
  /** An unexpected error: its name and where it came from, without its message, which could quote what was sent or stored. */
  readonly fault?: string;
  /** Of every status from 499 on: the error that it came to, and what is behind it. */
  readonly causes?: readonly Cause[];
}
