import * as z from 'zod';
import { SEVERITY, type Finding, type Severity } from '../../shared/assessment/findings/finding';
import { PROBLEMS, problemUri } from '../../shared/api/problem';
import { ReportedJson } from '../../shared/assessment/reported-json';
import { ReadingsJson } from '../../shared/evaluation/plan/plan';
import type { ItemScores } from '../../shared/assessment/score';
import { checkReported } from '../../shared/assessment/findings/check-reported';
import { describeFinding, type FindingText } from '../../shared/assessment/findings/describe-finding';
import { evaluate } from '../../shared/assessment/evaluate';
import { printedPoints } from '../../shared/vocabulary/quantities';
import { DEFAULT_READINGS, READINGS, type Alternative, type Readings } from '../../shared/regulation/readings';
import { itemIds, type RuleSet } from '../../shared/regulation/rule-set';

export type Ceiling = Alternative<'R-ceiling'>;
const CEILINGS = Object.keys(READINGS['R-ceiling'].alternatives) as [Ceiling, ...Ceiling[]];
export const isCeiling = (text: string): text is Ceiling => (CEILINGS as readonly string[]).includes(text);

/** One line: figures, and readings if the line wants its own: all that it names, or that of R-ceiling alone. Other fields (a name, an expectation) are left alone. */
const Line = z
  .object({ reported: ReportedJson, reading: z.enum(CEILINGS).optional(), readings: ReadingsJson.partial().optional() })
  .refine(({ reading, readings }) => reading === undefined || (readings?.['R-ceiling'] ?? reading) === reading, {
    path: ['reading'],
  });

type Refusal = 'malformed-request' | 'invalid-submission';
type Described = { readonly severity: Severity; readonly text: FindingText };
const described = (finding: Finding, ruleSet: RuleSet): Finding & Described => ({
  ...finding,
  severity: SEVERITY[finding.code],
  text: describeFinding(finding, ruleSet),
});
const refusal = (type: Refusal, detail: string, findings: readonly (Finding & Described)[] = []) => ({
  error: {
    type: problemUri(type),
    ...PROBLEMS[type],
    detail,
    findings,
  },
});

/** The answer to a line that is too long to be anybody's figures. */
export const tooLong = () => refusal('malformed-request', '这一行太长，不可能是一个园区的数据。');

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The answer to one line of JSON: scores and total, or an error like an API problem. Never throws. */
export const scoreLine = (text: string, reading: Ceiling, ruleSet: RuleSet) => {
  const json = parsed(text);
  if (json === undefined) return refusal('malformed-request', '这一行不是完整的 JSON。');
  const line = Line.safeParse(json);
  if (!line.success) {
    const [issue] = line.error.issues;
    const at = issue?.path.join('.') || '整行';
    return refusal('malformed-request', `这一行的格式不对（${at}），应为 {"reported": {…}}。`);
  }
  const checked = checkReported(line.data.reported, null, ruleSet);
  if (!checked.ok) {
    const findings = checked.findings.map((finding) => described(finding, ruleSet));
    return refusal('invalid-submission', '填报的数据有误，请按各项提示修改。', findings);
  }
  const given = Object.fromEntries(
    Object.entries(line.data.readings ?? {}).filter(([, picked]) => picked !== undefined),
  );
  const readings: Readings = { ...DEFAULT_READINGS, 'R-ceiling': line.data.reading ?? reading, ...given };
  const { items, total } = evaluate(checked.reported, ruleSet, readings);
  const scores = Object.fromEntries(itemIds(ruleSet).map((id) => [id, printedPoints(items[id].score)])) as ItemScores;
  return { items: scores, total: printedPoints(total) };
};
