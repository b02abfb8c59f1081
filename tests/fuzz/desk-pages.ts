import { contentAt } from '../desk/content/content';
import {
  accounts,
  cases,
  gitHubIssues,
  incidents,
  issues,
  opportunities,
  repository,
  tickets,
} from '../desk/content/ids';
import { pageData } from '../desk/pages/data';
import { shellOf } from '../desk/pages/shell';
import type { AppSite } from '../desk/sites';
import { type Page, pageOf } from './page-tree';

/**
 * The desk's own pages, run in the document at hand, so that cases follow what the desk shows. Its apps are loaded once:
 * each is told of a new address as a browser would.
 */
interface Visit {
  site: AppSite;
  name: string;
  /** Addresses in the order they are opened; records stay mounted where the site leaves them so. */
  paths: string[];
}

const visits: Visit[] = [
  {
    site: 'zendesk',
    name: 'four tickets mounted',
    paths: [`/agent/tickets/${tickets.ssoTenantMove}`, `/agent/tickets/${tickets.logsAndSecrets}`],
  },
  { site: 'jira', name: 'an issue', paths: [`/browse/${issues.import429}`] },
  {
    site: 'jira',
    name: 'a board',
    paths: [`/jira/software/c/projects/KEL/boards/1?selectedIssue=${issues.webhooksRepeated}`],
  },
  {
    site: 'jira',
    name: 'a queue',
    paths: [`/jira/servicedesk/projects/SUP/queues/custom/1/${issues.keyRotationRequest}`],
  },
  {
    site: 'salesforce',
    name: 'a console',
    paths: [
      `/lightning/r/Case/${cases.ssoTenantMove}/view`,
      `/lightning/r/Account/${accounts.halden}/view`,
      `/lightning/r/Opportunity/${opportunities.haldenRenewal}/view`,
    ],
  },
  { site: 'servicenow', name: 'a form', paths: [`/incident.do?sys_id=${incidents.importLimiter}`] },
  { site: 'servicenow', name: 'another form', paths: [`/incident.do?sys_id=${incidents.tlsHandshake}`] },
  { site: 'github', name: 'an issue', paths: [`/${repository}/issues/${gitHubIssues.tlsEcdsa}`] },
  { site: 'github', name: 'another issue', paths: [`/${repository}/issues/${gitHubIssues.webhookDuplicates}`] },
];

const apps: Record<AppSite, () => Promise<unknown>> = {
  zendesk: () => import('../desk/pages/app/zendesk.js'),
  jira: () => import('../desk/pages/app/jira.js'),
  salesforce: () => import('../desk/pages/app/salesforce.js'),
  servicenow: () => import('../desk/pages/app/servicenow.js'),
  github: () => import('../desk/pages/app/github.js'),
};

/** The id of the record whose root an element is. */
const recordOf: Record<AppSite, (element: Element) => string | null | undefined> = {
  zendesk: (element) =>
    (element.matches('.ticket-panes-grid-layout') && element.getAttribute('data-ticket-id')) || null,
  jira: (element) =>
    element.matches('.issue')
      ? element.querySelector('[data-testid$="breadcrumbs.current-issue.item"]')?.textContent?.trim()
      : null,
  salesforce: (element) =>
    element.localName === 'one-record-home-flexipage2' ? element.getAttribute('data-record-id') : null,
  servicenow: (element) =>
    element.localName === 'form' ? element.querySelector('[name="sys_uniqueValue"]')?.getAttribute('value') : null,
  github: (element) =>
    element.matches('.viewer')
      ? /\/issues\/(\d+)/.exec(element.querySelector('[href*="/issues/"]')?.getAttribute('href') ?? '')?.[1]
      : null,
};

export interface DeskPage {
  site: AppSite;
  name: string;
  page: Page;
  /** Ids of the records that are mounted. */
  ids: string[];
}

/** Visits every page. Needs a browser-like global scope (jsdom). */
export async function deskPages(): Promise<DeskPage[]> {
  const content = contentAt(Date.parse('2026-11-19T10:00:00Z'));
  const later = globalThis.setTimeout;
  const settle = () => new Promise((resolve) => later(resolve, 5));
  let site: AppSite = 'zendesk';
  Object.assign(globalThis, {
    setTimeout: (callback: () => void) => later(callback, 0),
    fetch: async (path: string) => {
      const { status, body } = pageData(site, path, content, true);
      return { ok: status < 300, status, json: async () => JSON.parse(body) };
    },
    IntersectionObserver: class {
      constructor(seen: (entries: { isIntersecting: boolean }[]) => void) {
        later(() => seen([{ isIntersecting: true }]), 0);
      }
      observe() {}
      disconnect() {}
    },
  });
  const made: DeskPage[] = [];
  try {
    for (const visit of visits) {
      if (made.at(-1)?.site !== visit.site) {
        site = visit.site;
        const shell = new DOMParser().parseFromString(shellOf(site), 'text/html');
        document.body.replaceWith(document.adoptNode(shell.body));
      }
      for (const path of visit.paths) {
        history.pushState(null, '', path);
        await apps[site]();
        dispatchEvent(new PopStateEvent('popstate'));
        for (let turn = 0; turn < 8; turn++) await settle();
      }
      const page = pageOf(document, (element) => recordOf[site](element) ?? undefined);
      made.push({ site, name: visit.name, page, ids: idsIn(page) });
    }
  } finally {
    globalThis.setTimeout = later;
  }
  return [...made, ...sideBySide(made)];
}

/** A board behind a dialog, a form beside another: two records in one document. GitHub mounts one issue at a time. */
function sideBySide(pages: DeskPage[]): DeskPage[] {
  return (['jira', 'servicenow'] as const).flatMap((site) => {
    const [one, other] = pages.filter((page) => page.site === site);
    if (!one || !other) return [];
    const children = [...one.page.body.children, ...other.page.body.children];
    const page = { title: other.page.title, body: { ...one.page.body, children } };
    return [{ site, name: 'two records', page, ids: [...one.ids, ...other.ids] }];
  });
}

function idsIn({ body }: Page): string[] {
  const found: string[] = [];
  const visit = (node: Page['body']) => {
    if (node.record) found.push(node.record);
    for (const child of [...node.children, ...(node.shadow ?? [])]) if (typeof child !== 'string') visit(child);
  };
  visit(body);
  return [...new Set(found)];
}
