import {
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type Plugin,
  type PluginCtor,
} from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { IRibbonService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationWords from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingWords from '@univerjs/preset-sheets-drawing/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterWords from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/zh-CN';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortWords from '@univerjs/preset-sheets-sort/locales/zh-CN';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import { SheetInterceptorService } from '@univerjs/sheets';
import tableText from '@univerjs/preset-sheets-table/locales/zh-CN';

import { createRuntime } from '../../univer/create-runtime';
import type { UniverRuntime } from '../../univer/univer-runtime';
import { setDefaultFont } from './default-font';
import { fontChoices } from './font-choices';
import { officeTheme } from './office-theme';
import { GridRibbon } from './grid-ribbon';
import { readTypedDates } from './typed-dates';

/** The grid in the page. */
export interface Grid {
  readonly runtime: UniverRuntime;
  readonly ribbon: GridRibbon;
}

type Preset = ReturnType<typeof UniverSheetsCorePreset>;

/** Starts the grid inside an element, in Chinese, with its toolbar, formula bar and sheet tabs. */
export function startGrid(container: HTMLElement): Grid {
  setDefaultFont();
  const univer = new Univer({
    theme: officeTheme,
    locale: LocaleType.ZH_CN,
    logLevel: LogLevel.ERROR,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreWords,
        drawingWords,
        dataValidationWords,
        noteWords,
        conditionalFormattingWords,
        filterWords,
        sortWords,
        tableText,
      ),
    },
  });
  const presets: readonly Preset[] = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'classic',
      disableAutoFocus: true,
      customFontFamily: { list: fontChoices(), override: true },
    }),
    UniverSheetsDrawingPreset(),
    // A search box over a list would take the keys from a person who types into the cell
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsNotePreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsTablePreset(),
  ];
  registerOnce(univer, presets);
  const injector = univer.__getInjector();
  const words = injector.get(LocaleService);
  const runtime = createRuntime(univer);
  // The plugins of sheets start with the first workbook
  void injector
    .get(LifecycleService)
    .onStage(LifecycleStages.Rendered)
    .then(() => {
      readTypedDates(injector.get(SheetInterceptorService), runtime);
    });
  return {
    runtime,
    ribbon: new GridRibbon(injector.get(IRibbonService), (key) => words.t(key)),
  };
}

/** Presets share plugins; each may be registered once. */
function registerOnce(univer: Univer, presets: readonly Preset[]): void {
  const plugins = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const { plugins: own } of presets) {
    for (const entry of own) {
      const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
      plugins.set(plugin.pluginName, [plugin, options]);
    }
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options as never); // options of this very plugin
}
