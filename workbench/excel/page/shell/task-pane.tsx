import type { OpenPane } from '../session/excel-session';
import { useSession } from '../session/session-context';
import { AddinFrame } from './addin-frame';
import { CloseIcon } from './icons';

/** The add-in's pane at the right, as wide as Excel opens it. */
export function TaskPane({ pane }: { readonly pane: OpenPane }) {
  const session = useSession();
  return (
    <aside className="task-pane" aria-label={`任务窗格：${pane.title}`}>
      <header>
        <h2>{pane.title}</h2>
        <button
          type="button"
          aria-label="关闭窗格"
          title="关闭"
          onClick={() => {
            session.closePane();
          }}
        >
          <CloseIcon />
        </button>
      </header>
      <AddinFrame url={pane.url} title={pane.title} parent={null} />
    </aside>
  );
}
