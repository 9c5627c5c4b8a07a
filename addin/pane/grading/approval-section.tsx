import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { ROLES } from '../../../shared/vocabulary/roles';
import { YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { PaneDialog } from '../controls/pane-dialog';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';
import { ActStep } from '../controls/act-step';
import { InlineAction } from '../controls/inline-action';
import { MeetingFields, useMeeting } from '../meeting/meeting-fields';
import { MinutesLink } from '../meeting/minutes-link';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { meetingText } from '../../../shared/evaluation/procedure/meeting';
import { Muted } from '../controls/text/muted';
import { ResultFacts } from './result-facts';

const DECISIONS = {
  approve: { word: '审核通过', color: 'success' },
  'send-back': { word: '已退回市局', color: 'danger' },
} as const;

/** 领导小组审核: what the leading group said of the run, and for its members the approval itself, or sending it back with a reason. */
export const ApprovalSection = ({
  run,
  mayApprove,
  maySendBack,
  approves,
  onDecided,
}: {
  readonly run: GradingRun;
  /** Whether somebody of the leading group looks on. */
  readonly approves: boolean;
  readonly mayApprove: boolean;
  readonly maySendBack: boolean;
  readonly onDecided: () => void;
}) => {
  const { approval } = run;
  return (
    <Section
      title={`${ROLES.leader}审核`}
      aside={
        approval && (
          <Badge appearance="tint" color={DECISIONS[approval.decision].color}>
            {DECISIONS[approval.decision].word}
          </Badge>
        )
      }
    >
      {approval ? (
        <>
          <Muted>
            {beijingText(approval.at)} · {approval.by}
          </Muted>
          {approval.meeting && (
            <>
              <div>{meetingText(approval.meeting)}</div>
              <MinutesLink meeting={approval.meeting} />
            </>
          )}
          {approval.reason !== '' && <div>{approval.reason}</div>}
        </>
      ) : (
        <div>
          {run.undecided.length > 0
            ? '有并列待定的园区，确定等次以后才能审核。'
            : mayApprove
              ? `请审核本次拟定的等次。审核通过后由市人力社保局公布（${YEAR_STEPS.approve.clause}）。`
              : '尚未审核。'}
        </div>
      )}
      {approves && <ApproveAction run={run} may={mayApprove && run.undecided.length === 0} onDecided={onDecided} />}
      {maySendBack && <SendBackAction run={run} onDecided={onDecided} />}
    </Section>
  );
};

const ApproveAction = ({
  run,
  may,
  onDecided,
}: {
  readonly run: GradingRun;
  readonly may: boolean;
  readonly onDecided: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const write = useWrite('approve');
  const [open, setOpen] = useState(false);
  const meeting = useMeeting(year);
  const approve = useTask(async () => {
    await write({ path: { year }, body: { run: run.run, decision: 'approve', reason: '', meeting: meeting.meeting } });
    setOpen(false);
    announce('已审核通过。');
    onDecided();
  });
  return (
    <>
      {may && (
        <Button appearance="primary" onClick={() => setOpen(true)}>
          审核通过…
        </Button>
      )}
      <PaneDialog open={open && may} locked={approve.busy} onClose={() => setOpen(false)}>
        <ActStep
          title={`审核通过 ${String(year)} 年度等次？`}
          task={approve}
          onAct={approve.run}
          act="确认通过"
          doing="正在办理…"
          lacking={meeting.missing}
          onCancel={() => setOpen(false)}
        >
          <ResultFacts run={run} />
          <MeetingFields of={meeting} />
        </ActStep>
      </PaneDialog>
    </>
  );
};

const SendBackAction = ({ run, onDecided }: { readonly run: GradingRun; readonly onDecided: () => void }) => {
  const year = useYear();
  const announce = useAnnounce();
  const write = useWrite('approve');
  const form = useForm(`send back ${String(year)} ${run.run}`, { reason: '' });
  const { reason } = form.fields;
  const meeting = useMeeting(year);
  return (
    <InlineAction
      form={form}
      label={`${YEAR_STEPS.sendBack.name}…`}
      submit="确认退回"
      lacking={[...meeting.missing, ...(reason.trim() === '' ? ['理由'] : [])]}
      onSubmit={async () => {
        await write({
          path: { year },
          body: { run: run.run, decision: 'send-back', reason, meeting: meeting.meeting },
        });
        announce('已退回市局。');
        onDecided();
      }}
    >
      <ReasonField label="退回的理由" value={reason} onChange={(value) => form.type({ reason: value })} />
      <MeetingFields of={meeting} />
    </InlineAction>
  );
};
