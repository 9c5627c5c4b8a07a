import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Work } from '../../../shared/evaluation/work/work';
import { TASKS } from '../../../shared/evaluation/work/tasks';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { remainingText } from '../../wording/remaining-text';
import { useNow } from '../hooks/use-now';
import { Beside } from '../controls/text/beside';
import { Muted } from '../controls/text/muted';
import { Strong } from '../controls/text/strong';

const useStyles = makeStyles({
  card: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

const SUBJECTS = 3;
/** What is due within this is pointed out, in milliseconds. */
const SOON = 3 * 24 * 60 * 60 * 1000;

/** One task: what, for which parks, until when, under which clause. `onOpen` is null where no job of this person does it. */
export const TaskCard = ({
  task: { task, count, deadline, subjects },
  onOpen,
}: {
  readonly task: Work['tasks'][number];
  readonly onOpen: (() => void) | null;
}) => {
  const styles = useStyles();
  const now = useNow();
  const { title, clause } = TASKS[task];
  const left = deadline === null ? null : Date.parse(deadline) - now;
  const named = subjects.slice(0, SUBJECTS).join('、');
  return (
    <div className={styles.card}>
      <Beside middle>
        <Strong>{title(count)}</Strong>
        {onOpen ? (
          <Button size="small" appearance="primary" aria-label={`办理：${title(count)}`} onClick={onOpen}>
            办理
          </Button>
        ) : (
          <span />
        )}
        {deadline !== null && left !== null && (
          <Muted tone={left <= 0 ? 'danger' : left < SOON ? 'warning' : undefined}>
            截止{beijingText(deadline)}（{remainingText(deadline, now)}）
          </Muted>
        )}
        {named !== '' && (
          <Muted>
            {named}
            {count > SUBJECTS && ` 等 ${String(count)} 个`}
          </Muted>
        )}
        {clause !== null && <Muted>依据：{clause}</Muted>}
      </Beside>
    </div>
  );
};
