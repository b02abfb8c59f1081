import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { parseArgs } from 'node:util';
import { type Answer, html, json, text } from './answer.ts';
import { confluenceApi } from './api/confluence.ts';
import { dataCenterApi } from './api/data-center.ts';
import { jiraApi } from './api/jira.ts';
import { salesforceApi } from './api/salesforce.ts';
import { salesforceSignIn } from './api/salesforce-oauth.ts';
import { serviceNowApi } from './api/servicenow.ts';
import { createWorklogs } from './api/worklogs.ts';
import { zendeskApi } from './api/zendesk.ts';
import { makeCertificate } from './certificate.ts';
import { contentAt } from './content/content.ts';
import {
  accounts,
  dataCenterBase,
  dataCenterIssues,
  gitHubIssues,
  hosts,
  incidents,
  issues,
  repository,
  tickets,
} from './content/ids.ts';
import { listen } from './listening.ts';
import { applies, type Misbehaviour, partOf, replacement } from './misbehaviour.ts';
import { pageData } from './pages/data.ts';
import { dataCenterPage } from './pages/data-center.ts';
import { fileAnswer } from './pages/files.ts';
import { pageHeaders, shellOf } from './pages/shell.ts';
import { wikiPage } from './pages/wiki.ts';
import { createProxy } from './proxy.ts';
import { type AppSite, type DeskSite, isApi, siteOf } from './sites.ts';
import { type NewTicket, newTicket, type Touched, touch, unlinkOrganization } from './touch.ts';

export * from './content/ids.ts';
export type { Misbehaviour } from './misbehaviour.ts';
export type { DeskSite } from './sites.ts';

export interface DeskOptions {
  /** Of the HTTPS server; any free one when absent. */
  port?: number;
  /** Of the HTTP CONNECT proxy; any free one when absent. */
  proxyPort?: number;
  /** The time the content is relative to, UTC milliseconds; now when absent. */
  now?: number;
}

interface LoggedRequest {
  site: DeskSite;
  method: string;
  /** Pathname and query. */
  path: string;
  /** `api`: a call to the site's public API; `page`: a document. Files and data of the pages are not logged. */
  kind: 'api' | 'page';
  /** UTC milliseconds. */
  at: number;
}

export interface Desk {
  port: number;
  proxyPort: number;
  /** Answers requests that match the rule otherwise; the newest rule wins. Returns its undo. */
  misbehave(rule: Misbehaviour): () => void;
  /** Ends the session: cookies that browsers hold are not accepted until `signIn`. */
  signOut(site: DeskSite): void;
  signIn(site: DeskSite): void;
  requests(): LoggedRequest[];
  /** Writes one more comment into a record, now; times have whole seconds. */
  touch(record: Touched, text: string): void;
  /** A customer writes a new ticket in Zendesk, now. */
  newTicket(ticket: NewTicket): void;
  /** An organization of Zendesk is known by its own id alone. */
  unlink(organization: number): void;
  /** Work that was logged on an issue of Jira. */
  worklogsOn: ReturnType<typeof createWorklogs>['on'];
  /** Forgets rules, sign-outs, the log and what was written. */
  reset(): void;
  close(): Promise<void>;
}

const cookieNames: Record<DeskSite, string> = {
  zendesk: '_zendesk_session',
  jira: 'tenant.session.token',
  salesforce: 'sid',
  salesforceApi: 'sid',
  servicenow: 'glide_user_session',
  github: 'user_session',
  jiraDataCenter: 'JSESSIONID',
  wiki: 'none',
};

/** Starts the simulated desk on loopback. */
export async function startDesk(options: DeskOptions = {}): Promise<Desk> {
  const content = contentAt(options.now ?? Date.now());
  const session = randomUUID();
  const salesforce = salesforceSignIn();
  const worklogs = createWorklogs();
  const signedOut = new Set<DeskSite>();
  let rules: Misbehaviour[] = [];
  let log: LoggedRequest[] = [];
  let written: (() => void)[] = [];
  const started = performance.now();

  const server = createServer(await makeCertificate(), (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const site = siteOf(request.headers.host);
    if (!site) return send(response, text(421, 'The simulated desk does not answer for this host.'));
    const url = new URL(request.url ?? '/', `https://${hosts[site]}`);
    const method = request.method ?? 'GET';
    const kind = isApi(site, url.pathname)
      ? 'api'
      : url.pathname.startsWith('/_desk/') || url.pathname === '/favicon.ico'
        ? 'file'
        : 'page';
    if (kind !== 'file') log.push({ site, method, path: url.pathname + url.search, kind, at: Date.now() });

    const rule = rules.find((candidate) => applies(candidate, site, url.pathname));
    if (rule?.times !== undefined) rule.times -= 1;
    const instead = rule && replacement(rule);
    if (instead) return send(response, instead);
    const delayMs = typeof rule?.how === 'object' && 'delayMs' in rule.how ? rule.how.delayMs : undefined;
    if (delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, delayMs));

    const isSignedIn =
      rule?.how !== 'anonymous' && !signedOut.has(site) && hasCookie(request, cookieNames[site], session);
    const usual =
      site === 'salesforceApi'
        ? await salesforceAnswer(url, request, rule?.how)
        : partOf(await usualAnswer(site, url, request, isSignedIn), rule);
    if (rule?.how === 'stall') return sendPart(response, usual, 'stay');
    if (rule?.how === 'truncated') return sendPart(response, usual, 'leave');
    send(response, usual);
  }

  async function usualAnswer(site: DeskSite, url: URL, request: IncomingMessage, isSignedIn: boolean): Promise<Answer> {
    const { pathname } = url;
    const { method = 'GET', headers } = request;
    if ((site === 'jira' || site === 'jiraDataCenter') && isApi(site, pathname)) {
      const body = method === 'GET' ? '' : await bodyOf(request);
      const token = headers['x-atlassian-token']?.toString();
      const answer = worklogs.answer({ method, url, token, body }, isSignedIn);
      if (answer) return answer;
    }
    if (pathname.startsWith('/_desk/data/')) {
      const answer = pageData(site, pathname, content, isSignedIn);
      // What the desk's own pages ask for is no answer of a site, and is not to be found among those.
      return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } };
    }
    if (pathname.startsWith('/_desk/')) return fileAnswer(pathname);
    if (site === 'zendesk' && isApi(site, pathname)) {
      const used = log.filter(
        (entry) => entry.site === site && entry.kind === 'api' && entry.at > Date.now() - 60_000,
      ).length;
      return zendeskApi(url, content, isSignedIn, used);
    }
    if (site === 'jira' && pathname.startsWith('/wiki/api/')) return confluenceApi(url, content.clock, isSignedIn);
    if (site === 'jira' && isApi(site, pathname)) return jiraApi(url, content.clock, isSignedIn, method);
    if (site === 'servicenow' && isApi(site, pathname))
      return serviceNowApi(url, content.clock, isSignedIn, headers['x-usertoken']?.toString());
    if (site === 'jiraDataCenter' && isApi(site, pathname))
      return dataCenterApi(url, content.clock, isSignedIn, method);
    if (site === 'jiraDataCenter') return signingIn(site, dataCenterPage(url, content.clock, !signedOut.has(site)));
    if (site === 'wiki' && pathname === '/robots.txt') return text(200, 'User-agent: *\nDisallow:\n');
    if (site === 'wiki') return html(200, wikiPage);
    // The Lightning host serves no REST API, nor does GitHub's.
    if (isApi(site, pathname)) return html(404, shellOf(site), pageHeaders);
    return page(site, pathname);
  }

  /** The org's API host: no session of the browser's counts there, only a token that its sign-in issued. */
  async function salesforceAnswer(
    url: URL,
    request: IncomingMessage,
    how: Misbehaviour['how'] | undefined,
  ): Promise<Answer> {
    const isOver = how === 'anonymous' || signedOut.has('salesforceApi');
    if (url.pathname.startsWith('/services/data/')) {
      const isBearer = !isOver && salesforce.isBearer(request.headers.authorization);
      return salesforceApi(url, content, isBearer);
    }
    const form = new URLSearchParams(await bodyOf(request));
    // Who is signed out everywhere gets no new token for an old one either.
    if (isOver && form.get('grant_type') === 'refresh_token') {
      return json(400, { error: 'invalid_grant', error_description: 'expired access/refresh token' });
    }
    return salesforce.answer({ url, method: request.method ?? 'GET', form, isDenied: how === 'access_denied' });
  }

  /** Every other address is the app's: its own router reads it. So is `/browse/KEY/rest/…`, the base-URL trap. */
  function page(site: AppSite, pathname: string): Answer {
    if (pathname === '/') return { status: 302, headers: { location: homes[site] }, body: '' };
    if (site === 'zendesk' && pathname === '/agent')
      return { status: 302, headers: { location: homes.zendesk }, body: '' };
    return signingIn(site, html(200, shellOf(site), pageHeaders));
  }

  function signingIn(site: DeskSite, answer: Answer): Answer {
    if (signedOut.has(site)) return answer;
    const path = site === 'jiraDataCenter' ? dataCenterBase : '/';
    const cookie = `${cookieNames[site]}=${session}; Path=${path}; Secure; HttpOnly; SameSite=Lax`;
    return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } };
  }

  const https = await listen(server, options.port ?? 0);
  const proxy = await listen(createProxy(https.port), options.proxyPort ?? 0);

  /** Now, as the content tells times; they have whole seconds. */
  const sinceStart = () => `in ${Math.ceil((performance.now() - started) / 1000)}s` as const;

  return {
    port: https.port,
    proxyPort: proxy.port,
    misbehave(given) {
      const rule = { ...given };
      rules = [rule, ...rules];
      return () => {
        rules = rules.filter((candidate) => candidate !== rule);
      };
    },
    signOut: (site) => void signedOut.add(site),
    signIn: (site) => void signedOut.delete(site),
    requests: () => [...log],
    worklogsOn: worklogs.on,
    touch: (record, text) => void written.unshift(touch(record, text, content, sinceStart())),
    newTicket: (ticket) => void written.unshift(newTicket(ticket, content, sinceStart())),
    unlink: (organization) => void written.unshift(unlinkOrganization(organization, content)),
    reset() {
      for (const undo of written) undo();
      written = [];
      rules = [];
      log = [];
      worklogs.reset();
      signedOut.clear();
    },
    async close() {
      await Promise.all([https.close(), proxy.close()]);
    },
  };
}

const homes: Record<AppSite, string> = {
  zendesk: '/agent/dashboard',
  jira: '/jira/your-work',
  salesforce: '/lightning/page/home',
  salesforceApi: '/login',
  servicenow: '/now/nav/ui/home',
  github: `/${repository}/issues`,
};

/** A form is small; more than that is nobody's form. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > 100_000) throw new Error('The body is too long.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

function hasCookie(request: IncomingMessage, name: string, value: string): boolean {
  return (request.headers.cookie ?? '').split(/;\s*/).includes(`${name}=${value}`);
}

function send(response: ServerResponse, { status, headers, body, file }: Answer): void {
  const bytes = file ?? Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length }).end(bytes);
}

/** Announces the whole body and sends its first half. */
function sendPart(response: ServerResponse, { status, headers, body }: Answer, then: 'stay' | 'leave'): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
    if (then === 'leave') response.destroy();
  });
}

/** `node tests/desk/desk.ts --port 8443` */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, 'proxy-port': { type: 'string' } } });
  const desk = await startDesk({ port: Number(values.port ?? 8443), proxyPort: Number(values['proxy-port'] ?? 0) });
  const lines = [
    `The simulated desk listens on https://127.0.0.1:${desk.port}, its CONNECT proxy on http://127.0.0.1:${desk.proxyPort}.`,
    '',
    `  https://${hosts.zendesk}/agent/tickets/${tickets.ssoTenantMove}`,
    `  https://${hosts.jira}/browse/${issues.import429}`,
    `  https://${hosts.salesforce}/lightning/r/Account/${accounts.halden}/view`,
    `  https://${hosts.servicenow}/incident.do?sys_id=${incidents.importLimiter}`,
    `  https://${hosts.github}/${repository}/issues/${gitHubIssues.tlsEcdsa}`,
    `  https://${hosts.jiraDataCenter}${dataCenterBase}/browse/${dataCenterIssues.upgradeBrokeSso}`,
    '',
    'Chromium:',
    `  chromium --user-data-dir=/tmp/desk-profile --ignore-certificate-errors --host-resolver-rules="MAP * 127.0.0.1:${desk.port}"`,
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

if (import.meta.main) await main();
