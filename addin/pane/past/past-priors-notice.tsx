import type { Plan } from '../../../shared/evaluation/plan/plan';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { Loaded } from '../controls/loaded';
import { Notice } from '../controls/notice';
import { BulletList } from '../controls/text/lists';
import { useAnswer } from '../hooks/use-answer';
import { pastPriors } from './past-priors';

/** Last year's figures that a plan lacks and 历史情况 has: 目标任务 is drawn with them, and here it is said where they are from. Nothing where there are none. */
export const PastPriorsNotice = ({ plan: { year, participants } }: { readonly plan: Plan }) => {
  const loaded = useAnswer('pasts', { year });
  return (
    <Loaded of={loaded} label="正在读取历史情况…" size="tiny">
      {({ rows }) => {
        const priors = pastPriors(year, participants, rows);
        if (priors.length === 0) return null;
        return (
          <Notice intent="info" title={`${SHEETS.past}中有方案没有的上年数据`}>
            同比增长要有上年数据。生成“{SHEETS.plan}”时，以下数据取自{SHEETS.past}
            （未在本系统评估），核对后保存方案即采用：
            <BulletList>
              {priors.map(({ park, words }) => (
                <li key={park}>{words}</li>
              ))}
            </BulletList>
          </Notice>
        );
      }}
    </Loaded>
  );
};
