import { RunId } from '../../shared/vocabulary/ids';
import type { RunItem } from '../store/table/items';
import type { KeptRun } from '../store/table/kept';
import { KINDS, runPartition } from '../store/table/kinds';
import { digestOfRun } from '../store/digest-of-run';
import { digestOf } from '../trail/chain';
import { approvalOf } from './rebuild-year';
import { isSame } from './trail-finding';
import { verifyAnchor } from './verify-anchor';
import type { YearUnderProof } from './verify-plan';

/** Whether a run's results stand where they belong: since the second version, spread; and the run itself. */
const isInPlace = ({ run, results }: KeptRun): boolean => {
  const { year, run: id } = run.item;
  const places = [KINDS.result, KINDS.firstResult] as const;
  return (
    isSame(run.key, KINDS.run.key(year, id)) &&
    places.some((kind) => results.every(({ item, key }) => isSame(key, kind.key(year, id, item.park))))
  );
};

/** Every run that the trail of a year tells of, and what was decided on each: graded or picked, approved, sent back, published, closed. Answers the run of the last proposal. */
export const verifyRuns = async (proof: YearUnderProof): Promise<RunItem | null> => {
  const { store, head, kept, found, keys } = proof;
  const { year } = head;
  const prefix = runPartition(year, '' as RunId);
  const known = keys.flatMap(({ pk, sk }) => (sk === 'RUN' && pk.startsWith(prefix) ? [pk.slice(prefix.length)] : []));
  let run: KeptRun | null = null;
  const last = kept.findLast(({ item }) => item.kind === 'graded' || item.kind === 'picked');
  for (const entry of kept) {
    const { kind, sequence, content, run: named } = entry.item;
    const id = run?.run.item.run;
    switch (kind) {
      case 'graded':
      case 'picked': {
        const among = named ?? (entry === last ? head.latestRun : null);
        const candidates = await Promise.all(
          (among === null ? known : [among]).map((one) => store.keptRun(year, RunId.parse(one))),
        );
        run = candidates.find((one) => one !== null && (among !== null || digestOfRun(one) === content)) ?? null;
        found.expect(run !== null || among === null, sequence, '等次拟定结果缺失');
        if (!run) break;
        found.account(run.run.key, ...run.results.map(({ key }) => key));
        const isWhole = digestOfRun(run) === content && run.run.item.run === (among ?? run.run.item.run);
        found.expect(isWhole && isInPlace(run), sequence, '等次拟定结果与记录的摘要不符');
        break;
      }
      case 'approved':
      case 'sent-back': {
        const holds = !run || content === digestOf({ run: run.run.written, approval: approvalOf(entry.item, kind) });
        found.expect(holds && (named ?? id) === id, sequence, '领导小组审核意见与记录的摘要不符');
        break;
      }
      case 'published': {
        const holds = run !== null && content === digestOfRun(run) && (named ?? id) === id;
        found.expect(holds, sequence, '公布的结果与记录的摘要不符');
        found.published(await verifyAnchor(proof, entry));
        break;
      }
      case 'closed':
        found.expect(content === digestOf({ year, published: head.published }), sequence, '归档内容与记录的摘要不符');
        break;
      case 'plan-written':
      case 'plan-confirmed':
      case 'amendment-confirmed':
      case 'plan-amended':
        break;
    }
  }
  return run && last ? run.run.item : null;
};
