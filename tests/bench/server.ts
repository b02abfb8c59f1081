import { Agent, createServer, request } from 'node:https';
import type { Answer } from '@/lib/sites/site';
import { makeCertificate } from '../desk/certificate';
import { type Listening, listen } from '../desk/listening';
import type { ApiSite } from './sites';
import { answerOf } from './sites';

/** The desk's API answers over HTTPS on loopback, for one site at a time. */
export interface BenchServer {
  get(site: ApiSite, path: string): Promise<Answer>;
  close(): Promise<void>;
}

export async function startServer(): Promise<BenchServer> {
  const server = createServer(await makeCertificate(), (asked, response) => {
    const { status, headers, body } = answerOf(asked.headers['x-site'] as ApiSite, asked.url ?? '/');
    response.writeHead(status, headers).end(body);
  });
  const listening: Listening = await listen(server, 0);
  // Its certificate is made at start and signed by nobody.
  const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });
  return {
    get: (site, path) => get(listening.port, agent, site, path),
    async close() {
      agent.destroy();
      await listening.close();
    },
  };
}

function get(port: number, agent: Agent, site: ApiSite, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, agent, headers: { 'x-site': site } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () =>
        resolve({
          kind: 'answer',
          status: response.statusCode ?? 0,
          contentType: response.headers['content-type'] ?? '',
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.once('error', reject);
    asked.end();
  });
}
