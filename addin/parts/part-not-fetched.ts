import { Failure } from '../../shared/vocabulary/failure';

/** A part of the add-in's own script did not come: the line is down, or the server cannot be reached. It is fetched anew whenever it is asked for again. */
export class PartNotFetched extends Failure {
  override readonly name = 'PartNotFetched';
  override readonly title = '网络不通';
  constructor(readonly address: string) {
    super('“园评”的这部分功能没有取到，可能是网络中断。已经填写的内容都还在。请检查网络后再试一次。');
  }
}
