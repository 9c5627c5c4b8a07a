import { DEFAULT_STYLES } from '@univerjs/core';

import { DEFAULT_FONT } from '../../model/workbook-file';

/** Makes 等线 what a cell without a font of its own has; the grid's toolbar knows its default by this constant only. */
export function setDefaultFont(): void {
  DEFAULT_STYLES.ff = DEFAULT_FONT.name;
  DEFAULT_STYLES.fs = DEFAULT_FONT.size;
}
