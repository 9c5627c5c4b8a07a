import { Button } from '@fluentui/react-components';

/** Reads what a section shows anew, at the end of its heading's line. */
export const Refresh = ({ onClick }: { readonly onClick: () => void }) => (
  <Button size="small" appearance="subtle" onClick={onClick}>
    刷新
  </Button>
);
