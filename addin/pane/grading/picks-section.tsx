import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { newIdempotencyKey } from '../../client/idempotency-key';
import type { GradingRun } from '../../../shared/api/grading';
import type { ParkId } from '../../../shared/api/ids';
import { GRADES, GRADING, UNDECIDED } from '../../../shared/regulation/grades';
import { ROLES } from '../../../shared/api/roles';
import { useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice } from '../shell/notice';
import { Section } from '../shell/section';
import { useTask } from '../shell/use-task';
import { scoreText } from '../../wording/number-text';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column' } });
const [excellent, pass] = GRADES;

/** Parks tied across the quota (待定): why, and for the leading group the choice among them. */
export const PicksSection = ({
  run,
  mayPick,
  onPicked,
}: {
  readonly run: GradingRun;
  readonly mayPick: boolean;
  readonly onPicked: (run: GradingRun) => void;
}) => {
  const styles = useStyles();
  const { api } = useSession();
  const year = useYear();
  const announce = useAnnounce();
  const [picks, setPicks] = useState<readonly ParkId[]>([]);
  const pick = useTask(async () => {
    onPicked(
      await api.call('pick', { path: { year }, body: { run: run.run, picks: [...picks] }, key: newIdempotencyKey() }),
    );
    announce('已确定并列园区的等次。');
  });
  const tied = run.results.filter(({ park }) => run.undecided.includes(park));
  const full = picks.length >= run.placesLeft;
  return (
    <Section title={`${String(tied.length)} 家园区并列${UNDECIDED}`}>
      <div>
        {tied.length} 家园区得分相同，“{excellent}”名额只剩 {run.placesLeft} 个，不能全部评为{excellent}（
        {GRADING.clause}）。由{ROLES.leader}在其中确定，未选中的为{pass}。
      </div>
      {mayPick ? (
        <>
          <div className={styles.list} role="group" aria-label={`评为${excellent}的园区`}>
            {tied.map(({ park, name, total }) => (
              <Checkbox
                key={park}
                label={`${name}（${scoreText(total)} 分）`}
                checked={picks.includes(park)}
                disabled={full && !picks.includes(park)}
                onChange={(_, { checked }) =>
                  setPicks(checked === true ? [...picks, park] : picks.filter((each) => each !== park))
                }
              />
            ))}
          </div>
          {pick.failure !== null && <FailureNotice failure={pick.failure} />}
          <Button
            appearance={picks.length === 0 ? 'secondary' : 'primary'}
            disabledFocusable={pick.busy}
            onClick={() => void pick.run()}
          >
            {picks.length === 0 ? `都不评为${excellent}` : `确定 ${String(picks.length)} 家为${excellent}`}
          </Button>
        </>
      ) : (
        <ul>
          {tied.map(({ park, name, total }) => (
            <li key={park}>
              {name}（{scoreText(total)} 分）
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
