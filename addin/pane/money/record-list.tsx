import { makeStyles, tokens } from '@fluentui/react-components';
import type { Ledger } from '../../../shared/evaluation/money/ledger';
import { cancellationOf, moneyYearOf, type Cancellable, type FactOf } from '../../../shared/evaluation/money/sums';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { wanText } from '../../wording/number-text';
import { Disclosure } from '../controls/disclosure';
import { PlainList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';
import { Beside } from '../controls/text/beside';
import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import { useAnnounce } from '../shell/announcer';
import { useWrite } from '../hooks/use-write';
import { ReasonAction } from '../controls/reason-action';

type CancelRoute = 'cancelSpending' | 'cancelSupport' | 'cancelPayment';

/** 冲销: takes a record back that was made by mistake, with a reason. */
const CancelAction = ({
  route,
  path,
  what,
  onCancelled,
}: {
  readonly route: CancelRoute;
  readonly path: { readonly year: Year; readonly park: ParkId; readonly sequence: number };
  /** The record, as people know it. */
  readonly what: string;
  readonly onCancelled: () => void;
}) => {
  const announce = useAnnounce();
  const cancel = useWrite(route);
  return (
    <ReasonAction
      form={`${route} ${String(path.year)} ${path.park} ${String(path.sequence)}`}
      label="冲销…"
      submit="确认冲销"
      onSubmit={async (reason) => {
        await cancel({ path, body: { reason } });
        announce(`已冲销${what}。`);
        onCancelled();
      }}
      reasonLabel="冲销理由"
    >
      <div>冲销{what}。原记录保留并标为已冲销，不能恢复；需要时另行登记正确的一笔。</div>
    </ReasonAction>
  );
};

const useStyles = makeStyles({
  cancelled: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

/** What is said of a record: what it is of, the paper that it rests on, and how people know it. */
interface Words {
  readonly of: string;
  readonly paper: string;
  readonly what: string;
  /** What else is to be known of it while it stands. */
  readonly marked?: string | null;
}

/** 逐笔记录: records of money, the newest first, with what was taken back. `onChanged` is given to whoever may take one back (冲销). */
export const RecordList = <Record extends FactOf<Cancellable>>({
  ledger: { park, facts },
  records,
  wordsOf,
  route,
  onChanged,
}: {
  readonly ledger: Pick<Ledger, 'park' | 'facts'>;
  readonly records: readonly Record[];
  readonly wordsOf: (record: Record) => Words;
  readonly route: CancelRoute;
  readonly onChanged: (() => void) | undefined;
}) => {
  const styles = useStyles();
  if (records.length === 0) return null;
  return (
    <Disclosure head={`逐笔记录（${String(records.length)} 笔）`}>
      <PlainList gap={8}>
        {records.toReversed().map((record) => {
          const { sequence, at, year, amount, reason } = record;
          const { of, paper, what, marked = null } = wordsOf(record);
          const cancelled = cancellationOf(record, facts);
          return (
            <li key={sequence}>
              <div className={cancelled === null ? undefined : styles.cancelled}>
                <Beside>
                  <span>{of}</span>
                  <span>{wanText(amount)}</span>
                </Beside>
              </div>
              <Muted>
                {moneyYearOf(record, facts)} 年度 · {paper} · {beijingText(at)}登记
                {reason !== '' && ` · ${reason}`}
                {marked !== null && cancelled === null && ` · ${marked}`}
              </Muted>
              {cancelled !== null && (
                <Muted>
                  已于{beijingText(cancelled.at)}冲销：{cancelled.reason}
                </Muted>
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
      </PlainList>
    </Disclosure>
  );
};
