import { figureIds, RULE_SETS } from '../../../shared/regulation/rule-set';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { CLAIMED_TOTAL, FAMILIAR_TABLE, figureName } from '../../../shared/workbook/layout/names';
import { mayHoldScores } from '../../../shared/workbook/submission/reading/may-hold-scores';
import { active, named, titled, type FormPlace } from '../seen/read-request';

/** The first figure of each rule set: by its name 基础数据 is found whatever it is called. */
const FIRST_FIGURES = [...new Set(Object.values(RULE_SETS).flatMap((ruleSet) => figureIds(ruleSet).slice(0, 1)))];

/** Where the scores and the figures of a park may stand: by our names wherever they were moved, by their titles, and on any sheet of somebody's own. */
export const SCORING_PLACE: FormPlace = {
  title: SHEETS.scoring,
  likely: [
    active,
    named(CLAIMED_TOTAL),
    titled(SHEETS.scoring),
    named(FAMILIAR_TABLE),
    ...FIRST_FIGURES.map((id) => named(figureName(id))),
    titled(SHEETS.figures),
  ],
  window: 'A1:CV1000',
  mayHold: mayHoldScores,
};
