import type { Kept } from '../store/table/kept';
import { brokenLink, CHAIN_START, type ChainHead, type Link } from '../trail/chain';
import type { TrailFinding, TrailReport } from './trail-finding';

/** Collects what is found in one chain. */
const trailFindings = (subject: string) => {
  const report = { entries: 0, findings: [] as TrailFinding[], unproven: [] as TrailFinding[] };
  const expect = (holds: boolean, entry: number | null, words: string): void => {
    if (!holds) report.findings.push({ subject, entry, words });
  };
  return {
    report,
    /** Notes the finding unless it is as it should be. */
    expect,
    /** Notes what cannot be proved. */
    leave(entry: number | null, words: string): void {
      report.unproven.push({ subject, entry, words });
    },
    /** Expects each entry of the chain to follow from the one before it, as they were written: hashes hold for nothing else. */
    expectLinks(kept: readonly Kept<Link>[]): void {
      const broken = brokenLink(
        subject,
        kept.map(({ item: { sequence, previous, hash }, written }) => ({ ...written, sequence, previous, hash })),
      );
      report.entries = kept.length;
      expect(broken === null, broken, '记录被改动、缺失或次序不符，链条在此断开');
    },
    /** Expects the chain to end where its head says; without a head, not to have begun. */
    expectEnd(head: ChainHead = CHAIN_START, end: ChainHead = CHAIN_START, words: string): void {
      expect(head.sequence === end.sequence && head.hash === end.hash, null, words);
    },
  };
};
export type TrailFindings = ReturnType<typeof trailFindings>;

/** Checks one chain; what cannot be read at all is a finding too, so that the rest is still looked at. */
export const verifyChain = async (
  subject: string,
  verify: (found: TrailFindings) => Promise<void>,
): Promise<TrailReport> => {
  const found = trailFindings(subject);
  try {
    await verify(found);
    return { chains: [subject], ...found.report };
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}：${error.message.split('\n')[0] ?? ''}` : String(error);
    const findings = [{ subject, entry: null, words: `内容无法读取（${reason}）` }];
    return { chains: [subject], entries: 0, findings, unproven: [] };
  }
};
