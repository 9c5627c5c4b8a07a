import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readTenantDuplicates, type Duplicates } from '../../client/lists/duplicates';
import { writeDuplicates } from '../../excel/tenants/write';
import { TENANTS_CLAUSE } from '../../../shared/evaluation/tenants/labels';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { countText } from '../../wording/number-text';
import { useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { PlainList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';

const useStyles = makeStyles({
  row: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
});
/** The sheet has all of them. */
const SHOWN = 20;

/** 重复企业: looks through the lists of all parks for companies that more than one lists. */
export const DuplicatesSection = () => {
  const styles = useStyles();
  const { api } = useSession();
  const year = useYear();
  const announce = useAnnounce();
  const [found, setFound] = useState<Duplicates | null>(null);
  const look = useTask(async () => {
    setFound(null);
    const read = await readTenantDuplicates(api, year);
    setFound(read);
    const count = read.duplicates.length;
    announce(count === 0 ? '没有发现重复企业。' : `发现 ${countText(count)} 家重复企业。`);
  });
  const write = useTask(async ({ duplicates, stamp }: Duplicates) => {
    await writeDuplicates(duplicates, stamp);
    announce(`“${SHEETS.duplicates}”已更新。`);
  });
  const left = (found?.duplicates.length ?? 0) - SHOWN;
  return (
    <Section title={SHEETS.duplicates}>
      <div>查找同时列入两个以上园区入驻企业名录的企业（{TENANTS_CLAUSE}）。</div>
      <Act task={look} doing="正在查找…">
        查找重复企业
      </Act>
      {found?.duplicates.length === 0 && <div role="status">没有发现重复企业。</div>}
      {found && found.duplicates.length > 0 && (
        <>
          <div role="status">发现 {countText(found.duplicates.length)} 家重复企业：</div>
          <PlainList label={SHEETS.duplicates}>
            {found.duplicates.slice(0, SHOWN).map(({ code, parks }) => (
              <li key={code} className={styles.row}>
                <div>{parks.find(({ tenant }) => tenant !== null)?.tenant}</div>
                <Muted>{code}</Muted>
                <div>{parks.map(({ name, districtName }) => `${name}（${districtName}）`).join('、')}</div>
              </li>
            ))}
          </PlainList>
          {left > 0 && <div>还有 {countText(left)} 家，见工作表。</div>}
          <Act task={write} onClick={() => write.run(found)} doing="正在写入…">
            生成或刷新“{SHEETS.duplicates}”工作表
          </Act>
        </>
      )}
    </Section>
  );
};
