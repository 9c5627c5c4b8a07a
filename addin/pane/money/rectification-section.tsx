import { Badge, makeStyles } from '@fluentui/react-components';
import type { SubsidyRow } from '../../../shared/api/money';
import { isDuring, isFrom } from '../../../shared/evaluation/money/steps';
import { isWithdrawn, RECTIFICATION_WORDS, type Rectification } from '../../../shared/evaluation/money/rectification';
import type { YearState } from '../../../shared/vocabulary/stages';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { FilteredList } from '../controls/filtered-list';
import { InlineAction } from '../controls/inline-action';
import { lackingOf } from '../controls/text/lacking';
import { MomentField } from '../controls/moment-field';
import { ReasonField } from '../controls/reason-field';
import { Section } from '../controls/section';
import { useNow } from '../hooks/use-now';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { Muted } from '../controls/text/muted';
import { instantOfInput } from '../../wording/beijing-input';
import { remainingText } from '../../wording/remaining-text';
import { DecideAction } from './decide-action';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '6px', alignItems: 'stretch' },
  head: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  name: { flex: 1, minWidth: 0, fontWeight: 600 },
});

const COLORS: Readonly<Record<Rectification, 'danger' | 'warning' | 'success'>> = {
  'to-order': 'danger',
  ordered: 'warning',
  rectified: 'success',
  'not-rectified': 'danger',
};
/** Where a park that failed stands; null once it has lost its title. */
const standingOf = ({ subsidy, rectification }: SubsidyRow): Rectification | null => {
  if (isWithdrawn({ subsidy })) return null;
  if (!rectification) return 'to-order';
  if (rectification.rectified === null) return 'ordered';
  return rectification.rectified ? 'rectified' : 'not-rectified';
};

/** 限期整改: the parks that failed, what they were ordered to do by when, and what came of it. */
export const RectificationSection = ({
  rows,
  state,
  onChanged,
}: {
  readonly rows: readonly SubsidyRow[];
  readonly state: YearState;
  readonly onChanged: () => void;
}) => {
  const styles = useStyles();
  const now = useNow();
  const failed = rows.filter(({ grade }) => grade === '不合格');
  return (
    <Section title="限期整改">
      {failed.length === 0 && <div>本年度没有不合格等次的园区（{SUBSIDY.failureClause}）。</div>}
      {failed.length > 0 && (
        <FilteredList
          rows={failed}
          label="不合格园区"
          keyOf={({ park }) => park}
          textOf={({ name, districtName }) => `${name} ${districtName}`}
        >
          {(row) => {
            const standing = standingOf(row);
            const { rectification } = row;
            const can = (step: 'order' | 'decide') => isDuring(step, state) && isFrom(step, standing);
            return (
              <div className={styles.row}>
                <div className={styles.head}>
                  <span className={styles.name}>{row.name}</span>
                  <Badge appearance="tint" color={standing === null ? 'danger' : COLORS[standing]}>
                    {standing === null ? row.subsidy.state : RECTIFICATION_WORDS[standing]}
                  </Badge>
                </div>
                {standing === null && <div>{row.subsidy.explanation.join('')}</div>}
                {rectification && (
                  <Muted>
                    整改期限：{beijingText(rectification.due)}
                    {standing === 'ordered' && `（${remainingText(rectification.due, now)}）`}
                    {rectification.decidedAt && `；认定时间：${beijingText(rectification.decidedAt)}`}
                  </Muted>
                )}
                {rectification && <div>整改要求：{rectification.requirements}</div>}
                {can('decide') && <DecideAction park={row.park} onDone={onChanged} />}
                {can('order') && <OrderAction row={row} onDone={onChanged} again={rectification !== null} />}
              </div>
            );
          }}
        </FilteredList>
      )}
    </Section>
  );
};

const OrderAction = ({
  row: { park },
  again,
  onDone,
}: {
  readonly row: SubsidyRow;
  readonly again: boolean;
  readonly onDone: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const order = useWrite('orderRectification');
  const form = useForm(`order rectification ${String(year)} ${park}`, { due: '', requirements: '' });
  const { due, requirements } = form.fields;
  const moment = instantOfInput(due, true);
  return (
    <InlineAction
      label={again ? '调整整改期限和要求…' : '责令限期整改…'}
      form={form}
      submit="确认责令整改"
      lacking={lackingOf({ 整改期限: moment !== null, 整改要求: requirements.trim() !== '' })}
      onSubmit={async () => {
        if (!moment) return;
        await order({ path: { year, park }, body: { due: moment, requirements } });
        announce('已责令限期整改。');
        onDone();
      }}
    >
      <MomentField label="整改期限（北京时间）" required value={due} onChange={(value) => form.type({ due: value })} />
      <ReasonField label="整改要求" value={requirements} onChange={(value) => form.type({ requirements: value })} />
    </InlineAction>
  );
};
