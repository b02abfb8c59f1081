/** `acme`, `acme--uat.sandbox`, `acme-dev-ed.develop`: an org's My Domain, with the part that tells its kind. */
const myDomain = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z]+)?';
const lightning = new RegExp(`^(${myDomain})\\.lightning\\.force\\.com$`);
const api = new RegExp(`^${myDomain}\\.my\\.salesforce\\.com$`);

/**
 * The host that serves an org's API and its sign-in, for the host of its pages; Defender's proxy is no part of it.
 * `undefined` for any other host. An API host is its own. Calling a wrong one is answered by a redirect that drops the
 * bearer token (Salesforce Inspector Reloaded).
 */
export function apiHostOf(host: string): string | undefined {
  const direct = host.toLowerCase().replace(/\.mcas\.ms$/, '');
  if (api.test(direct)) return direct;
  const [, org] = lightning.exec(direct) ?? [];
  return org && `${org}.my.salesforce.com`;
}
