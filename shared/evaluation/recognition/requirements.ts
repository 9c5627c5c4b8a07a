import { type ApplicationContent, RequirementName } from './application';
import { RelaxationMeeting } from './relaxation-meeting';
import { READINGS_BEFORE, type Alternative } from '../../regulation/readings';
import { numberText } from '../../assessment/explanation/number-text';
import { FEN_PER_WAN } from '../../vocabulary/quantities';
import {
  conditionClause,
  MATERIAL_IDS,
  materialClause,
  MATERIALS,
  regionOf,
  RELAXATION,
  REQUIREMENT_IDS,
  requirement,
  type RequirementId,
} from '../../regulation/recognition';
import * as z from 'zod';

/** Why a requirement was relaxed, and where the leading group decided so. */
export interface Relaxed {
  readonly reason: string;
  readonly meeting?: RelaxationMeeting | undefined;
}

/** On what ground a requirement may be relaxed. */
export type Ground = NonNullable<RequirementStanding['ground']>;

/** On what ground a requirement of an application may be relaxed (Article 8): by the bureau where the article says for whom, else by the leading group where R-principle lets it; null: on none. */
export const groundFor = (
  id: RequirementId,
  { districtName, mode }: Pick<ApplicationContent, 'districtName' | 'mode'>,
  principle: Alternative<'R-principle'>,
): Ground | null => {
  if (regionOf(districtName) !== null && RELAXATION.regional.requirements.includes(id)) return 'regional';
  const onlineToo: readonly RequirementId[] = RELAXATION.onlineToo.requirements;
  if (mode === 'onlineToo' && onlineToo.includes(id)) return 'onlineToo';
  return principle === 'reasoned' ? 'reasoned' : null;
};

/** What is wrong with the answer to a requirement of Article 8; null where it is met. `todo` is left to whoever says it. */
export const shortfall = (id: RequirementId, answer: boolean | number | null): string | null => {
  const { label, of } = requirement(id);
  if (answer === null) return `「${label}」没有填写。`;
  if (of.kind === 'yesNo') return answer === true ? null : `「${label}」不具备。`;
  const figure = Number(answer);
  if (figure >= of.least) return null;
  // In whole steps, so that the difference has no noise of binary fractions.
  const missing = Math.round((of.least - figure) * FEN_PER_WAN) / FEN_PER_WAN;
  return `「${label}」${numberText(figure)} ${of.unit}，条件为不少于 ${of.printed}，还差 ${numberText(missing)} ${of.unit}。`;
};

/**
 * Where every requirement of Article 8 stands, in its order.
 * @param relaxed what was relaxed in this version, and why
 * @param principle as the plan of the year reads it in which the application was filed
 */
export const requirementStandings = (
  content: ApplicationContent,
  relaxed: ReadonlyMap<RequirementId, Relaxed> = new Map(),
  principle: Alternative<'R-principle'> = READINGS_BEFORE['R-principle'],
): RequirementStanding[] =>
  REQUIREMENT_IDS.map((id) => {
    const short = shortfall(id, content.answers[id]);
    return {
      requirement: id,
      met: short === null,
      relaxed: relaxed.get(id)?.reason ?? null,
      meeting: relaxed.get(id)?.meeting ?? null,
      ground: groundFor(id, content, principle),
      finding: short === null ? '' : `${short}（${conditionClause(requirement(id).condition)}）`,
    };
  });

/** The requirements that stand in the way of the title: neither met nor relaxed. */
export const unmetOf = (standings: readonly RequirementStanding[]): readonly RequirementStanding[] =>
  standings.filter(({ met, relaxed }) => !met && relaxed === null);

/** What is missing for an application to be complete (Article 10), each as a phrase with its clause: materials, answers, and what is to be shown for a yes. */
export const missingIn = ({ answers, notes, materials }: ApplicationContent): readonly string[] => [
  ...REQUIREMENT_IDS.flatMap((id) => {
    const { condition, label, of } = requirement(id);
    const clause = conditionClause(condition);
    if (answers[id] === null) return [`「${label}」的填报内容（${clause}）`];
    const isShown = (notes[id] ?? '').trim() !== '';
    return of.kind === 'yesNo' && answers[id] === true && !isShown
      ? [`「${label}」的说明：${of.shows}（${clause}）`]
      : [];
  }),
  ...MATERIAL_IDS.flatMap((id) => (materials[id] ? [] : [`${MATERIALS[id].words}（${materialClause(id)}）`])),
];

/** Where one requirement of Article 8 stands. */
export const RequirementStanding = z.object({
  requirement: RequirementName,
  met: z.boolean(),
  /** Why it was relaxed; null: it was not. */
  relaxed: z.string().nullable(),
  /** Where the leading group decided so; null where it did not. */
  meeting: RelaxationMeeting.nullable(),
  /** On what ground it may be relaxed, for the last by the leading group alone; null: it may not. */
  ground: z.enum(['regional', 'onlineToo', 'reasoned']).nullable(),
  /** What is said of it; '' where it is met. */
  finding: z.string(),
});
export type RequirementStanding = z.infer<typeof RequirementStanding>;
