import type { PanelSheet } from '../../../shared/api/panel';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useSession, useYear } from '../session/session';
import { Section } from '../controls/section';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { EvidenceRows } from './evidence-rows';
import { SourcesSection } from './sources-section';

/** What a park attached, and where it says its figures come from, for an expert. Behind a mask it is a list of kinds: every file would say whose it is. */
export const PanelEvidence = ({ sheet }: { readonly sheet: Pick<PanelSheet, 'entry' | 'reported' | 'sources'> }) => {
  const { entry } = sheet;
  const { api } = useSession();
  const year = useYear();
  const loaded = useAnswer('panelEvidence', { year, entry });
  return (
    <Loaded of={loaded} label="正在读取佐证材料…" size="tiny">
      {({ masked, evidence }) => (
        <>
          <SourcesSection said={sheet} kept={masked ? null : evidence.flatMap(({ named }) => named ?? [])} />
          <Section title={`${SHEETS.evidence}（${String(evidence.length)} 份）`}>
            {evidence.length === 0 && <div>园区没有上传佐证材料。</div>}
            {masked && evidence.length > 0 && (
              <div>本年度为匿名评审：材料原件中有园区名称，只列类别，不能打开。需要核对的，请联系市人力社保局。</div>
            )}
            <EvidenceRows
              rows={evidence}
              lacking={[]}
              linkOf={
                masked ? null : ({ id }) => api.call('panelEvidenceFile', { path: { year, entry, evidence: id } })
              }
            />
          </Section>
        </>
      )}
    </Loaded>
  );
};
