import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { beijingText } from '../../../shared/workbook/beijing-time';
import { GradeBadge } from '../grading/grade-badge';
import { Section } from '../shell/section';
import { countText, scoreText, wanText } from '../../wording/number-text';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    gap: '0 8px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  right: { textAlign: 'right' },
  money: { display: 'block' },
  whole: { gridColumn: '1 / -1' },
});

/** A pane is for looking, a sheet for long tables: so many at a time. */
const AT_A_TIME = 50;

const Row = ({ row }: { readonly row: ConsolidatedRow }) => {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={styles.name}>{row.name}</span>
      <span className={styles.right}>
        {row.grade && <GradeBadge grade={row.grade} />} {row.total === null ? '' : `${scoreText(row.total)} 分`}
        {row.subsidy !== null && <span className={styles.money}>{wanText(row.subsidy)}</span>}
      </span>
      <span className={mergeClasses(styles.small, styles.whole)}>
        {row.districtName}
        {row.submittedAt && ` · 第 ${String(row.version)} 版 · ${beijingText(row.submittedAt)}`}
      </span>
    </li>
  );
};

const Rows = ({
  title,
  rows,
  waiting,
}: {
  readonly title: string;
  readonly rows: readonly ConsolidatedRow[];
  readonly waiting: boolean;
}) => {
  const styles = useStyles();
  const [shown, setShown] = useState(AT_A_TIME);
  return (
    <Section
      title={title}
      aside={
        <Badge appearance="tint" color={waiting ? 'warning' : 'success'}>
          {countText(rows.length)} 家
        </Badge>
      }
    >
      <ul className={styles.list}>
        {rows.slice(0, shown).map((row) => (
          <Row key={row.park} row={row} />
        ))}
      </ul>
      {rows.length > shown && (
        <Button size="small" onClick={() => setShown(shown + AT_A_TIME)}>
          再看 {Math.min(AT_A_TIME, rows.length - shown)} 家（共 {countText(rows.length)} 家，全部见汇总表）
        </Button>
      )}
    </Section>
  );
};

/** Who is missing first, then who is in. */
export const ParkList = ({ rows }: { readonly rows: readonly ConsolidatedRow[] }) => {
  const missing = rows.filter(({ version }) => version === 0);
  const submitted = rows.filter(({ version }) => version > 0);
  return (
    <>
      {missing.length > 0 && <Rows title="尚未提交" rows={missing} waiting />}
      {submitted.length > 0 && <Rows title="已提交" rows={submitted} waiting={false} />}
    </>
  );
};
