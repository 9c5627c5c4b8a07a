import type { Finding } from '../api/finding';
import type { Clause } from '../regulation/clauses';

/** What a finding says to the clerk: where, what is wrong, what to do, and which clause. */
export interface FindingText {
  readonly where: string;
  readonly what: string;
  readonly todo: string;
  readonly clause: Clause | null;
}

export declare function describeFinding(finding: Finding): FindingText;
