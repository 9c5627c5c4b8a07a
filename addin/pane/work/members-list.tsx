import { Badge, makeStyles } from '@fluentui/react-components';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { PanelProgress } from '../../../shared/api/panel';
import type { PanelStanding } from '../../../shared/evaluation/panel/standing';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { useWrite } from '../hooks/use-write';
import { ReasonAction } from '../controls/reason-action';
import { PlainList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';

type Member = PanelProgress['parks'][number]['members'][number];

const STANDINGS: Readonly<
  Record<PanelStanding, { readonly word: string; readonly color: 'informative' | 'warning' | 'danger' | 'success' }>
> = {
  undeclared: { word: '未声明', color: 'warning' },
  declared: { word: '已声明，未评分', color: 'warning' },
  recused: { word: '已回避', color: 'danger' },
  scored: { word: '已评分', color: 'success' },
};
const useStyles = makeStyles({
  member: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'stretch' },
  line: { display: 'flex', gap: '8px', alignItems: 'center' },
  name: { flex: 1, minWidth: 0 },
});

/** The experts of a park: who is in, who is not; returning the scores of one, and taking one off, with a reason. */
export const MembersList = ({
  park,
  members,
  mayRecuse,
  mayReturn,
  onChanged,
}: {
  readonly park: ParkId;
  readonly members: readonly Member[];
  readonly mayRecuse: boolean;
  readonly mayReturn: boolean;
  readonly onChanged: () => void;
}) => {
  const styles = useStyles();
  return (
    <PlainList gap={6} label="评审专家">
      {members.map((member) => {
        const { word, color } = STANDINGS[member.standing];
        return (
          <li key={member.account} className={styles.member}>
            <div className={styles.line}>
              <span className={styles.name}>
                {member.name} <Muted as="span">{member.account}</Muted>
              </span>
              <Badge appearance="tint" color={color}>
                {word}
              </Badge>
            </div>
            {member.reason !== null && <Muted>回避理由：{member.reason}</Muted>}
            {member.back && (
              <Muted>
                {member.back.returned ? '评分已退回' : '专家已收回评分'}，待重新提交
                {member.back.reason !== '' && `。理由：${member.back.reason}`}
              </Muted>
            )}
            {mayReturn && member.standing === 'scored' && (
              <ReturnAction park={park} member={member} onDone={onChanged} />
            )}
            {mayRecuse && member.standing !== 'recused' && (
              <RecuseAction park={park} member={member} onDone={onChanged} />
            )}
          </li>
        );
      })}
    </PlainList>
  );
};

const RecuseAction = ({
  park,
  member: { account, name, standing, given },
  onDone,
}: {
  readonly park: ParkId;
  readonly member: Member;
  readonly onDone: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const recuse = useWrite('recuse', account);
  return (
    <ReasonAction
      form={`recuse ${String(year)} ${park} ${account}`}
      label={`责令 ${name} 回避…`}
      submit="确认回避"
      onSubmit={async (reason) => {
        await recuse({ path: { year, park }, body: { expert: account, reason, scoresSeen: given } });
        announce(`${name}已回避。`);
        onDone();
      }}
    >
      <div>
        {PARK_STEPS.recuse.next}（{PARK_STEPS.recuse.clause}）。
        {standing === 'scored' && '已提交的评分不再计入平均分。'}
      </div>
    </ReasonAction>
  );
};

const ReturnAction = ({
  park,
  member: { account, name, given },
  onDone,
}: {
  readonly park: ParkId;
  readonly member: Member;
  readonly onDone: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const send = useWrite('returnScores', account);
  return (
    <ReasonAction
      form={`return-scores ${String(year)} ${park} ${account}`}
      label={`退回 ${name} 的评分…`}
      submit="确认退回"
      onSubmit={async (reason) => {
        await send({ path: { year, park }, body: { expert: account, reason, scoresSeen: given } });
        announce(`${name}的评分已退回。`);
        onDone();
      }}
    >
      <div>
        {PARK_STEPS.returnScores.next}（{PARK_STEPS.returnScores.clause}）。其他专家的评分不受影响。
      </div>
    </ReasonAction>
  );
};
