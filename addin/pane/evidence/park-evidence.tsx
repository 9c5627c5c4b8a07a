import type { ClaimedScores } from '../../../shared/assessment/score';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { itemsWithoutEvidence } from '../../../shared/evaluation/evidence/requirements';
import { SELF_ASSESSMENT } from '../../../shared/regulation/evidence';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useRuleSet, useSession, useYear } from '../session/session';
import { Section } from '../controls/section';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { EvidenceRows, withNames } from './evidence-rows';
import { SourcesSection, type Said } from './sources-section';

/** What a park attached, and where it says its figures come from, for whoever looks into its self-assessment: each file opens, and scores without a document are said. */
export const ParkEvidence = ({
  park,
  claimed,
  said = null,
}: {
  readonly park: ParkId;
  /** Null where nothing was submitted yet. */
  readonly claimed: ClaimedScores | null;
  /** The figures with their sources, where they are looked into here. */
  readonly said?: Said | null;
}) => {
  const { api } = useSession();
  const year = useYear();
  const ruleSet = useRuleSet();
  const loaded = useAnswer('evidence', { year, park });
  return (
    <Loaded of={loaded} label="正在读取佐证材料…" size="tiny">
      {({ evidence, files }) => {
        const lacking = claimed ? itemsWithoutEvidence(claimed, evidence, ruleSet) : [];
        return (
          <>
            {said && <SourcesSection said={said} kept={evidence} />}
            <Section title={`${SHEETS.evidence}（${String(files)} 份）`}>
              {lacking.length > 0 && (
                <div>
                  有 {lacking.length} 项有自评得分、没有材料（{SELF_ASSESSMENT.evidenceClause}），请核实。
                </div>
              )}
              {files === 0 && lacking.length === 0 && <div>园区没有上传佐证材料。</div>}
              <EvidenceRows
                rows={withNames(evidence)}
                lacking={lacking}
                linkOf={({ id }) => api.call('evidenceFile', { path: { year, park, evidence: id } })}
              />
            </Section>
          </>
        );
      }}
    </Loaded>
  );
};
