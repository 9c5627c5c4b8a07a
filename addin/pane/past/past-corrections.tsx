import { SHEETS } from '../../../shared/vocabulary/sheets';
import { countText } from '../../wording/number-text';
import { ReasonField } from '../controls/reason-field';
import { Section } from '../controls/section';
import { ChangesList } from '../controls/text/changes-list';
import { PlainList } from '../controls/text/lists';
import { useBroughtIntoView } from '../filled/use-brought-into-view';
import type { PastCorrection } from './changed-pasts';

/** What a sheet corrects of what is recorded: of each park which cells, as they were and as they come to be, and why. Each check brings it into view. */
export const PastCorrections = ({
  corrections,
  checks,
  above,
  reasonOf,
  onReason,
}: {
  readonly corrections: readonly PastCorrection[];
  /** Counts the checks. */
  readonly checks: number;
  /** What is to be looked at first: findings and questions, which stand above. */
  readonly above: number;
  readonly reasonOf: (correction: PastCorrection) => string;
  readonly onReason: (correction: PastCorrection, reason: string) => void;
}) => {
  const top = useBroughtIntoView(checks, above);
  if (corrections.length === 0) return null;
  return (
    <div ref={top}>
      <Section title={`更正已登记的（${countText(corrections.length)} 个园区）`}>
        <div>
          表上与已登记的不同，登记为更正，原记录保留，由领导小组重新确认。表上填错了的，改回原来的内容再校验，就不会登记。
        </div>
        <PlainList gap={12} label={`${SHEETS.past}的更正`}>
          {corrections.map((correction) => (
            <li key={correction.row.park}>
              <strong>{correction.row.name}</strong>
              {correction.row.sentBack && <div>领导小组退回的理由：{correction.row.sentBack.reason}</div>}
              <ChangesList changes={correction.changes} all />
              {correction.changes.length === 0 && (
                <div>与退回的一样，还没有更正。请改好表再校验；核对后仍无误的，写明理由，原样再报。</div>
              )}
              <ReasonField
                label={`${correction.row.name}更正的理由`}
                rows={2}
                value={reasonOf(correction)}
                onChange={(reason) => onReason(correction, reason)}
              />
            </li>
          ))}
        </PlainList>
      </Section>
    </div>
  );
};
