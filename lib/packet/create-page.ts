import type { PacketFormat } from './formats';
import type { Target, TargetSite } from './target-sites';

/** What each site's page takes. */
export const targetFormats: Record<TargetSite, PacketFormat> = {
  jira: 'jira',
  github: 'markdown',
  gitlab: 'markdown',
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
function baseOf({ site, address: given }: Target): string | undefined {
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
  const pages: Record<TargetSite, string> = {
    jira: '/secure/CreateIssueDetails!init.jspa',
    github: '/issues/new',
    gitlab: '/-/issues/new',
  };
  return `${url.origin}${path}${pages[site]}`;
}

function queryOf({ site, project = '', issueType = '' }: Target, title: string, text: string | undefined): string {
  const names: Record<TargetSite, [title: string, text: string]> = {
    jira: ['summary', 'description'],
    github: ['title', 'body'],
    gitlab: ['issue[title]', 'issue[description]'],
  };
  const [titleName, textName] = names[site];
  const parameters: [string, string][] = [
    ...(site === 'jira'
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
