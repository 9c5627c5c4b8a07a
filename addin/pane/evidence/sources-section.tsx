import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { numbersNotKept, type Sources } from '../../../shared/evaluation/evidence/sources';
import { figureIn } from '../../../shared/evaluation/submission/differences';
import { figureIds, figureOf } from '../../../shared/regulation/rule-set';
import { FIGURE_HEADERS } from '../../../shared/workbook/submission/figure-rows';
import { figureText } from '../../wording/figure-text';
import { Disclosure } from '../controls/disclosure';
import { Section } from '../controls/section';
import { BulletList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';
import { useRuleSet } from '../session/session';

type Kept = Parameters<typeof numbersNotKept>[1];

/** Figures as a park sent them, and where it says that they come from. */
export interface Said {
  readonly reported: ReportedJson;
  readonly sources?: Sources | undefined;
}

/** 数据来源、佐证材料编号 beside the figures, for whoever reviews them; nothing where the park said nothing. */
export const SourcesSection = ({
  said: { reported, sources },
  kept,
}: {
  readonly said: Said;
  /** The documents that are there; null where they are not known to whoever looks. */
  readonly kept: Kept | null;
}) => {
  const ruleSet = useRuleSet();
  const figures = figureIds(ruleSet).filter((id) => sources?.[id] !== undefined);
  if (!sources || figures.length === 0) return null;
  const lacking = new Map(
    kept && numbersNotKept(sources, kept, ruleSet).map(({ figure, numbers }) => [figure, numbers]),
  );
  return (
    <Section title={`${FIGURE_HEADERS.evidence}（${String(figures.length)} 项）`}>
      {lacking.size > 0 && (
        <Muted tone="warning">有 {lacking.size} 项写的编号在佐证材料清单中没有，不影响办理，请核对。</Muted>
      )}
      <Disclosure head="逐项查看">
        <BulletList gap={6}>
          {figures.map((id) => {
            const numbers = lacking.get(id);
            return (
              <li key={id}>
                {figureOf(ruleSet, id).item} {figureOf(ruleSet, id).label}：
                {figureText(id, figureIn(reported, id), ruleSet)}
                <div>来源：{sources[id]}</div>
                {numbers && <Muted tone="warning">清单中没有编号为“{numbers.join('”“')}”的佐证材料</Muted>}
              </li>
            );
          })}
        </BulletList>
      </Disclosure>
    </Section>
  );
};
