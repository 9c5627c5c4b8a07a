import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { openFile } from '../../evidence/open-file';
import type { EvidenceFile } from '../../../shared/api/evidence';
import type { Evidence } from '../../../shared/evaluation/evidence/evidence';
import { DOCUMENT_KINDS, FILE_TYPES } from '../../../shared/regulation/evidence';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { indicatorOf, itemIds } from '../../../shared/regulation/rule-set';
import { sizeText } from '../../wording/size-text';
import { useRuleSet } from '../session/session';
import { Disclosure } from '../controls/disclosure';
import { FailureNotice } from '../controls/notice';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { PlainList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';
import { Beside } from '../controls/text/beside';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere', alignItems: 'flex-start' },

  // In line with the lines that open.
  bare: { padding: '6px 4px 6px 22px' },
  lacking: { color: tokens.colorStatusWarningForeground1, whiteSpace: 'nowrap' },
});

/** A piece of evidence as it is listed; `named` is null where a mask hides what a park wrote. */
export interface ListedEvidence extends Pick<Evidence, 'id' | 'item' | 'kind' | 'type' | 'size'> {
  readonly named: Pick<Evidence, 'document' | 'number' | 'name'> | null;
}
/** Evidence whose names are there to be seen. */
export const withNames = (evidence: readonly Evidence[]): readonly (Evidence & ListedEvidence)[] =>
  evidence.map((each) => ({ ...each, named: each }));

/** Evidence by item, each item a line that opens; items that rest on a document and have none are there too and say so. */
export const EvidenceRows = <Row extends ListedEvidence>({
  rows,
  lacking,
  linkOf,
  children,
}: {
  readonly rows: readonly Row[];
  /** Items with a score and without evidence. */
  readonly lacking: readonly ItemId[];
  /** Asks for the link of a file; null where files are not opened. */
  readonly linkOf: ((row: Row) => Promise<EvidenceFile>) | null;
  /** What stands below a row. */
  readonly children?: ((row: Row) => ReactNode) | undefined;
}) => {
  const styles = useStyles();
  const ruleSet = useRuleSet();
  const open = useTask(async (row: Row) => {
    if (linkOf) openFile(await linkOf(row));
  });
  const shown = itemIds(ruleSet).filter((id) => lacking.includes(id) || rows.some(({ item }) => item === id));
  return (
    <div>
      <FailureNotice failure={open.failure} />
      {shown.map((id) => {
        const own = rows.filter(({ item }) => item === id);
        const title = `${id} ${indicatorOf(ruleSet, id).title}`;
        if (own.length === 0)
          return (
            <div key={id} className={styles.bare}>
              <Beside>
                <span>{title}</span>
                <span className={styles.lacking}>没有材料</span>
              </Beside>
            </div>
          );
        return (
          <Disclosure
            key={id}
            head={
              <Beside as="span">
                <span>{title}</span>
                <Muted as="span">{own.length} 份</Muted>
              </Beside>
            }
          >
            <PlainList gap={10}>
              {own.map((row) => (
                <li key={row.id} className={styles.row}>
                  <div>{row.named ? row.named.document : DOCUMENT_KINDS[row.kind]}</div>
                  <Muted>
                    {row.named &&
                      `${DOCUMENT_KINDS[row.kind]}${row.named.number === '' ? '' : ` · ${row.named.number}`} · `}
                    {row.named ? row.named.name : FILE_TYPES[row.type].name}（{sizeText(row.size)}）
                  </Muted>
                  {linkOf && (
                    <Act size="small" task={open} onClick={() => open.run(row)} quiet>
                      下载查看
                    </Act>
                  )}
                  {children?.(row)}
                </li>
              ))}
            </PlainList>
          </Disclosure>
        );
      })}
    </div>
  );
};
