import { adoptScores, type Adopted } from '../../excel/submission/adopt-scores';
import type { Validation } from '../../excel/submission/validate';
import { openQuestions } from '../../../shared/workbook/reading/question';
import { isBlankScore } from '../../../shared/assessment/findings/blank-score';
import { pointsText } from '../../wording/number-text';
import { BulletList } from '../controls/text/lists';
import { InlineAction } from '../controls/inline-action';
import { useTask } from '../hooks/use-task';
import { useAnnounce } from '../shell/announcer';
import { Act } from '../controls/act';

/** What stands on the sheet otherwise than it was computed, in words. */
const differencesOf = ({ findings, assessment }: Validation): readonly string[] =>
  findings.flatMap(({ finding, text }) => {
    if (!assessment) return [];
    switch (finding.code) {
      case 'claimed-differs':
        return [`${finding.place.item}：填的 ${pointsText(finding.claimed)}，核算 ${pointsText(finding.computed)}`];
      case 'claimed-impossible':
      case 'wrong-sum':
        return [`${text.where}：${text.what}`];
      default:
        return [];
    }
  });

/** 采用核算得分: fills the scores that are blank with one click; those that somebody has typed are replaced only after they were looked at. */
export const AdoptScores = ({
  validation,
  onAdopted,
  offer,
}: {
  readonly validation: Validation;
  readonly onAdopted: () => Promise<unknown>;
  /** Which of the two; the other stands elsewhere. */
  readonly offer: Adopted | 'both';
}) => {
  const announce = useAnnounce();
  const { assessment, reading, findings } = validation;
  const adopt = async (adopted: Adopted) => {
    if (!assessment) return;
    await adoptScores(assessment, reading, adopted);
    await onAdopted();
    announce('已把核算得分填入“得分”列。');
  };
  const fill = useTask(() => adopt('blank'));
  const blank = findings.filter(isBlankScore).length;
  const differences = differencesOf(validation);
  // Which column is meant may still be asked.
  if (!assessment || openQuestions(reading).length > 0) return null;
  return (
    <>
      {offer !== 'all' && blank > 0 && (
        <Act task={fill} doing="正在填入…">
          采用核算得分（填入空着的 {blank} 项）
        </Act>
      )}
      {offer !== 'blank' && differences.length > 0 && (
        <InlineAction
          label={`采用核算得分（替换填过的 ${String(differences.length)} 处）`}
          form={{ name: 'adopt scores', clear: () => undefined }}
          submit="替换为核算得分"
          ready
          onSubmit={() => adopt('all')}
        >
          <div>下面填过的内容会被核算得分替换：</div>
          <BulletList>
            {differences.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </BulletList>
        </InlineAction>
      )}
    </>
  );
};
