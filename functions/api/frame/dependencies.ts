import type { Principal } from '../../../shared/vocabulary/roles';
import type { EvidenceStore } from '../../evidence/evidence-store';
import type { Signer } from '../../signing/signer';
import type { Store } from '../../store/store';
import type { RequestRecord } from '../../observability/request-record';

/** What the API needs from outside: everything that tells one deployment, or a test, from another. */
export interface ApiDependencies {
  readonly store: Store;
  /** Where the files of the evidence are kept. */
  readonly evidence: EvidenceStore;
  /** What signs a publication; left out, it goes unsigned, as those of before there were signatures. */
  readonly signer?: Signer | undefined;
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
