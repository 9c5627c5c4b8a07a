import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import { absentText } from '../../../shared/evaluation/absence/matter';
import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { GRADES } from '../../../shared/regulation/grades';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { ROLES } from '../../../shared/vocabulary/roles';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { resultsByRank } from '../../../shared/workbook/grading/sheet';
import { useRuleSet } from '../session/session';
import { Facts } from '../controls/text/facts';
import { Section } from '../controls/section';
import { Refresh } from '../controls/refresh';
import { Muted } from '../controls/text/muted';
import { countText, scoreText, wanText } from '../../wording/number-text';
import { GradeBadge } from './grade-badge';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: '6px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    overflowWrap: 'anywhere',
  },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  why: { padding: '0 4px 6px' },
  rank: { width: '36px' },
  total: { width: '52px' },
  outcome: { width: '96px' },
});

const AT_A_TIME = 50;
const [excellent] = GRADES;

/** A grading run as a table: rank, park, total, grade and money, and why the money is not simply paid. */
export const RunSection = ({ run, onRefresh }: { readonly run: GradingRun; readonly onRefresh: () => void }) => {
  const { grading } = useRuleSet();
  const styles = useStyles();
  const [shown, setShown] = useState(AT_A_TIME);
  const ranked = resultsByRank(run);
  const absent = run.results.filter(({ absence }) => absence).length;
  const declined = run.results.filter(({ park }) => run.declined.includes(park));
  return (
    <Section
      title={run.published ? '评估结果' : '等次拟定'}
      aside={
        <>
          <Badge appearance="tint" color={run.published ? 'success' : run.outdated ? 'danger' : 'warning'}>
            {run.published ? '已公布' : run.outdated ? '已作废' : '未公布'}
          </Badge>
          <Refresh onClick={onRefresh} />
        </>
      }
    >
      <Facts
        facts={[
          ['拟定时间', beijingText(run.at)],
          ['参评园区', `${countText(run.participants)} 家`],
          ['未提交、退出评估', absent === 0 ? null : `${countText(absent)} 家，不计入参评园区，不排名`],
          ['优秀名额', `${countText(run.quota)} 家（不超过 ${String(grading.excellentPercent)}%，${grading.clause}）`],
          [
            `不定为${excellent}`,
            declined.length === 0 ? null : `${declined.map(({ name }) => name).join('、')}（${ROLES.leader}决定）`,
          ],
        ]}
      />
      <table className={styles.table}>
        <colgroup>
          <col className={styles.rank} />
          <col />
          <col className={styles.total} />
          <col className={styles.outcome} />
        </colgroup>
        <thead className={styles.head}>
          <tr>
            {['名次', '园区', '总分', '等次、补助'].map((title) => (
              <th key={title} scope="col" className={styles.cell}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ranked.slice(0, shown).map(({ park, name, rank, total, grade, subsidy, absence }) => (
            <Fragment key={park}>
              <tr>
                <td className={styles.cell}>{rank ?? '—'}</td>
                <th scope="row" className={styles.cell}>
                  {name}
                </th>
                <td className={styles.cell}>{total === null ? '—' : scoreText(total)}</td>
                <td className={styles.cell}>
                  {grade && <GradeBadge grade={grade} />}
                  {absence && <Muted>{absentText(absence)}</Muted>}
                  <div>{subsidy ? wanText(subsidy.total) : '待定'}</div>
                  {subsidy && subsidy.state !== '应拨付' && <Muted>{subsidy.state}</Muted>}
                </td>
              </tr>
              {subsidy && subsidy.state !== '应拨付' && (
                <tr>
                  <td />
                  <td colSpan={3} className={styles.why}>
                    <Muted>{subsidy.explanation.join('')}</Muted>
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {ranked.length > shown && (
        <Button size="small" onClick={() => setShown(shown + AT_A_TIME)}>
          再看 {Math.min(AT_A_TIME, ranked.length - shown)} 家（共 {countText(ranked.length)} 家，全部见“
          {SHEETS.grading}”表）
        </Button>
      )}
    </Section>
  );
};
