import type { RibbonButton, RibbonTab } from '../manifest/addin-manifest';
import { useObserved } from '../session/observable';
import { useSession } from '../session/session-context';
import { keepFocus } from './keep-focus';

/** The tools of an add-in's tab, in one line as in Excel's single-line ribbon. */
export function AddinRibbon({ tab }: { readonly tab: RibbonTab }) {
  return (
    <div className="addin-ribbon" role="toolbar" aria-label={tab.label}>
      {tab.groups.map((group) => (
        <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
          {group.buttons.map((button) => (
            <AddinButton key={button.id} button={button} />
          ))}
        </div>
      ))}
    </div>
  );
}

function AddinButton({ button }: { readonly button: RibbonButton }) {
  const session = useSession();
  const running = useObserved(session.command);
  const { label, tip, icon } = button;
  return (
    <button
      type="button"
      title={`${tip.title}\n${tip.description}`}
      onMouseDown={keepFocus}
      disabled={running !== null && button.action.kind === 'ExecuteFunction'}
      onClick={() => {
        session.press(button);
      }}
    >
      {icon !== null && <img src={icon} alt="" width={20} height={20} />}
      {label}
    </button>
  );
}
