import { makeStyles, tokens } from '@fluentui/react-components';
import { countText } from '../../../wording/number-text';
import { BulletList } from './lists';

const useStyles = makeStyles({
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
});
/** A dialog says what is to be confirmed, the record says all. */
const SHOWN = 20;

/** Something that changes: what it is, before and after. */
export interface Change {
  /** Of whom, where that alone tells it apart from another. */
  readonly park?: string | null;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What changes, each with what it was and what it comes to be. */
export const ChangesList = ({
  changes,
  all = false,
}: {
  readonly changes: readonly Change[];
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
