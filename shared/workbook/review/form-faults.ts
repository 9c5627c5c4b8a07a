import type { FormKind } from '../layout/names';
import {
  cellFault,
  formFault,
  headFault,
  mergedFault,
  noRowFault,
  rowFault,
  type FormFault,
} from '../reading/form-fault';
import { headOf } from './form-columns';
import type { FormPart, PartPlace } from './form-places';

const ANEW = '或重新打开一张表再填（原表保留）。';

/** What is said of what has no place on the form. */
export const NO_ROW: FormFault = noRowFault(ANEW);

/** What is said of a form whose row of heads is not there, or is there twice. */
export const noHeads = (kind: FormKind): FormFault['words'] => ({
  what: `没有找到同时写有“${headOf(kind, 'content')}”“${headOf(kind, 'score')}”的表头行，或有两行。`,
  todo: `请改回表头，${ANEW}`,
});

/** What speaks against taking a score or a remark as it stands: its row or its column says something else, or its cell does not show what it holds. Null where nothing does. */
export const partFault = ({ cell, row, head }: PartPlace, part: FormPart): FormFault | null => {
  if (row?.doubt === 'twice') return formFault('有两行是这一项。', '不能确定算哪一行，请删去一行。');
  if (row) return rowFault(row.says, ANEW);
  if (head !== null) return headFault(head, ANEW);
  if (cell.merged && (cell.covered || cell.merged.rows > 1)) return mergedFault(cell.merged);
  return cellFault(cell, part === 'score' ? '分' : null, part === 'remark');
};
