import type { Digest } from '../../shared/vocabulary/ids';
import type { KeptRun } from './table/kept';
import { digestOf } from '../trail/chain';

/** The digest of a stored run as a whole: that of the moment when it was written, however its shape has changed since. */
export const digestOfRun = ({ run, results }: KeptRun): Digest =>
  digestOf({ run: run.written, results: results.map(({ written }) => written) });
