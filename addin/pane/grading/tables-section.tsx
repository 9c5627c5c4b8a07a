import { useState } from 'react';
import { readConsolidated } from '../../client/lists/consolidated';
import { readSpendings } from '../../client/lists/spendings';
import { readSubsidies } from '../../client/lists/subsidies';
import { readTrends } from '../../client/lists/trends';
import { writeConsolidated } from '../../excel/grading/write';
import { writeItemDetails } from '../../excel/settlement/write-item-details';
import { writeSpendings, writeSubsidies } from '../../excel/money/write';
import { writeTrend } from '../../excel/trend/write';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useRuleSet, useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { countText } from '../../wording/number-text';

type Table = 'consolidated' | 'itemDetails' | 'subsidies' | 'spendings' | 'trend';
const UNITS: Readonly<Record<Table, string>> = {
  consolidated: '家园区',
  itemDetails: '家园区',
  subsidies: '家园区',
  spendings: '笔支出',
  trend: '家园区',
};

/** The tables that can be made of a year, each read anew and refreshed in place. */
export const TablesSection = ({ published }: { readonly published: boolean }) => {
  const { principal, api } = useSession();
  const year = useYear();
  const ruleSet = useRuleSet();
  const announce = useAnnounce();
  const [doing, setDoing] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const reading = (read: number, all: number | null) =>
    setDoing(`正在读取 ${countText(read)}${all === null ? '' : ` / ${countText(all)}`} 家…`);
  /** Reads what a table is made of and writes it; gives the number of its rows. */
  const fill: Readonly<Record<Table, () => Promise<number>>> = {
    consolidated: async () => {
      const { rows, stamp } = await readConsolidated(api, year, reading);
      setDoing('正在写入…');
      await writeConsolidated(rows, stamp);
      return rows.length;
    },
    itemDetails: async () => {
      const { rows, stamp } = await readConsolidated(api, year, reading);
      setDoing('正在写入…');
      await writeItemDetails(rows, stamp);
      return rows.length;
    },
    subsidies: async () => {
      const { rows, stamp } = await readSubsidies(api, year, (read) => reading(read, null));
      setDoing('正在写入…');
      await writeSubsidies(rows, stamp);
      return rows.length;
    },
    spendings: async () => {
      const { rows, stamp } = await readSpendings(api, year, (read) => setDoing(`正在读取 ${countText(read)} 笔…`));
      setDoing('正在写入…');
      await writeSpendings(rows, stamp);
      return rows.length;
    },
    trend: async () => {
      const { rows, ...stamp } = await readTrends(api, year, (read) => reading(read, null));
      setDoing('正在写入…');
      await writeTrend(rows, { ...stamp, ruleSet });
      return rows.length;
    },
  };
  const draw = useTask(async (table: Table) => {
    setDone(null);
    setDoing('正在读取…');
    const count = await fill[table]();
    const sentence = `“${SHEETS[table]}”已更新，共 ${countText(count)} ${UNITS[table]}。`;
    setDone(sentence);
    announce(sentence);
  });
  const tables: readonly Table[] = [
    'consolidated',
    'itemDetails',
    ...(published && scopeOf(principal, 'subsidies.read') !== undefined ? (['subsidies'] as const) : []),
    ...(published && scopeOf(principal, 'spendings.read') !== undefined ? (['spendings'] as const) : []),
    ...(scopeOf(principal, 'trend.read') !== undefined ? (['trend'] as const) : []),
  ];
  return (
    <Section title="生成或刷新表格">
      {tables.map((table, index) => (
        <Act
          key={table}
          appearance={index === 0 ? 'primary' : 'secondary'}
          task={draw}
          onClick={() => draw.run(table)}
          quiet
        >
          {SHEETS[table]}
        </Act>
      ))}
      {draw.busy && <div role="status">{doing}</div>}
      <FailureNotice failure={draw.failure} />
      {done !== null && !draw.busy && <div>{done}再次生成时只更新数据，您在右侧加的列和批注会保留。</div>}
    </Section>
  );
};
