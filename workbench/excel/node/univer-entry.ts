/** Entry of the prebuilt bundle: the grid's model without its page, for Node. */
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-filter/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-note/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-table/facade';
import '@univerjs/sheets/facade';

import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';

import { createRuntime } from '../univer/create-runtime';
import type { UniverRuntime } from '../univer/univer-runtime';

const PLUGINS = [
  UniverDocsPlugin,
  UniverFormulaEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNumfmtPlugin,
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsNotePlugin,
  UniverSheetsTablePlugin,
  UniverSheetsFilterPlugin,
  UniverSheetsConditionalFormattingPlugin,
] as const;

/** A fresh grid without a page. */
export function newUniver(): UniverRuntime {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
  });
  for (const plugin of PLUGINS) univer.registerPlugin(plugin as never);
  return createRuntime(univer);
}
