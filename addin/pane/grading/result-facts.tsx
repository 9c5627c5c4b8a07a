import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { isWithdrawn } from '../../../shared/evaluation/money/rectification';
import { GRADES } from '../../../shared/regulation/grades';
import { wan, wanFromFen, wanNumber } from '../../../shared/vocabulary/quantities';
import { Facts } from '../controls/text/facts';
import { countText, wanText } from '../../wording/number-text';

/** Added up in 分, so that no cent is lost. */
const moneyOf = ({ results }: GradingRun): number => {
  const fen = results.reduce((sum, { subsidy }) => sum + wan(subsidy?.total ?? 0), 0);
  return wanNumber(wanFromFen(fen));
};

/** How many parks have which grade or took no part, which lose their title, and what it comes to in money. */
export const ResultFacts = ({ run }: { readonly run: GradingRun }) => {
  const withdrawn = run.results.filter(isWithdrawn);
  return (
    <Facts
      facts={[
        ...GRADES.map(
          (grade) => [grade, `${countText(run.results.filter((each) => each.grade === grade).length)} 家`] as const,
        ),
        [
          '未提交、退出评估',
          run.results.some(({ absence }) => absence)
            ? `${countText(run.results.filter(({ absence }) => absence).length)} 家`
            : null,
        ],
        ['取消授牌', withdrawn.length === 0 ? null : withdrawn.map(({ name }) => name).join('、')],
        ['补助合计', wanText(moneyOf(run))],
      ]}
    />
  );
};
