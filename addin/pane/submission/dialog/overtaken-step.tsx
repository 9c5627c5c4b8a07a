import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Draft } from '../../../submission/draft';
import type { Submission } from '../../../../shared/api/submission';
import { ALL_ITEM_IDS } from '../../../../shared/regulation/rule-set';
import { beijingText } from '../../../../shared/vocabulary/beijing-time';
import { DialogStep } from '../../controls/dialog-step';
import { scoreText } from '../../../wording/number-text';
import type { SubmissionControl } from '../use-submission';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: '3px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    fontWeight: 400,
  },
});

const shown = (score: number | null) => (score === null ? '未填' : scoreText(score));

/** Somebody of the same park has submitted meanwhile: both versions side by side, and a choice. Nothing is lost either way. */
export const OvertakenStep = ({
  draft,
  current,
  control,
}: {
  readonly draft: Draft;
  readonly current: Submission;
  readonly control: SubmissionControl;
}) => {
  const styles = useStyles();
  const differing = ALL_ITEM_IDS.filter((id) => current.claimed[id] !== draft.request.claimed[id]);
  const rows: readonly (readonly [string, string, string])[] = [
    ['核算总分', draft.total === null ? '—' : scoreText(draft.total), scoreText(current.total)],
    ...differing.map((id) => [`${id} 得分`, shown(draft.request.claimed[id]), shown(current.claimed[id])] as const),
  ];
  return (
    <DialogStep
      title={`已经有人提交了第 ${String(current.version)} 版`}
      actions={
        <>
          <Button appearance="primary" onClick={() => void control.sendOnTopOf(draft, current.version)}>
            把我的内容提交为第 {current.version + 1} 版
          </Button>
          <Button onClick={control.close}>先不提交，保留第 {current.version} 版</Button>
        </>
      }
    >
      <div>
        在您填报期间，{current.submittedBy} 于{beijingText(current.submittedAt)}提交了第 {current.version}{' '}
        版，您的内容没有提交，也没有丢失。请与同事核对后选择：
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            {['', '您的内容', `第 ${String(current.version)} 版`].map((heading) => (
              <th key={heading} scope="col" className={styles.cell}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, mine, theirs]) => (
            <tr key={name}>
              <th scope="row" className={styles.cell}>
                {name}
              </th>
              <td className={styles.cell}>{mine}</td>
              <td className={styles.cell}>{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {differing.length === 0 && <div>两份内容的自评得分相同，基础数据可能不同。</div>}
    </DialogStep>
  );
};
