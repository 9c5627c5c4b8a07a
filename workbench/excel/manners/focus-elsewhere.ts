import { GeneralException } from '../protocol/rich-api-error';
import type { Manner } from './manner';
import { refusal } from './refusal';

const NEED_FOCUS =
  /^(WorksheetCollection\.Add|Worksheet\.Activate|Range\.Select|WorksheetFreezePanes\.(Freeze\w+|Unfreeze))$/;

export const focusElsewhere: Manner = {
  name: 'focus-elsewhere',
  what: 'Another workbook has the focus: no sheet can be added or shown, no cell selected, no pane frozen.',
  source: 'DOC excel/excel-add-ins-troubleshooting',
  begin: refusal('call', NEED_FOCUS, () => new GeneralException('another workbook is active')),
};
