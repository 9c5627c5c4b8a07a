import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { AbsenceRow } from '../../../shared/api/absence';
import { PROPOSAL_ENDS, openProposal } from '../../../shared/evaluation/absence/standing';
import { PARK_STEPS, possibleParkSteps, type ParkStepName } from '../../../shared/evaluation/procedure/park-steps';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { ROLES } from '../../../shared/vocabulary/roles';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import type { YearState } from '../../../shared/vocabulary/stages';
import { matterText } from '../../wording/absence-text';
import { meetingText } from '../../../shared/evaluation/procedure/meeting';
import { Loaded } from '../controls/loaded';
import { ReasonAction } from '../controls/reason-action';
import { MinutesLink } from '../meeting/minutes-link';
import { Section } from '../controls/section';
import { Muted } from '../controls/text/muted';
import { Strong } from '../controls/text/strong';
import { useAnswer } from '../hooks/use-answer';
import { useWrite } from '../hooks/use-write';
import { useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { DecideActions } from './decide-actions';
import { ProposeAction } from './propose-action';

const useStyles = makeStyles({
  park: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/** Where a park stands, at a glance. */
const BADGES = {
  open: { words: '待审核', color: 'warning' },
  decided: { words: '已认定', color: 'brand' },
  silent: { words: '待处理', color: 'danger' },
  none: { words: '照常参加', color: 'success' },
} as const;
const badgeOf = ({ standing, isSilent }: AbsenceRow): keyof typeof BADGES => {
  if (openProposal(standing ?? undefined)) return 'open';
  if (standing?.decision) return 'decided';
  return isSilent ? 'silent' : 'none';
};

const TakeBack = ({
  row: { park },
  proposal,
  onDone,
}: {
  readonly row: AbsenceRow;
  readonly proposal: number;
  readonly onDone: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const write = useWrite('takeBackAbsence', park);
  return (
    <ReasonAction
      form={`take back absence ${String(year)} ${park} ${String(proposal)}`}
      label="收回提议…"
      submit="确认收回"
      reasonLabel="收回的理由"
      onSubmit={async (reason) => {
        await write({ path: { year, park }, body: { proposal, reason } });
        announce('已收回提议。');
        onDone();
      }}
    />
  );
};

const Park = ({
  row,
  state,
  onChanged,
}: {
  readonly row: AbsenceRow;
  readonly state: YearState;
  readonly onChanged: () => void;
}) => {
  const styles = useStyles();
  const { principal } = useSession();
  const { name, districtName, stage, submitBy, isSilent, standing, park } = row;
  const proposal = openProposal(standing ?? undefined);
  const { words, color } = BADGES[badgeOf(row)];
  const may = (step: ParkStepName) =>
    possibleParkSteps(stage, state).includes(step) && scopeOf(principal, PARK_STEPS[step].action) !== undefined;
  const decision = standing?.decision ?? null;
  return (
    <div className={styles.park} role="group" aria-label={name}>
      <Strong>
        {name}{' '}
        <Badge appearance="tint" color={color}>
          {words}
        </Badge>
      </Strong>
      <Muted>
        {districtName}
        {isSilent && ` · 截止${beijingText(submitBy)}，${stage === 'returned' ? '退回后没有重新提交' : '没有提交自评'}`}
      </Muted>
      {decision && (
        <>
          <div>现行认定：{matterText(decision)}</div>
          {decision.meeting && (
            <>
              <Muted>{meetingText(decision.meeting)}</Muted>
              <MinutesLink meeting={decision.meeting} />
            </>
          )}
        </>
      )}
      {standing && (
        <>
          {proposal ? (
            <div>
              {decision ? '提议更正为：' : '提议：'}
              {matterText(standing.proposal)}
            </div>
          ) : (
            standing.ended?.how !== 'approved' && <div>上次提议：{matterText(standing.proposal)}</div>
          )}
          <div>理由：{standing.proposal.reason}</div>
          {standing.ended && standing.ended.how !== 'approved' && (
            <Muted>
              {PROPOSAL_ENDS[standing.ended.how]}（{beijingText(standing.ended.at)}）
              {standing.ended.reason !== '' && `：${standing.ended.reason}`}
            </Muted>
          )}
        </>
      )}
      <div className={styles.actions}>
        {proposal && may('approveAbsence') && (
          <DecideActions park={park} proposal={proposal.sequence} onDone={onChanged} />
        )}
        {proposal && may('takeBackAbsence') && <TakeBack row={row} proposal={proposal.sequence} onDone={onChanged} />}
        {!proposal && (decision ?? isSilent) && may('proposeAbsence') && (
          <ProposeAction park={park} stage={stage} corrects={decision} onDone={onChanged} />
        )}
      </div>
    </div>
  );
};

/** 未提交和退出评估: the parks that sent nothing until their deadline or ask to leave, what is proposed and decided of each, and what can be done. Nothing where there is none. */
export const AbsenceSection = ({ state, onChanged }: { readonly state: YearState; readonly onChanged: () => void }) => {
  const year = useYear();
  const loaded = useAnswer('absences', { year });
  return (
    <Loaded of={loaded} label="正在读取未提交、退出评估的园区…" size="tiny">
      {({ rows }) =>
        rows.length > 0 && (
          <Section title={`未提交、退出评估的园区（${String(rows.length)} 个）`}>
            <Muted>
              条文没有规定未提交和退出评估。按不合格认定还是不参加本年度评估，由市人力社保局提议，{ROLES.leader}
              审核；都不计入参加评估的园区，不评分、不排名。
            </Muted>
            {rows.map((row) => (
              <Park
                key={row.park}
                row={row}
                state={state}
                onChanged={() => {
                  loaded.reload();
                  onChanged();
                }}
              />
            ))}
          </Section>
        )
      }
    </Loaded>
  );
};
