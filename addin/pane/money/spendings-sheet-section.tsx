import { readSpendings } from '../../client/lists/spendings';
import { writeSpendings } from '../../excel/money/write';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { countText } from '../../wording/number-text';
import { useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';

/** The year's vouchers as a sheet, to hand to whoever audits them (Article 12). */
export const SpendingsSheetSection = () => {
  const { api } = useSession();
  const year = useYear();
  const announce = useAnnounce();
  const write = useTask(async () => {
    const { rows, stamp } = await readSpendings(api, year);
    await writeSpendings(rows, stamp);
    announce(`“${SHEETS.spendings}”已更新，共 ${countText(rows.length)} 笔支出。`);
  });
  return (
    <Section title="供审计核对的表格">
      <Act task={write} doing="正在写入…">
        生成或刷新 {year} 年度“{SHEETS.spendings}”
      </Act>
    </Section>
  );
};
