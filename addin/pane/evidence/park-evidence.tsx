import { Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ClaimedScores } from '../../../shared/assessment/score';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { itemsWithoutEvidence } from '../../../shared/evaluation/evidence/requirements';
import { SELF_ASSESSMENT } from '../../../shared/regulation/evidence';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useRuleSet, useSession, useYear } from '../session/session';
import { RetryNotice } from '../controls/retry-notice';
import { Section } from '../controls/section';
import { useLoaded } from '../hooks/use-loaded';
import { EvidenceRows, withNames } from './evidence-rows';

/** What a park attached, for whoever looks into its self-assessment: each file opens, and scores without a document are said. */
export const ParkEvidence = ({
  park,
  claimed,
}: {
  readonly park: ParkId;
  /** Null where nothing was submitted yet. */
  readonly claimed: ClaimedScores | null;
}) => {
  const { api } = useSession();
  const year = useYear();
  const ruleSet = useRuleSet();
  const load = useCallback(() => api.call('evidence', { path: { year, park } }), [api, year, park]);
  const loaded = useLoaded(load);
  const { value } = loaded;
  if (!value)
    return loaded.state === 'failed' ? (
      <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />
    ) : (
      <Spinner size="tiny" label="正在读取佐证材料…" />
    );
  const lacking = claimed ? itemsWithoutEvidence(claimed, value.evidence, ruleSet) : [];
  return (
    <Section title={`${SHEETS.evidence}（${String(value.files)} 份）`}>
      {lacking.length > 0 && (
        <div>
          有 {lacking.length} 项有自评得分、没有材料（{SELF_ASSESSMENT.evidenceClause}），请核实。
        </div>
      )}
      {value.files === 0 && lacking.length === 0 && <div>园区没有上传佐证材料。</div>}
      <EvidenceRows
        rows={withNames(value.evidence)}
        lacking={lacking}
        linkOf={({ id }) => api.call('evidenceFile', { path: { year, park, evidence: id } })}
      />
    </Section>
  );
};
