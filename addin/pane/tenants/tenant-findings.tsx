import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fixable, fixTenants } from '../../excel/tenants/fix';
import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import type { TenantFinding } from '../../../shared/evaluation/tenants/findings';
import { tenantCellRef, type TenantsReading } from '../../../shared/workbook/tenants/read-sheet';
import { countText } from '../../wording/number-text';
import { JumpButton } from '../controls/jump-button';
import { FailureNotice } from '../controls/notice';
import { useJump } from '../shell/use-jump';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { PlainList } from '../controls/text/lists';
import { Flagged } from '../controls/text/flagged';

const useStyles = makeStyles({
  row: {
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** As many as somebody works through at a time; of thousands most have one cause. */
const AT_A_TIME = 30;

/** What was found in the list, errors first; choosing one goes to its cell. What was evidently meant can be put right with one click. */
export const TenantFindings = ({
  reading,
  onFixed,
}: {
  readonly reading: TenantsReading;
  readonly onFixed: () => Promise<unknown>;
}) => {
  const styles = useStyles();
  const [shown, setShown] = useState(AT_A_TIME);
  const place = useFailurePlace();
  const jump = useJump(place);
  const fix = useTask(
    async (findings: readonly TenantFinding[]) => {
      await fixTenants(reading, findings);
      await onFixed();
    },
    { place },
  );
  const fixes = fixable(reading);
  const sorted = errorsFirst(reading.findings);
  const left = sorted.length - shown;
  return (
    <>
      <FailureNotice failure={place.failure} />
      {fixes.length > 0 && (
        <Act task={fix} onClick={() => fix.run(fixes)} doing="正在修正…" quiet>
          一键修正写法（{countText(fixes.length)} 处）
        </Act>
      )}
      <PlainList label="校验结果">
        {sorted.slice(0, shown).map((finding) => {
          const { severity, text, row, field, code } = finding;
          return (
            <li key={`${String(row)} ${field} ${code}`} className={styles.row}>
              <Flagged severity={severity}>
                <JumpButton cell={tenantCellRef(reading, finding)} onJump={jump.run}>
                  {text.where}
                </JumpButton>
                <div>
                  {text.what}
                  {text.todo}
                </div>
              </Flagged>
            </li>
          );
        })}
      </PlainList>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + AT_A_TIME)}>
          还有 {countText(left)} 处，再看 {Math.min(AT_A_TIME, left)} 处
        </Button>
      )}
    </>
  );
};
