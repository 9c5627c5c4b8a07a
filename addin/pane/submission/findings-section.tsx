import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import type { Validation } from '../../excel/submission/validate';
import { applyFixes } from '../../excel/submission/apply-fixes';
import { isBlankScore } from '../../../shared/assessment/findings/blank-score';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import type { CellRef, LocatedFinding } from '../../../shared/workbook/reading/workbook-reading';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useJump } from '../shell/use-jump';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { PlainList } from '../controls/text/lists';
import { sheetCountText } from '../../wording/finding-count-text';
import { AdoptScores } from './adopt-scores';
import { BlankList } from '../filled/blank-list';
import { FindingRow } from '../filled/finding-row';
import { useFoundSearch } from '../filled/found-section';
import { useBroughtIntoView } from '../filled/use-brought-into-view';

const useStyles = makeStyles({
  clean: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorStatusSuccessForeground1 },
  icon: { fontSize: '20px', flexShrink: 0 },
  sheet: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    fontWeight: 600,
    color: tokens.colorNeutralForeground3,
  },
});

/** A number typed as text, or with a character that nobody sees, can be put right with one click. */
const fixOf = ({ finding, cell }: LocatedFinding) => {
  if (!cell) return null;
  if (finding.code === 'number-as-text') return { cell, value: finding.reads };
  const isUnseen = finding.code === 'doubtful-cell' && finding.doubt === 'invisible' && finding.reads !== null;
  return isUnseen && finding.reads !== null ? { cell, value: finding.reads } : null;
};

/** What to do where a sheet has no cells for what is missing. */
const NOWHERE = {
  missing: '点上面的“补全基础数据”，在新加的那张表里填写。',
  'claimed-missing': '请在表中加一列“得分”，逐项填写后再校验。',
} as const;
const EMPTY = ['missing', 'claimed-missing'] as const;
const isOf = (code: (typeof EMPTY)[number]) => (found: LocatedFinding) => found.finding.code === code;
const isEmpty = (found: LocatedFinding) => EMPTY.some((code) => isOf(code)(found));

const bySheet = (findings: readonly LocatedFinding[]) => {
  const groups = new Map<string, LocatedFinding[]>();
  for (const found of errorsFirst(findings)) {
    const sheet = found.cell?.sheet ?? '';
    groups.set(sheet, [...(groups.get(sheet) ?? []), found]);
  }
  return [...groups];
};

/** What the last check found, grouped by sheet: where, what, what to do; choosing one goes to its cell. */
export const FindingsSection = ({
  validation,
  asked,
  turn,
  onFixed,
}: {
  readonly validation: Validation;
  /** How much is to be chosen before anything can be submitted. */
  readonly asked: number;
  /** Counts the checks: each brings the list into view. */
  readonly turn: number;
  readonly onFixed: () => Promise<void>;
}) => {
  const top = useBroughtIntoView(turn, asked);
  const styles = useStyles();
  const { findings } = validation;
  const blank = findings.filter(isBlankScore).length;
  const place = useFailurePlace();
  const jump = useJump(place);
  const fix = useTask(
    async (fixes: readonly { cell: CellRef; value: number }[]) => {
      await applyFixes(fixes);
      await onFixed();
    },
    { place },
  );
  const { found: searched, field } = useFoundSearch(
    SHEETS.scoring,
    findings.filter((found) => !isBlankScore(found)),
  );
  const fixes = findings.map(fixOf).filter((each) => each !== null);
  return (
    <div ref={top}>
      <Section title={findings.length === 0 ? '校验结果' : `校验结果：${sheetCountText(findings)}`}>
        {findings.length === 0 && asked > 0 && <div>除了上面要选择的 {asked} 处，没有发现问题。</div>}
        {findings.length === 0 && asked === 0 && (
          <div className={styles.clean}>
            <CheckmarkCircleFilled className={styles.icon} />
            没有发现问题，可以提交。
          </div>
        )}
        <FailureNotice failure={place.failure} />
        {fixes.length > 1 && (
          <Act size="small" task={fix} onClick={() => fix.run(fixes)} quiet>
            一键修正全部（{fixes.length} 处）
          </Act>
        )}
        {blank > 0 && (
          <>
            <div>
              还有 {blank} 项得分没有填写。
              {validation.assessment && asked === 0
                ? '可以自己填，也可以一次填好：'
                : '不用逐项填：核算得分出来以后，可以一次填好。'}
            </div>
            <AdoptScores validation={validation} onAdopted={onFixed} offer="blank" />
          </>
        )}
        {field}
        {bySheet(searched).map(([sheet, found]) => (
          <div key={sheet}>
            {sheet !== '' && <h3 className={styles.sheet}>{sheet}</h3>}
            {EMPTY.map((code) => (
              <BlankList
                key={code}
                blanks={found.filter(isOf(code))}
                onJump={(cell) => void jump.run(cell)}
                nowhere={NOWHERE[code]}
              />
            ))}
            <PlainList>
              {found
                .filter((each) => !isEmpty(each))
                .map((each) => {
                  const one = fixOf(each);
                  return (
                    <FindingRow
                      key={`${each.finding.code} ${JSON.stringify(each.finding.place)}`}
                      found={each}
                      onJump={each.cell && ((cell) => void jump.run(cell))}
                      onFix={one && (() => void fix.run([one]))}
                    />
                  );
                })}
            </PlainList>
          </div>
        ))}
      </Section>
    </div>
  );
};
