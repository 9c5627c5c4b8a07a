import { makeStyles } from '@fluentui/react-components';
import { readSubsidies, type Subsidies } from '../../client/lists/subsidies';
import { writeSubsidies } from '../../excel/money/write';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { GradeBadge } from '../grading/grade-badge';
import { useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { Disclosure } from '../controls/disclosure';
import { Facts } from '../controls/text/facts';
import { FilteredList } from '../controls/filtered-list';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { BulletList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';
import { countText, wanSum, wanText } from '../../wording/number-text';

const useStyles = makeStyles({
  head: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  name: { flex: 1, minWidth: 0 },
});

/** 补助资金 of the year as it stands now, and all of it as a sheet. */
export const SubsidiesSection = ({
  subsidies: { rows },
  onRefresh,
}: {
  readonly subsidies: Subsidies;
  readonly onRefresh: () => void;
}) => {
  const styles = useStyles();
  const { api } = useSession();
  const year = useYear();
  const announce = useAnnounce();
  const write = useTask(async () => {
    const read = await readSubsidies(api, year);
    await writeSubsidies(read.rows, read.stamp);
    announce(`“${SHEETS.subsidies}”已更新，共 ${String(read.rows.length)} 家园区。`);
    onRefresh();
  });
  const recoverable = wanSum(rows.map(({ recoverableInAll }) => recoverableInAll));
  const held = rows.filter(({ subsidy }) => subsidy.state === '待整改').length;
  return (
    <Section title={SHEETS.subsidies}>
      <Facts
        facts={[
          ['本年应拨付', wanText(wanSum(rows.map(({ subsidy }) => subsidy.total)))],
          ['本年已拨付', wanText(wanSum(rows.map(({ paid }) => paid)))],
          ['历年待拨付', wanText(wanSum(rows.map(({ owedInAll }) => owedInAll)))],
          ['历年应收回', recoverable > 0 ? wanText(recoverable) : null],
          ['暂不拨付', held > 0 ? `${countText(held)} 家待整改` : null],
        ]}
      />
      <Act task={write} doing="正在写入…">
        生成或刷新“{SHEETS.subsidies}”
      </Act>
      <FilteredList
        rows={rows}
        label={SHEETS.subsidies}
        keyOf={({ park }) => park}
        textOf={({ name, districtName }) => `${name} ${districtName}`}
      >
        {({ name, grade, subsidy, adjusted, grantedInAll, paidInAll, owedInAll, recoverableInAll, spentInAll }) => (
          <Disclosure
            head={
              <>
                <div className={styles.head}>
                  <span className={styles.name}>{name}</span>
                  <span>{wanText(subsidy.total)}</span>
                </div>
                <Muted>
                  {grade && <GradeBadge grade={grade} />} 认定第 {subsidy.yearOfRecognition} 年
                  {subsidy.state !== '应拨付' && ` · ${subsidy.state}`}
                  {recoverableInAll > 0 && ` · 应收回 ${wanText(recoverableInAll)}`}
                  {adjusted !== null && ` · 基准已综合确定为 ${wanText(adjusted)}`}
                </Muted>
              </>
            }
          >
            <BulletList gap={0}>
              {subsidy.explanation.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </BulletList>
            <Facts
              facts={[
                ['累计核定', `${wanText(grantedInAll)}（基准合计最高 ${wanText(SUBSIDY.ceiling)}）`],
                ['累计拨付', wanText(paidInAll)],
                ['历年待拨付', owedInAll > 0 ? wanText(owedInAll) : null],
                ['历年应收回', recoverableInAll > 0 ? wanText(recoverableInAll) : null],
                ['累计支出', wanText(spentInAll)],
              ]}
            />
          </Disclosure>
        )}
      </FilteredList>
    </Section>
  );
};
