/** The pages of the dashboard, in the order of their tabs. */
export const dashboardPages = ['library', 'accounts', 'time'] as const;
export type DashboardPage = (typeof dashboardPages)[number];

/** What a page can show one of, and the page whose tab is lit then. */
const details = { account: 'accounts', engagement: 'time', runbook: 'library' } as const satisfies Record<
  string,
  DashboardPage
>;
export type DashboardDetail = keyof typeof details;
export const dashboardDetails = Object.keys(details) as DashboardDetail[];

/** The id at which all engagements are listed. */
export const allEngagements = 'all';

/** Where the dashboard is: one of its pages, or one account, engagement or runbook. */
export type DashboardPlace = DashboardPage | { of: DashboardDetail; id: string };

/** The address within the dashboard: `#time`, `#engagement/ID`. */
export function hashOf(place: DashboardPlace): string {
  return typeof place === 'string' ? `#${place}` : `#${place.of}/${encodeURIComponent(place.id)}`;
}

/** The place at an address; what none is at, is the first page. */
export function placeAt(hash: string): DashboardPlace {
  const [name = '', id] = hash.replace(/^#/, '').split('/');
  if (isOneOf(dashboardPages, name)) return name;
  return Object.hasOwn(details, name) && id ? { of: name as DashboardDetail, id: decoded(id) } : dashboardPages[0];
}

/** The page whose tab is lit. */
export function pageOf(place: DashboardPlace): DashboardPage {
  return typeof place === 'string' ? place : details[place.of];
}

function isOneOf<Item extends string>(items: readonly Item[], item: string): item is Item {
  return (items as readonly string[]).includes(item);
}

/** A person may have edited the address. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
