import { restoreSubmitted } from '../../excel/submission/restore-submitted';
import type { Validation } from '../../excel/submission/validate';
import type { Submission } from '../../../shared/api/submission';
import type { OutsideReturn } from '../../../shared/evaluation/submission/differences';
import type { FigureId } from '../../../shared/regulation/figures';
import { figureOf, indicatorOf, type RuleSet } from '../../../shared/regulation/rule-set';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { figureContent } from '../../../shared/workbook/submission/figure-value';
import { useRuleSet } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useJump } from '../shell/use-jump';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { JumpButton } from '../controls/jump-button';
import { Act } from '../controls/act';
import { BulletList } from '../controls/text/lists';

/** What a figure says in a sheet. */
const figureText = (id: FigureId, reported: ReportedJson, ruleSet: RuleSet): string => {
  const content = figureContent(id, { plan: null, prefill: { reported }, ruleSet });
  return content.kind === 'number' ? String(content.value) : content.kind === 'text' ? content.text : '';
};
const changeOf = (now: string, then: string) => ({
  now: now === '' ? '空' : `“${now}”`,
  then: then === '' ? '空' : `“${then}”`,
});

/** What was changed although it was not returned, with one click to put it back. */
export const OutsideSection = ({
  outside,
  latest,
  validation: { reading },
  onRestored,
}: {
  readonly outside: OutsideReturn;
  readonly latest: Submission;
  readonly validation: Validation;
  readonly onRestored: () => Promise<void>;
}) => {
  const ruleSet = useRuleSet();
  const announce = useAnnounce();
  const place = useFailurePlace();
  const jump = useJump(place);
  const restore = useTask(
    async () => {
      await restoreSubmitted(outside, latest, reading, ruleSet);
      await onRestored();
      announce(`已恢复为第 ${String(latest.version)} 版的内容。`);
    },
    { place },
  );
  const places = [
    ...outside.figures.map((id) => ({
      key: id,
      words: `${figureOf(ruleSet, id).item} ${figureOf(ruleSet, id).label}`,
      ...changeOf(figureText(id, reading.reported, ruleSet), figureText(id, latest.reported, ruleSet)),
      cell: reading.cells.figures[id],
    })),
    ...outside.claims.map((id) => ({
      key: id,
      words: `${id} ${indicatorOf(ruleSet, id).title}，得分`,
      ...changeOf(String(reading.claimed[id] ?? ''), String(latest.claimed[id] ?? '')),
      cell: reading.cells.claimed[id],
    })),
  ];
  return (
    <Section title={`改动了没有退回的内容（${String(places.length)} 处）`}>
      <div>退回后只能修改退回的项目。以下内容与第 {latest.version} 版不同，恢复后才能提交：</div>
      <BulletList>
        {places.map(({ key, words, cell, now, then }) => (
          <li key={key}>
            <JumpButton cell={cell} onJump={jump.run}>
              {words}
            </JumpButton>
            <div>
              现在是 {now}，恢复为 {then}。
            </div>
          </li>
        ))}
      </BulletList>
      <FailureNotice failure={place.failure} />
      <Act appearance="primary" task={restore} doing="正在恢复…" quiet>
        恢复为第 {latest.version} 版的内容
      </Act>
      {reading.kind === 'familiar' && outside.figures.length > 0 && <div>您自己表中的数据请逐处改回。</div>}
    </Section>
  );
};
