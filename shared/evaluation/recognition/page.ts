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
import { RECOGNITION_STATE_WORDS, type RecognitionState } from './states';
import { RECOGNITION_STEP_NAMES, RECOGNITION_STEPS } from './steps';
import { arrow, declared, diagram, table, whoMay } from '../procedure/year-page';

const steps = RECOGNITION_STEP_NAMES.map((name) => {
  const step = RECOGNITION_STEPS[name];
  const from: readonly RecognitionState[] | null = step.from;
  const to: readonly RecognitionState[] | null = step.to;
  return { ...step, from, to };
});

const procedureDiagram = (): string =>
  diagram([
    ...declared(RECOGNITION_STATE_WORDS),
    ...steps.flatMap(({ from, to, name }) =>
      from === null ? (to ?? []).map((state) => `  [*] --> ${state}: ${name}`) : [],
    ),
    ...steps.flatMap(({ from, to, name }) =>
      (from ?? []).flatMap((state) => (to ?? [state]).map((next) => arrow(state, next, name))),
    ),
  ]);

const stateWords = (states: readonly RecognitionState[] | null, otherwise: string): string =>
  states === null ? otherwise : states.map((state) => RECOGNITION_STATE_WORDS[state]).join('、');
const stepRows = (): string[][] =>
  steps.map(({ name, action, from, to, clause, writes, fact, next }) => [
    name,
    whoMay(action),
    stateWords(from, '—'),
    stateWords(to, '不变'),
    clause,
    writes,
    `\`${fact}\``,
    next,
  ]);

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

${procedureDiagram()}

${table(['step', 'who', 'from', 'to', 'clause', 'what is written', 'in the trail', 'what the next person sees'], stepRows())}

Anything else is refused, with where the application stands and the steps that are possible there. The title is given only after the end of the notice by the server's clock,
without an open objection, and with every requirement met or relaxed.

## The conditions

${table(['clause', 'words', 'asked', 'met by', 'may be relaxed for'], requirementRows())}

A relaxation is a recorded decision with a reason, of the version that was looked at; it is never automatic. ${REGIONS_REMARK}

${Object.values(REGIONS)
  .map(({ name, districts }) => `- ${name}：${districts.join('、')}`)
  .join('\n')}
`;
