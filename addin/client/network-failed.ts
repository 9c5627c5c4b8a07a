import { Failure } from '../../shared/vocabulary/failure';

/** No answer came: the network is down, or the server cannot be reached. Whether a write arrived is unknown; its idempotency key makes sending it again safe. */
export class NetworkFailed extends Failure {
  override readonly name = 'NetworkFailed';
  override readonly title = '网络不通';
  constructor(options?: ErrorOptions) {
    super('网络连接失败，没有收到服务器的回复。请检查网络后重试。', options);
  }
}
