import { SHEETS } from '../../../vocabulary/sheets';
import { mayHoldForm } from '../../reading/may-hold-form';

/** Whether a park's scores or figures may stand on a sheet of this name. */
export const mayHoldScores = mayHoldForm(SHEETS.scoring, SHEETS.figures);
