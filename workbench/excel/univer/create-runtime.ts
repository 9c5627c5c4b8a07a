import { IUndoRedoService, numfmt, type Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  FormulaExecutedStateType,
  IDefinedNamesService,
  LexerTreeBuilder,
  SetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';

import type { UniverRuntime } from './univer-runtime';

/** Wraps a Univer instance whose plugins are registered. */
export function createRuntime(univer: Univer): UniverRuntime {
  const injector = univer.__getInjector();
  const api = FUniver.newAPI(univer);
  return {
    api,
    calculation: {
      interrupted: () => injector.get(FormulaCalculationSessionService).state.stopped,
      settled: (timeout, watchdog) =>
        injector.get(FormulaCalculationSessionService).waitForLatestApplied(timeout, watchdog),
    },
    formatNumber: (pattern, value) => numfmt.format(pattern, value, { locale: 'zh-CN', throws: false }),
    isNumberFormat: (pattern) => numfmt.isValidFormat(pattern),
    parseNumber: (text) => {
      const parsed = numfmt.parseValue(text);
      if (parsed === null || typeof parsed.v !== 'number') return null;
      return parsed.z === undefined ? { value: parsed.v } : { value: parsed.v, pattern: parsed.z };
    },
    moveFormula: (formula, columns, rows) =>
      injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows),
    definedNames: (unitId) => Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {}),
    pushUndo: (unitId, redo, undo) => {
      injector.get(IUndoRedoService).pushUndoRedo({
        unitID: unitId,
        redoMutations: redo.map(({ id, params }) => ({ id, params })),
        undoMutations: undo.map(({ id, params }) => ({ id, params })),
      });
    },
    clearUndo: (unitId) => {
      injector.get(IUndoRedoService).clearUndoRedo(unitId);
    },
    inverseOfCells: (params) => ({
      id: SetRangeValuesMutation.id,
      params: SetRangeValuesUndoMutationFactory(injector, params as ISetRangeValuesMutationParams),
    }),
    dispose: () => {
      // A calculation that was begun twice and ended once leaves Univer's timer for its progress bar, which would ring after the end
      api.syncExecuteCommand(SetFormulaCalculationNotificationMutation.id, {
        functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION,
      });
      univer.dispose();
    },
  };
}
