import { makeStyles, tokens } from '@fluentui/react-components';
import type { SettlementSheet } from '../../../shared/api/settlement';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Disclosure } from '../controls/disclosure';

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
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
          <div className={styles.small}>
            {name} · {beijingText(at)}
          </div>
          <div className={styles.note}>{siteVisit}</div>
        </div>
      ))}
    </Disclosure>
  );
};
