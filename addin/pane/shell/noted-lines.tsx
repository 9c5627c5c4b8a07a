import { Button } from '@fluentui/react-components';
import { Notice } from '../controls/notice';

/** Lines that stand until somebody has taken note of them. */
export const NotedLines = ({
  title,
  lines,
  onNoted,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly onNoted: () => void;
}) => (
  <Notice
    intent="warning"
    title={title}
    actions={
      <Button size="small" onClick={onNoted}>
        知道了
      </Button>
    }
  >
    {lines.map((line, index) => (
      <span key={`${String(index)} ${line}`} style={{ display: 'block' }}>
        {line}
      </span>
    ))}
  </Notice>
);
