import { useCallback } from 'react';
import { readConsolidated } from '../../client/lists/consolidated';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { FIGURES } from '../../../shared/regulation/figures';
import { Year } from '../../../shared/vocabulary/ids';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { wanText } from '../../wording/number-text';
import { Loaded } from '../controls/loaded';
import { Notice } from '../controls/notice';
import { BulletList } from '../controls/text/lists';
import { useLoaded } from '../hooks/use-loaded';
import { useSession } from '../session/session';
import { correctedPriors, otherInPlan, type CorrectedPrior } from './corrected-priors';

const line = ({ name, prior, reported, verified }: CorrectedPrior): string =>
  `${name}${FIGURES[prior].label}：上年填报 ${wanText(Number(reported))}，核实 ${wanText(Number(verified))}`;

/** 上年核实数: where a new plan takes what was verified last year, and where a plan that there is has something else. Nothing where the year before has none. */
export const CorrectedPriorsNotice = ({ year, plan }: { readonly year: Year; readonly plan: Plan | null }) => {
  const { api } = useSession();
  const load = useCallback(
    async () => correctedPriors((await readConsolidated(api, Year.parse(year - 1))).rows),
    [api, year],
  );
  const loaded = useLoaded(load);
  return (
    <Loaded of={loaded} label="正在读取上年核实数…" size="tiny">
      {(corrected) => {
        const told = plan ? otherInPlan(corrected, plan.participants) : corrected;
        if (told.length === 0) return null;
        return (
          <Notice
            intent={plan ? 'warning' : 'info'}
            title={plan ? '方案的上年数据与上年核实数不同' : '上年数据中有核实数'}
          >
            {plan
              ? `上年核定采用了以下核实数。要按核实数计算的，请在“${SHEETS.plan}”中改好后保存。`
              : `生成“${SHEETS.plan}”时，以下上年数据取核实数。`}
            <BulletList>
              {told.map((each) => (
                <li key={`${each.park} ${each.prior}`}>{line(each)}</li>
              ))}
            </BulletList>
          </Notice>
        );
      }}
    </Loaded>
  );
};
