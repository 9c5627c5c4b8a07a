import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { GradingRun, ProposedResult } from '../../../shared/evaluation/grading/grading-run';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { ROLES } from '../../../shared/vocabulary/roles';
import { GRADES, UNDECIDED } from '../../../shared/regulation/grades';
import { useRuleSet, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { Lacking } from '../controls/text/lacking';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { Act } from '../controls/act';
import { MeetingFields, useMeeting } from '../meeting/meeting-fields';
import { ReasonField } from '../controls/reason-field';
import { Muted } from '../controls/text/muted';
import { BulletList } from '../controls/text/lists';
import { pointsText, wanText } from '../../wording/number-text';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  indented: { paddingLeft: '32px' },
});
const [excellent, pass] = GRADES;

const Alternatives = ({ either }: Pick<ProposedResult, 'either'>) => {
  if (!either) return null;
  return (
    <Muted>
      评为{excellent}：补助 {wanText(either.excellent.total)}；评为{pass}：补助 {wanText(either.pass.total)}
    </Muted>
  );
};

/** Parks tied across the quota (待定): why, what each alternative would mean, and for the leading group the choice among them. */
export const PicksSection = ({
  run,
  mayPick,
  onPicked,
}: {
  readonly run: GradingRun;
  readonly mayPick: boolean;
  readonly onPicked: () => void;
}) => {
  const styles = useStyles();
  const { grading } = useRuleSet();
  const year = useYear();
  const announce = useAnnounce();
  const write = useWrite('pick');
  const {
    fields: { picks, reason },
    type,
  } = useForm<{ readonly picks: readonly ParkId[]; readonly reason: string }>(`pick ${String(year)} ${run.run}`, {
    picks: [],
    reason: '',
  });
  const meeting = useMeeting(year);
  const pick = useTask(async () => {
    await write({
      path: { year },
      body: { run: run.run, picks: [...picks], declined: [], reason, meeting: meeting.meeting },
    });
    announce('已确定并列园区的等次。');
    onPicked();
  });
  const tied = run.results.filter(({ park }) => run.undecided.includes(park));
  const full = picks.length >= run.placesLeft;
  const lacking = [...(full || reason.trim() !== '' ? [] : ['少于名额的理由']), ...meeting.missing];
  return (
    <Section title={`${String(tied.length)} 家园区并列${UNDECIDED}`}>
      <div>
        {tied.length} 家园区得分相同，“{excellent}”名额只剩 {run.placesLeft} 个，不能全部评为{excellent}（
        {grading.clause}）。由{ROLES.leader}在其中确定，未选中的为{pass}。
      </div>
      {mayPick ? (
        <>
          <div className={styles.list} role="group" aria-label={`评为${excellent}的园区`}>
            {tied.map(({ park, name, total, either }) => (
              <div key={park}>
                <Checkbox
                  label={`${name}（${pointsText(total ?? 0)}）`}
                  checked={picks.includes(park)}
                  disabled={full && !picks.includes(park)}
                  onChange={(_, { checked }) =>
                    type({ picks: checked === true ? [...picks, park] : picks.filter((each) => each !== park) })
                  }
                />
                <div className={styles.indented}>
                  <Alternatives either={either} />
                </div>
              </div>
            ))}
          </div>
          {!full && (
            <ReasonField
              label={`少于名额（${String(run.placesLeft)} 个）的理由`}
              value={reason}
              onChange={(value) => type({ reason: value })}
            />
          )}
          <MeetingFields of={meeting} />
          <Lacking of={lacking} />
          <FailureNotice failure={pick.failure} />
          <Act
            appearance={picks.length === 0 ? 'secondary' : 'primary'}
            task={pick}
            disabled={lacking.length > 0}
            quiet
          >
            {picks.length === 0 ? `都不评为${excellent}` : `确定 ${String(picks.length)} 家为${excellent}`}
          </Act>
        </>
      ) : (
        <BulletList>
          {tied.map(({ park, name, total, either }) => (
            <li key={park}>
              {name}（{pointsText(total ?? 0)}）
              <Alternatives either={either} />
            </li>
          ))}
        </BulletList>
      )}
    </Section>
  );
};
