import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Comparison } from '../../../../shared/evaluation/plan/comparison';
import { isPublished } from '../../../../shared/vocabulary/stages';
import type { ReadingId, Readings } from '../../../../shared/regulation/readings';
import { GradeBadge } from '../../grading/grade-badge';
import { useSession } from '../../session/session';
import { FilteredList } from '../../controls/filtered-list';
import { useTask } from '../../hooks/use-task';
import { Act } from '../../controls/act';
import { Strong } from '../../controls/text/strong';
import { Choice } from '../../controls/choice';
import { countText, pointsText, wanText } from '../../../wording/number-text';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', alignItems: 'center' },
  word: { color: tokens.colorNeutralForeground3 },
});
type Change = Comparison['changed'][number];

const Side = ({ word, side }: { readonly word: string; readonly side: Change['before'] }) => {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span className={styles.word}>{word}</span>
      <span>{pointsText(side.total)}</span>
      <span>第 {side.rank} 名</span>
      <GradeBadge grade={side.grade} />
      <span>{side.subsidy === null ? '补助待定' : wanText(side.subsidy)}</span>
    </div>
  );
};

/** 用上年数据试算: what an earlier year would have come to under these readings; what is not chosen yet is as that year had it. */
export const ComparisonPart = ({ readings }: { readonly readings: Partial<Readings> }) => {
  const styles = useStyles();
  const { api, years } = useSession();
  const settled = years.filter(({ state }) => isPublished(state));
  const [chosen, setChosen] = useState(settled[0]?.year);
  const [found, setFound] = useState<{ readonly comparison: Comparison; readonly under: Partial<Readings> } | null>(
    null,
  );
  const compare = useTask(async () => {
    if (chosen === undefined) return;
    // The names of the query are the readings' own.
    const query: Partial<Record<ReadingId, string>> = { ...readings };
    setFound({ comparison: await api.call('comparison', { path: { year: chosen }, query }), under: readings });
  });
  if (settled.length === 0)
    return <div className={styles.part}>有了已公布的年度，可在这里用往年数据试算不同理解的影响。</div>;
  const current = found?.under === readings && found.comparison.year === chosen ? found.comparison : null;
  return (
    <div className={styles.part}>
      {settled.length > 1 && (
        <Field label="用哪一年的数据试算">
          <Choice
            size="small"
            of={settled.map(({ year }) => year)}
            textOf={(year) => `${String(year)} 年度`}
            value={chosen}
            onChoose={setChosen}
          />
        </Field>
      )}
      <Act size="small" task={compare} doing="正在试算…">
        用 {chosen} 年度数据试算
      </Act>
      {current && (
        <div role="status">
          {current.changed.length === 0
            ? `${countText(current.parks)} 家园区的得分、名次、等次和补助都不变。`
            : `${countText(current.parks)} 家园区中，${countText(current.changed.length)} 家的结果会不同：`}
        </div>
      )}
      {current && current.changed.length > 0 && (
        <FilteredList
          rows={current.changed}
          label="结果会不同的园区"
          keyOf={({ park }) => park}
          textOf={({ name }) => name}
        >
          {({ name, before, after }) => (
            <>
              <Strong>{name}</Strong>
              <Side word="原" side={before} />
              <Side word="改" side={after} />
            </>
          )}
        </FilteredList>
      )}
    </div>
  );
};
