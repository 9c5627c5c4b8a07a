import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { part } from '../shell/part';

const SelfCheckPage = part(async () => (await import('./self-check-page')).SelfCheckPage);

const useStyles = makeStyles({ offer: { alignSelf: 'flex-start', margin: '0 24px 24px' } });

/** Below what is shown to somebody who is not signed in: where the deployment has it, a way to the check of the Excel at hand, which then stands in its place. */
export const OfferSelfCheck = ({
  connected,
  children,
}: {
  readonly connected: boolean;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  const [offered, setOffered] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!connected) return;
    // Without the settings nobody can sign in either, and signing in says so.
    import('./self-check-offered').then(({ selfCheckOffered }) => selfCheckOffered()).then(setOffered, () => undefined);
  }, [connected]);
  if (open) return <SelfCheckPage onBack={() => setOpen(false)} />;
  return (
    <>
      {children}
      {offered && (
        <Button className={styles.offer} size="small" appearance="subtle" onClick={() => setOpen(true)}>
          自检这台电脑上的 Excel
        </Button>
      )}
    </>
  );
};
