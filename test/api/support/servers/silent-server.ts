import { createServer, connect as connectTo, type AddressInfo, type Socket } from 'node:net';

/** What of each connection is held back: everything that comes, or only what is answered, and until when. */
export interface SilenceOptions {
  /** The first bytes of every answer: of a head that promises a body, for one that begins and never ends. */
  readonly beginning?: string;
  /** Where the connections go on to that are not silent. */
  readonly behind?: { readonly port: number; readonly silent: (connection: number) => boolean };
}

/**
 * A TCP server that takes every connection and whatever is sent on it, and does not answer. With one `behind`, the connections that are not silent are passed on;
 * what is sent on a silent one reaches it too, and only the answer is held back.
 */
export const startSilentServer = async ({ beginning, behind }: SilenceOptions = {}) => {
  const sockets = new Set<Socket>();
  const given: Promise<void>[] = [];
  const server = createServer((socket) => {
    const number = sockets.size;
    sockets.add(socket);
    // A caller that gives up may reset the connection.
    socket.on('error', () => undefined);
    given.push(new Promise((resolve) => socket.on('close', () => resolve())));
    if (beginning !== undefined) socket.once('data', () => socket.write(beginning));
    if (!behind) return socket.resume();
    const onward = connectTo(behind.port, '127.0.0.1');
    onward.on('error', () => socket.destroy());
    // What was sent is done, whether or not whoever sent it is still there.
    socket.on('data', (bytes) => onward.write(bytes)).on('close', () => onward.end());
    if (behind.silent(number)) return onward.resume();
    return onward.pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    connections: () => sockets.size,
    /** Once every connection has been given up by whoever opened it. */
    givenUp: () => Promise.all(given),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};
