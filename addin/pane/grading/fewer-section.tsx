import { Checkbox, makeStyles } from '@fluentui/react-components';
import { applyPicks, namedIn, pickDeparture, proposalOf } from '../../../shared/evaluation/grading/apply-picks';
import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import { GRADES } from '../../../shared/regulation/grades';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { pointsText } from '../../wording/number-text';
import { InlineAction } from '../controls/inline-action';
import { lackingOf } from '../controls/text/lacking';
import { MeetingFields, useMeeting } from '../meeting/meeting-fields';
import { ReasonField } from '../controls/reason-field';
import { Section } from '../controls/section';
import { Muted } from '../controls/text/muted';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column' } });
const [excellent, pass] = GRADES;

/** 优秀等次少于名额: the leading group takes parks out of those proposed, from the lowest rank up, with a reason; a higher one only where the reason names it. */
export const FewerSection = ({ run, onDecided }: { readonly run: GradingRun; readonly onDecided: () => void }) => {
  const styles = useStyles();
  const year = useYear();
  const announce = useAnnounce();
  const write = useWrite('pick', 'fewer');
  const form = useForm<{ readonly declined: readonly ParkId[]; readonly reason: string }>(
    `fewer ${String(year)} ${run.run}`,
    { declined: [], reason: '' },
  );
  const { declined, reason } = form.fields;
  const meeting = useMeeting(year);
  const proposed = run.results
    .filter(({ grade }) => grade === excellent)
    .toSorted((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
  const proposal = proposalOf(run, run.results);
  const after = applyPicks(proposal, [], declined);
  const passedOver = 'refused' in after ? [] : pickDeparture(proposal, after).passedOver;
  const over = proposed.filter(({ park }) => passedOver.includes(park)).map(({ name }) => name);
  const named = namedIn(
    reason,
    run.results.map(({ name }) => name),
  );
  const unnamed = over.filter((name) => !named.has(name));
  if (proposed.length === 0) return null;
  return (
    <Section title={`${excellent}等次少于名额`}>
      <Muted>
        {excellent}等次按“不超过”的比例确定，可以少定（{YEAR_STEPS.pick.clause}）。不需要的，直接审核即可。
      </Muted>
      <InlineAction
        label={`少定${excellent}…`}
        form={form}
        submit={`${String(declined.length)} 家不定为${excellent}`}
        lacking={[
          ...lackingOf({
            [`不定为${excellent}的园区`]: declined.length > 0,
            理由: reason.trim() !== '',
            [`理由中写明${unnamed.join('、')}`]: reason.trim() === '' || unnamed.length === 0,
          }),
          ...meeting.missing,
        ]}
        onSubmit={async () => {
          const body = { run: run.run, picks: [], declined: [...declined], reason, meeting: meeting.meeting };
          await write({ path: { year }, body });
          announce(`已确定${excellent}等次。`);
          onDecided();
        }}
      >
        <div className={styles.list} role="group" aria-label={`不定为${excellent}的园区`}>
          {proposed.map(({ park, name, rank, total }) => (
            <Checkbox
              key={park}
              label={`不定：${name}（第 ${String(rank)} 名，${pointsText(total ?? 0)}），改为${pass}`}
              checked={declined.includes(park)}
              onChange={(_, { checked }) =>
                form.type({
                  declined: checked === true ? [...declined, park] : declined.filter((each) => each !== park),
                })
              }
            />
          ))}
        </div>
        <ReasonField
          value={reason}
          onChange={(value) => form.type({ reason: value })}
          {...(over.length > 0 && { hint: `${over.join('、')}名次在前，请在理由中写明园区名称和原因。` })}
        />
        <MeetingFields of={meeting} />
      </InlineAction>
    </Section>
  );
};
