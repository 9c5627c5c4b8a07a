import { Badge, makeStyles } from '@fluentui/react-components';
import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { STAGE_WORDS } from '../../../shared/vocabulary/stages';
import { currentTotal, stageText } from '../../../shared/workbook/grading/consolidated-columns';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { GradeBadge } from './grade-badge';
import { ParkRecords } from '../trail/park-records';
import { Disclosure } from '../controls/disclosure';
import { FilteredList } from '../controls/filtered-list';
import { Notice } from '../controls/notice';
import { Section } from '../controls/section';
import { BulletList } from '../controls/text/lists';
import { countText, pointsText, wanText } from '../../wording/number-text';
import { Beside } from '../controls/text/beside';
import { Muted } from '../controls/text/muted';

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere' },
  right: { textAlign: 'right' },
  money: { display: 'block' },
  records: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

const Row = ({ row }: { readonly row: ConsolidatedRow }) => {
  const styles = useStyles();
  const total = currentTotal(row);
  const subsidy = row.subsidyNow?.total ?? row.subsidy;
  return (
    <Beside>
      <span className={styles.name}>{row.name}</span>
      <span className={styles.right}>
        {row.grade && <GradeBadge grade={row.grade} />} {total === null ? '' : pointsText(total)}
        {subsidy !== null && <span className={styles.money}>{wanText(subsidy)}</span>}
      </span>
      <Muted as="span">
        {row.districtName} · {stageText(row)}
        {row.submittedAt && ` · 第 ${String(row.version)} 版 · ${beijingText(row.submittedAt)}`}
        {row.subsidyNow && row.subsidy !== null && ` · 公布时 ${wanText(row.subsidy)}`}
      </Muted>
    </Beside>
  );
};

/** What later decisions made of the money that was published, and why; nothing where it stands as it was. */
const ChangedMoney = ({ row: { subsidy, subsidyNow } }: { readonly row: ConsolidatedRow }) =>
  subsidyNow && subsidy !== null ? (
    <Notice
      intent="info"
      title={`补助公布时 ${wanText(subsidy)}，现为 ${wanText(subsidyNow.total)}（${subsidyNow.state}）`}
    >
      <BulletList gap={0}>
        {subsidyNow.why.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </BulletList>
    </Notice>
  ) : null;

const Rows = ({
  title,
  rows,
  waiting,
}: {
  readonly title: string;
  readonly rows: readonly ConsolidatedRow[];
  readonly waiting: boolean;
}) => {
  const styles = useStyles();
  return (
    <Section
      title={title}
      aside={
        <Badge appearance="tint" color={waiting ? 'warning' : 'success'}>
          {countText(rows.length)} 家
        </Badge>
      }
    >
      <FilteredList
        rows={rows}
        label={title}
        keyOf={({ park }) => park}
        textOf={({ name, districtName }) => `${name} ${districtName}`}
      >
        {(row) => (
          <Disclosure head={<Row row={row} />}>
            <div className={styles.records}>
              <ChangedMoney row={row} />
              <ParkRecords row={row} />
            </div>
          </Disclosure>
        )}
      </FilteredList>
    </Section>
  );
};

/** Who is missing first, then who is in, each with what it handed in. */
export const ParkList = ({ rows }: { readonly rows: readonly ConsolidatedRow[] }) => {
  const missing = rows.filter(({ version, absence }) => version === 0 && !absence);
  const absent = rows.filter(({ absence }) => absence);
  const submitted = rows.filter(({ version, absence }) => version > 0 && !absence);
  return (
    <>
      {missing.length > 0 && <Rows title="尚未提交" rows={missing} waiting />}
      {absent.length > 0 && <Rows title={STAGE_WORDS.absent} rows={absent} waiting={false} />}
      {submitted.length > 0 && <Rows title="已提交" rows={submitted} waiting={false} />}
    </>
  );
};
