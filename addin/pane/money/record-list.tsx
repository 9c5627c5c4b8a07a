import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Ledger } from '../../../shared/evaluation/money/ledger';
import { cancellationOf, type FactOf } from '../../../shared/evaluation/money/sums';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { wanText } from '../../wording/number-text';
import { Disclosure } from '../controls/disclosure';
import { CancelAction } from './cancel-action';
import { NARROW } from '../controls/narrow';

const useStyles = makeStyles({
  row: { display: 'flex', justifyContent: 'space-between', [NARROW]: { flexWrap: 'wrap' }, gap: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  cancelled: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

type Fact = FactOf<'spent' | 'supported'>;
/** What is said of a record: what it is of, the paper that it rests on, and how people know it. */
interface Words {
  readonly of: string;
  readonly paper: string;
  readonly what: string;
}

/** 逐笔记录: records of money, the newest first, with what was taken back. `onChanged` is given to whoever may take one back (冲销). */
export const RecordList = <Record extends Fact>({
  ledger: { park, facts },
  records,
  wordsOf,
  route,
  onChanged,
}: {
  readonly ledger: Pick<Ledger, 'park' | 'facts'>;
  readonly records: readonly Record[];
  readonly wordsOf: (record: Record) => Words;
  readonly route: 'cancelSpending' | 'cancelSupport';
  readonly onChanged: (() => void) | undefined;
}) => {
  const styles = useStyles();
  if (records.length === 0) return null;
  return (
    <Disclosure head={`逐笔记录（${String(records.length)} 笔）`}>
      <ul className={styles.list}>
        {records.toReversed().map((record) => {
          const { sequence, at, year, amount, reason } = record;
          const { of, paper, what } = wordsOf(record);
          const cancelled = cancellationOf(record, facts);
          return (
            <li key={sequence}>
              <div className={mergeClasses(styles.row, cancelled !== null && styles.cancelled)}>
                <span>{of}</span>
                <span>{wanText(amount)}</span>
              </div>
              <div className={styles.small}>
                {year} 年度 · {paper} · {beijingText(at)}
                {reason !== '' && ` · ${reason}`}
              </div>
              {cancelled !== null && (
                <div className={styles.small}>
                  已于{beijingText(cancelled.at)}冲销：{cancelled.reason}
                </div>
              )}
              {onChanged && cancelled === null && (
                <CancelAction
                  route={route}
                  path={{ year, park, sequence }}
                  what={`${what} ${wanText(amount)}`}
                  onCancelled={onChanged}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
};
