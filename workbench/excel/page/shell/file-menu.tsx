import { useEffect, useRef, type ReactNode } from 'react';

import { useObserved } from '../session/observable';
import { useSession } from '../session/session-context';
import { useGiveFocusBack } from './give-focus-back';
import { BackIcon, NewIcon, OpenIcon, SaveAsIcon } from './icons';

/** Excel's 文件: new workbook, open, save as. */
export function FileMenu({ close }: { readonly close: () => void }) {
  const session = useSession();
  const name = useObserved(session.documentName);
  const input = useRef<HTMLInputElement>(null);
  const menu = useRef<HTMLElement>(null);
  useGiveFocusBack();
  useEffect(() => {
    menu.current?.querySelector('button')?.focus();
  }, []);
  const then = (work: () => void) => () => {
    close();
    work();
  };
  return (
    <section
      ref={menu}
      className="file-menu"
      role="dialog"
      aria-modal="true"
      aria-label="文件"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') close();
      }}
    >
      <nav>
        <button type="button" className="back" aria-label="返回工作簿" title="返回" onClick={close}>
          <BackIcon />
        </button>
        <MenuItem
          icon={<NewIcon />}
          label="新建"
          choose={then(() => {
            session.newWorkbook();
          })}
        />
        <MenuItem icon={<OpenIcon />} label="打开" choose={() => input.current?.click()} />
        <MenuItem icon={<SaveAsIcon />} label="另存为" choose={then(() => void session.save())} />
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          aria-label="选择工作簿"
          onChange={(event) => {
            const file = event.target.files?.[0];
            close();
            if (file) void session.open(file);
          }}
        />
      </nav>
      <div className="file-facts">
        <h2>{name}</h2>
        <p>“打开”从本机选择 .xlsx 工作簿，只在浏览器中处理，不会上传。</p>
        <p>“另存为”把当前工作簿下载为 .xlsx，可用 Excel 或 WPS 表格继续编辑。</p>
        <p>打开或新建之前，请先另存当前工作簿：未保存的内容会被替换。</p>
      </div>
    </section>
  );
}

interface MenuItemProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly choose: () => void;
}

function MenuItem({ icon, label, choose }: MenuItemProps) {
  return (
    <button type="button" onClick={choose}>
      {icon}
      {label}
    </button>
  );
}
