import { makeStyles } from '@fluentui/react-components';
import type { SettlementSheet } from '../../../shared/api/settlement';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Disclosure } from '../controls/disclosure';
import { Muted } from '../controls/text/muted';

const useStyles = makeStyles({
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** What the experts wrote of their visits (实地考察); nothing where nobody wrote any. */
export const VisitsSection = ({ panel }: Pick<SettlementSheet, 'panel'>) => {
  const styles = useStyles();
  const visits = panel.filter(({ siteVisit }) => siteVisit !== '');
  if (visits.length === 0) return null;
  return (
    <Disclosure head={`实地考察记录（${String(visits.length)} 份）`}>
      {visits.map(({ account, name, at, siteVisit }) => (
        <div key={account}>
          <Muted>
            {name} · {beijingText(at)}
          </Muted>
          <div className={styles.note}>{siteVisit}</div>
        </div>
      ))}
    </Disclosure>
  );
};
