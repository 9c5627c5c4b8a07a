import { sameArea, type Area } from '../../model/grid/area';
import { ACTIVATE, SET_SELECTIONS } from '../../model/grid/grid-commands';
import type { InputMessage } from '../../model/validation/rule';
import { validationAt } from '../../model/validation/validations';
import type { SheetModel } from '../../model/sheet/model';
import type { WorkbookModel } from '../../model/workbook-model';

const COMPONENT = 'input-message';
/** Where the tip stands below its cell, in pixels; to the right counts down. */
const OFFSET: [number, number] = [-16, 6];

interface Shown {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly prompt: InputMessage;
  readonly dispose: () => void;
}

/** Excel's 输入信息: the yellow tip beside the selected cell that has one, until another cell is selected. */
export function showInputMessages(workbook: WorkbookModel): void {
  const { api } = workbook.runtime;
  let shown: Shown | null = null;
  let current = { title: '', message: '' };
  const Tip = () => <InputMessageTip title={current.title} message={current.message} />;
  api.registerComponent(COMPONENT, Tip);

  const refresh = () => {
    const { sheet, area } = workbook.selection;
    const { prompt } = validationAt(sheet, area.row, area.column);
    const isSame = shown?.sheet === sheet && sameArea(shown.area, area) && samePrompt(shown.prompt, prompt);
    if (isSame) return;
    shown?.dispose();
    shown = null;
    if (!prompt.show || (prompt.title === '' && prompt.message === '')) return;
    current = prompt;
    const popup = workbook.facade
      .getActiveSheet()
      .getRange(area.row, area.column)
      .attachPopup({ componentKey: COMPONENT, direction: 'bottom', offset: OFFSET, showOnSelectionMoving: true });
    if (popup) {
      shown = {
        sheet,
        area,
        prompt,
        dispose: () => {
          popup.dispose();
        },
      };
    }
  };
  let due = 0;
  const refreshSoon = () => {
    // Once for all rules of a batch
    cancelAnimationFrame(due);
    due = requestAnimationFrame(refresh);
  };
  workbook.events.listen(({ kind }) => {
    if (kind === 'prompts') refreshSoon();
  });
  api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (id === SET_SELECTIONS || id === ACTIVATE) refreshSoon();
  });
}

function samePrompt(a: InputMessage, b: InputMessage): boolean {
  return a.show === b.show && a.title === b.title && a.message === b.message;
}

function InputMessageTip({ title, message }: { readonly title: string; readonly message: string }) {
  return (
    <div className="input-message" role="note" aria-label="输入信息">
      {title !== '' && <strong>{title}</strong>}
      {message !== '' && <p>{message}</p>}
    </div>
  );
}
