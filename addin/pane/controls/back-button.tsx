import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({ back: { alignSelf: 'flex-start' } });

/** Leads from one thing back to the list that it was chosen from. */
export const BackButton = ({ onBack, children }: { readonly onBack: () => void; readonly children: string }) => (
  <Button className={useStyles().back} size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
    {children}
  </Button>
);
