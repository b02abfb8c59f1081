import type { PacketFormat } from './formats';
import type { Target, TargetPage } from './target-pages';

/** What each site's page takes. */
export const targetFormats: Record<TargetPage, PacketFormat> = {
  'jira-issue': 'wiki',
  'github-issue': 'markdown',
  'gitlab-issue': 'markdown',
};

/** Longer addresses are cut or refused on their way. */
export const longestAddress = 8000;
const longestTitle = 250;

/** The page that makes an issue, filled; of a packet that is too long for an address with its title alone. */
export function createPage(target: Target, title: string, text: string): { url: string; isWhole: boolean } | undefined {
  const base = baseOf(target);
  if (!base) return undefined;
  const short = [...title].slice(0, longestTitle).join('');
  const whole = base + queryOf(target, short, text);
  if (whole.length <= longestAddress) return { url: whole, isWhole: true };
  return { url: base + queryOf(target, short, undefined), isWhole: false };
}

/** The address is parsed once more: what counts is what the browser makes of it. */
function baseOf({ page, address: given }: Target): string | undefined {
  const url = URL.parse(given);
  if (
    url?.protocol !== 'https:' ||
    url.username !== '' ||
    url.password !== '' ||
    url.search !== '' ||
    url.hash !== ''
  ) {
    return undefined;
  }
  const path = url.pathname.replace(/\/+$/, '');
  const pages: Record<TargetPage, string> = {
    'jira-issue': '/secure/CreateIssueDetails!init.jspa',
    'github-issue': '/issues/new',
    'gitlab-issue': '/-/issues/new',
  };
  return `${url.origin}${path}${pages[page]}`;
}

function queryOf({ page, project = '', issueType = '' }: Target, title: string, text: string | undefined): string {
  const names: Record<TargetPage, [title: string, text: string]> = {
    'jira-issue': ['summary', 'description'],
    'github-issue': ['title', 'body'],
    'gitlab-issue': ['issue[title]', 'issue[description]'],
  };
  const [titleName, textName] = names[page];
  const parameters: [string, string][] = [
    ...(page === 'jira-issue'
      ? ([
          ['pid', project],
          ['issuetype', issueType],
        ] satisfies [string, string][])
      : []),
    [titleName, title],
    ...(text === undefined ? [] : ([[textName, text]] satisfies [string, string][])),
  ];
  return `?${parameters.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}
