import type { Instant } from '../../shared/api/ids';
import type { Principal, Role } from '../../shared/api/roles';
import type { RouteName } from '../../shared/api/routes';
import type { EvidenceStore } from '../evidence/evidence-store';
import type { Cause } from '../observability/causes';
import type { Store } from '../store/store';

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

/** What the API needs from outside: everything that tells one deployment, or a test, from another. */
export interface ApiDependencies {
  readonly store: Store;
  /** Where the files of the evidence are kept. */
  readonly evidence: EvidenceStore;
  readonly clock: () => Date;
  /** A new id, never given before: 8 to 64 letters, digits and hyphens. */
  readonly newId: () => string;
  /** Who an access token speaks for. Throws TokenRefused, NoRole or IdentityUnavailable. */
  readonly verifyToken: (token: string) => Promise<Principal>;
  /** Whether a plan may name a rule set that no authority has issued: for trying things out, never where results count. */
  readonly exampleRules: boolean;
  /** Milliseconds until whoever runs this stops waiting for the answer; Infinity where nobody does. */
  readonly timeLeft: () => number;
  readonly log: (record: RequestRecord) => void;
  /** Origin of the add-in's pages, where it is not the API's own: the only one whose pages may read answers. */
  readonly siteOrigin?: string | undefined;
}
