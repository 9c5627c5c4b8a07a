import canonicalize from 'canonicalize';

/** Something in the stored trail that does not hold. */
export interface TrailFinding {
  /** Which chain: `year/2024`, `evaluation/2024/yubei`, `report/2024/yubei` or `money/yubei`. */
  readonly subject: string;
  /** The number of the entry that it is about; null: the chain, or what is kept of it, as a whole. */
  readonly entry: number | null;
  /** In Chinese, for whoever looks after the data. */
  readonly words: string;
}

/** What was looked at, and what was found wrong. */
export interface TrailReport {
  /** The chains by name, as findings name them. */
  readonly chains: readonly string[];
  readonly entries: number;
  readonly findings: readonly TrailFinding[];
  /** What cannot be proved, for what an old version did not keep. No sign that anything was changed. */
  readonly unproven: readonly TrailFinding[];
}

export const joinReports = (reports: readonly TrailReport[]): TrailReport => ({
  chains: reports.flatMap(({ chains }) => chains),
  entries: reports.reduce((sum, { entries }) => sum + entries, 0),
  findings: reports.flatMap(({ findings }) => findings),
  unproven: reports.flatMap(({ unproven }) => unproven),
});

/** Whether two things have the same canonical JSON. */
export const isSame = (one: unknown, other: unknown): boolean => canonicalize(one) === canonicalize(other);
