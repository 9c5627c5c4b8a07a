import type { VerifyRequest } from '../../../shared/api/verified';
import type { PlanFigures } from '../../../shared/assessment/findings/check-reported';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import type { ItemScores } from '../../../shared/assessment/score';
import type { Evidence } from '../../../shared/evaluation/evidence/evidence';
import { scoreDifferences, figureIn, type ScoreDifference } from '../../../shared/evaluation/submission/differences';
import { computedScores, itemsOf } from '../../../shared/evaluation/submission/computed-scores';
import { withVerified, type CountedFigure } from '../../../shared/evaluation/verified/counted';
import type { FigureId } from '../../../shared/regulation/figures';
import type { Rules } from '../session/session';
import type { Version } from '../../../shared/vocabulary/ids';
import { typedFigure } from './typed-figure';

/** A verified figure as it is being typed. */
export interface VerifyDraft {
  readonly figure: FigureId | '';
  readonly value: string;
  readonly reason: string;
  readonly evidence: readonly Evidence['id'][];
  readonly paper: string;
}
export const NO_VERIFY_DRAFT: VerifyDraft = { figure: '', value: '', reason: '', evidence: [], paper: '' };

/** What figures are verified of: a version of a park's figures, and what counts of it by now. */
export interface VerifyMatter {
  readonly version: Version;
  readonly reported: ReportedJson;
  /** Verified figures that count already. */
  readonly counted: readonly CountedFigure[];
  /** What the plan knows of the park; null where whoever looks is not told. */
  readonly planned: PlanFigures | null;
  /** What the figures come to by now. */
  readonly computed: ItemScores;
}

/** What a draft says: what would be sent, or what is wrong with the value, and what is lacking, in words. */
type VerifySaid =
  | { readonly request: VerifyRequest }
  | { readonly request: null; readonly fault: string | null; readonly lacking: string | null };

/** What of a draft can be sent, or why nothing can. */
export const verifySaid = (
  { figure, value, reason, evidence, paper }: VerifyDraft,
  { version, reported }: Pick<VerifyMatter, 'version' | 'reported'>,
  { ruleSet }: Rules,
): VerifySaid => {
  const typed = figure === '' ? null : typedFigure(figure, value, ruleSet);
  const isSame = figure !== '' && typed?.kind === 'figure' && typed.value === figureIn(reported, figure);
  const fault = typed?.kind === 'fault' ? typed.words : isSame ? '与填报数相同，不需要核实。' : null;
  const lacking = [
    figure === '' && '要核实的数',
    typed?.kind === 'blank' && '核实数',
    reason.trim() === '' && '理由',
    evidence.length === 0 && paper.trim() === '' && '依据',
  ].filter((each) => typeof each === 'string');
  if (figure === '' || typed?.kind !== 'figure' || fault !== null || lacking.length > 0)
    return { request: null, fault, lacking: lacking.length === 0 ? null : `还缺：${lacking.join('、')}。` };
  return {
    request: {
      version,
      figure,
      verified: typed.value,
      reason: reason.trim(),
      evidence: [...evidence],
      paper: paper.trim(),
    },
  };
};

/** What a verified figure does to the scores. */
export interface VerifyEffect {
  readonly items: readonly ScoreDifference[];
  readonly before: number;
  readonly after: number;
}

/** What the value of a draft does to the scores; null where it is no value yet, and where the scores cannot be told here: whoever is not told of the plan's amendments is not told what they do. */
export const verifyEffect = (
  { figure, value }: VerifyDraft,
  { reported, counted, planned, computed }: VerifyMatter,
  { ruleSet, readings }: Rules,
): VerifyEffect | null => {
  const typed = figure === '' ? null : typedFigure(figure, value, ruleSet);
  if (figure === '' || typed?.kind !== 'figure') return null;
  const rules = { ruleSet: ruleSet.id, readings };
  const standing = withVerified(reported, counted);
  const before = computedScores(rules, planned, standing);
  if (itemsOf(before.items).some((id) => before.items[id] !== computed[id])) return null;
  const after = computedScores(rules, planned, withVerified(standing, [{ figure, verified: typed.value }]));
  return { items: scoreDifferences(before.items, after.items), before: before.total, after: after.total };
};
