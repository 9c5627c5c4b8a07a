import { writeEvidence } from '../../excel/evidence/write';
import type { Evaluation } from '../../../shared/api/submission';
import type { Evidence } from '../../../shared/evaluation/evidence/evidence';
import { itemsWithoutEvidence } from '../../../shared/evaluation/evidence/requirements';
import { SELF_ASSESSMENT } from '../../../shared/regulation/evidence';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useRuleSet, useSession } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';
import { Act } from '../controls/act';
import { ReasonAction } from '../controls/reason-action';
import { EvidenceRows, withNames } from './evidence-rows';

/** The park's evidence by item: to open, to take out, and as a sheet. */
export const ListSection = ({
  evaluation: { year, park, participant, latest },
  evidence,
  mayRemove,
  onChanged,
}: {
  readonly evaluation: Evaluation;
  readonly evidence: readonly Evidence[];
  readonly mayRemove: boolean;
  readonly onChanged: () => void;
}) => {
  const { api } = useSession();
  const ruleSet = useRuleSet();
  const announce = useAnnounce();
  const path = { year, park };
  const sheet = useTask(async () => {
    const list = await api.call('evidence', { path });
    const { readAt } = list;
    await writeEvidence(list.evidence, { year, parkName: participant.name, readAt, ruleSet });
    announce(`“${SHEETS.evidence}”已更新，共 ${String(list.evidence.length)} 份。`);
    onChanged();
  });
  const lacking = latest ? itemsWithoutEvidence(latest.claimed, evidence, ruleSet) : [];
  return (
    <Section title={`${SHEETS.evidence}（${String(evidence.length)} 份）`}>
      {evidence.length === 0 && (
        <div>
          还没有佐证材料。自评材料应包括：{SELF_ASSESSMENT.evidenceText}（{SELF_ASSESSMENT.evidenceClause}）。
        </div>
      )}
      {lacking.length > 0 && <div>已提交的自评中有 {lacking.length} 项有得分、还没有材料，区县初审时会看到。</div>}
      <EvidenceRows
        rows={withNames(evidence)}
        lacking={lacking}
        linkOf={({ id }) => api.call('evidenceFile', { path: { ...path, evidence: id } })}
      >
        {mayRemove ? (row) => <Removal year={year} park={park} row={row} onRemoved={onChanged} /> : undefined}
      </EvidenceRows>
      {evidence.length > 0 && (
        <Act task={sheet} doing="正在写入…" quiet>
          生成或刷新“{SHEETS.evidence}”工作表
        </Act>
      )}
      <FailureNotice failure={sheet.failure} />
    </Section>
  );
};

const Removal = ({
  year,
  park,
  row,
  onRemoved,
}: Pick<Evaluation, 'year' | 'park'> & { readonly row: Evidence; readonly onRemoved: () => void }) => {
  const remove = useWrite('removeEvidence');
  const announce = useAnnounce();
  return (
    <ReasonAction
      form={`remove evidence ${row.id}`}
      label="移除"
      submit="确认移除"
      onSubmit={async (reason) => {
        await remove({ path: { year, park, evidence: row.id }, body: { reason } });
        announce(`已移除“${row.document}”。`);
        onRemoved();
      }}
      rows={2}
      hint="移除后清单中不再列出；办理记录中仍有，文件也保留。"
    />
  );
};
