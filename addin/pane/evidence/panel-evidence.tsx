import { Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { PanelEntryId } from '../../../shared/vocabulary/ids';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useSession, useYear } from '../session/session';
import { RetryNotice } from '../controls/retry-notice';
import { Section } from '../controls/section';
import { useLoaded } from '../hooks/use-loaded';
import { EvidenceRows } from './evidence-rows';

/** What a park attached, for an expert. Behind a mask it is a list of kinds: every file would say whose it is. */
export const PanelEvidence = ({ entry }: { readonly entry: PanelEntryId }) => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(() => api.call('panelEvidence', { path: { year, entry } }), [api, year, entry]);
  const loaded = useLoaded(load);
  const { value } = loaded;
  if (!value)
    return loaded.state === 'failed' ? (
      <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />
    ) : (
      <Spinner size="tiny" label="正在读取佐证材料…" />
    );
  const { masked, evidence } = value;
  return (
    <Section title={`${SHEETS.evidence}（${String(evidence.length)} 份）`}>
      {evidence.length === 0 && <div>园区没有上传佐证材料。</div>}
      {masked && evidence.length > 0 && (
        <div>本年度为匿名评审：材料原件中有园区名称，只列类别，不能打开。需要核对的，请联系市人力社保局。</div>
      )}
      <EvidenceRows
        rows={evidence}
        lacking={[]}
        linkOf={masked ? null : ({ id }) => api.call('panelEvidenceFile', { path: { year, entry, evidence: id } })}
      />
    </Section>
  );
};
