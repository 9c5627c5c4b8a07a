import { Failure } from '../../shared/vocabulary/failure';

/** Whoever works in the pane is no longer known to the API. Nothing was done; once they have signed in again it can be done as it was. */
export class SessionExpired extends Failure {
  override readonly name = 'SessionExpired';
  override readonly title = '登录已过期';
  constructor(options?: ErrorOptions) {
    super('请重新登录，再点一次刚才的操作。', options);
  }
}
