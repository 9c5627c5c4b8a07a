/** What the client in a frame must know before it can speak to the host. */
export interface FrameParameters {
  readonly conversationId: string;
  readonly addinId: string;
  readonly hostOrigin: string;
  readonly locale: string;
  readonly isDialog: boolean;
}

/** Address and name of an add-in's frame. */
export interface FrameAddress {
  readonly src: string;
  readonly name: string;
}

const HOST = ['Excel', 'Web', '16.01'] as const;
/** Without it the client would post its telemetry to the host. */
const QUIET = 'disableLogging';

/** Address and name under which Excel on the web opens an add-in's page: the client reads both. */
export function frameAddress(url: string, parameters: FrameParameters): FrameAddress {
  const { conversationId, addinId, hostOrigin, locale, isDialog } = parameters;
  // Empty places count: the client reads them by position
  const info = [...HOST, locale, crypto.randomUUID(), isDialog ? 'isDialog' : '', QUIET, '0'];
  const address = new URL(url);
  const joint = address.search === '' ? '?' : '&';
  return {
    src: `${address.origin}${address.pathname}${address.search}${joint}_host_Info=${info.join('$')}${address.hash}`,
    name: JSON.stringify({
      baseFrameName: `_xdm_${conversationId}`,
      hostInfo: info.join('|'),
      xdmInfo: [conversationId, addinId, hostOrigin].join('|'),
      serializerVersion: '1',
      flights: '[]',
    }),
  };
}
