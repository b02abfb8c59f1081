import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

/** An HTTP proxy for Firefox, which has no host mapping: every CONNECT ends at `port`, whatever host it names. */
export function createProxy(port: number): Server {
  const server = createServer((_request, response) => {
    response.writeHead(502, { 'content-type': 'text/plain' }).end('This proxy only tunnels HTTPS.');
  });
  server.on('connect', (_request, client: Socket, head: Buffer) => {
    const desk = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      desk.write(head);
      desk.pipe(client).pipe(desk);
    });
    // Either end takes the other with it.
    client.on('error', () => desk.destroy()).on('close', () => desk.destroy());
    desk.on('error', () => client.destroy()).on('close', () => client.destroy());
  });
  return server;
}
