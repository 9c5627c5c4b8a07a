import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { countText } from '../../wording/number-text';
import { PlainList } from './text/lists';
import { useSearch } from './use-search';

const useStyles = makeStyles({
  row: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  none: { color: tokens.colorNeutralForeground3 },
});

/** A pane is for looking, a sheet for long tables: so many at a time. */
const AT_A_TIME = 30;

/** A list of parks that can be searched by name and is shown piece by piece. */
export const FilteredList = <Row,>({
  rows,
  label,
  keyOf,
  textOf,
  children,
}: {
  readonly rows: readonly Row[];
  /** What the list is, for screen readers. */
  readonly label: string;
  readonly keyOf: (row: Row) => string;
  /** What a search looks in. */
  readonly textOf: (row: Row) => string;
  readonly children: (row: Row) => ReactNode;
}) => {
  const styles = useStyles();
  const { found, field } = useSearch(rows, { label, textOf });
  const [shown, setShown] = useState(AT_A_TIME);
  const left = found.length - shown;
  return (
    <>
      {field}
      <PlainList label={label}>
        {found.slice(0, shown).map((row) => (
          <li key={keyOf(row)} className={styles.row}>
            {children(row)}
          </li>
        ))}
      </PlainList>
      {found.length === 0 && <div className={styles.none}>没有符合的园区。</div>}
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + AT_A_TIME)}>
          再看 {Math.min(AT_A_TIME, left)} 家（共 {countText(found.length)} 家）
        </Button>
      )}
    </>
  );
};
