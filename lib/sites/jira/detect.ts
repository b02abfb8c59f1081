/** Which Jira a page belongs to, for a host that only the person knows to be one. */
export interface Product {
  product: 'jira-cloud' | 'jira-dc';
  /** Data Center tells its version, Cloud has none. */
  version?: string;
  /** Where Jira starts on the host: `''` at the root, else a path such as `/jira`. */
  base: string;
}

/** A context path as an administrator may set it. */
const contextPath = /^(?:\/\w[\w.-]*){1,5}$/;

/**
 * Tells Jira Data Center (and Server) by its `application-name` meta and Jira Cloud by the element its app starts in.
 * `body#jira` is in both, and in neither alone does it tell which.
 */
export function detectJira(document: Document): Product | undefined {
  const application = document.querySelector('meta[name="application-name"][data-name="jira"]');
  if (application) {
    const path = document.querySelector('meta[name="ajs-context-path"]')?.getAttribute('content') ?? '';
    const stated = path.replace(/\/$/, '');
    const version = application.getAttribute('data-version') || undefined;
    return { product: 'jira-dc', version, base: contextPath.test(stated) ? stated : '' };
  }
  return document.querySelector('#jira-frontend') ? { product: 'jira-cloud', base: '' } : undefined;
}
