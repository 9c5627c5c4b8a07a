import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanChange } from '../../../shared/evaluation/plan/plan';
import { countText } from '../../wording/number-text';
import { BulletList } from '../controls/text/lists';

const useStyles = makeStyles({
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
});
/** A dialog says what is to be confirmed, the record says all. */
const SHOWN = 20;

/** What changes in a plan: what it is, before and after. */
export const ChangesList = ({
  changes,
  all = false,
}: {
  readonly changes: readonly PlanChange[];
  readonly all?: boolean;
}) => {
  const styles = useStyles();
  const shown = all ? changes : changes.slice(0, SHOWN);
  return (
    <>
      <BulletList>
        {shown.map(({ park, what, before, after }) => (
          <li key={`${park ?? ''} ${what}`}>
            <div>{what}</div>
            <div>
              <span className={styles.before}>{before}</span> → {after}
            </div>
          </li>
        ))}
      </BulletList>
      {shown.length < changes.length && <div>……共 {countText(changes.length)} 处改动。</div>}
    </>
  );
};
