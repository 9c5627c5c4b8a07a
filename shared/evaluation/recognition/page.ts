import { REGULATION } from '../../regulation/clauses';
import {
  CONDITIONS,
  conditionClause,
  REGIONS,
  REGIONS_REMARK,
  RELAXATION,
  REQUIREMENT_IDS,
  requirement,
  type RequirementId,
} from '../../regulation/recognition';
import { READINGS } from '../../regulation/readings';
import { RECOGNITION_STATE_WORDS, type RecognitionState } from './states';
import { RECOGNITION_STEPS } from './steps';
import {
  arrows,
  CLAUSE,
  declared,
  diagram,
  inTrail,
  NEXT,
  places,
  STEP,
  stepTable,
  table,
  WHO,
  WRITTEN,
} from '../procedure/year-page';

const isOnlineToo = (id: RequirementId) => RELAXATION.onlineToo.requirements.some((each) => each === id);
const requirementRows = (): string[][] =>
  REQUIREMENT_IDS.map((id) => {
    const { label, condition, of } = requirement(id);
    return [
      conditionClause(condition),
      CONDITIONS[condition].words,
      label,
      of.kind === 'yesNo' ? `是；须写明${of.shows}` : `不少于 ${of.printed}`,
      isOnlineToo(id) ? '渝东北、渝东南，线上+线下' : '渝东北、渝东南',
    ];
  });

/** Recognition as a page of the docs, in Markdown: the conditions and every step, made from the tables that the API and the pane go by. */
export const recognitionPage = (): string =>
  `# Recognition

Made from \`shared/regulation/recognition.ts\` and \`shared/evaluation/recognition/steps.ts\` (${REGULATION.title}, ${REGULATION.number}). Do not edit: the tests say how to make it anew.

## The procedure

${diagram([...declared(RECOGNITION_STATE_WORDS), ...arrows<RecognitionState>(RECOGNITION_STEPS)])}

${stepTable<RecognitionState>(RECOGNITION_STEPS, [STEP, WHO, places('from', 'from', RECOGNITION_STATE_WORDS), places('to', 'to', RECOGNITION_STATE_WORDS, '不变'), CLAUSE, WRITTEN, inTrail('in the trail'), NEXT])}

Anything else is refused, with where the application stands and the steps that are possible there. The title is given only after the end of the notice by the server's clock,
without an open objection, and with every requirement met or relaxed.

## The conditions

${table(['clause', 'words', 'asked', 'met by', 'may be relaxed for'], requirementRows())}

A relaxation is a recorded decision with a reason, of the version that was looked at; it is never automatic. The bureau relaxes what the article names; where the plan of the year in which the application is filed reads 原则上 as ${READINGS['R-principle'].alternatives.reasoned} (R-principle), the leading group may relax any condition, with its meeting. A year without a plan is read as ${READINGS['R-principle'].alternatives.listed}. ${REGIONS_REMARK}

${Object.values(REGIONS)
  .map(({ name, districts }) => `- ${name}：${districts.join('、')}`)
  .join('\n')}
`;
