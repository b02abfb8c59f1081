import { type AccountIds, accountKeys, keyOfRecord, partsOfKey } from '@/lib/accounts/keys';
import type { Context } from '@/lib/context/context';
import type { RecordRef, SiteId } from '@/lib/context/record';
import { bundledHosts } from '@/lib/hosts/bundled';
import type { FoundProduct, Product, SiteAbout } from './about';

/** What the rows answer together. Of a site that is not among them, nothing is known but what its refs say. */
export function siteTable(all: readonly SiteAbout[]) {
  const byId = new Map(all.map((site) => [site.id, site]));
  const find = (id: SiteId) => byId.get(id);
  const labelOf = (ref: RecordRef) => find(ref.site)?.labelOf(ref) ?? ref.id;
  const productSite = (product: string | undefined) =>
    product === undefined ? undefined : all.find(({ products = {} }) => Object.hasOwn(products, product));

  const accountIds: AccountIds = {
    isAccount: ({ site, object }) => find(site)?.accountObject === object,
    isUniqueEverywhere: (site) => find(site)?.accountKey !== undefined,
    keyEverywhere: (id, site) =>
      all.flatMap((one) => (site === undefined || one.id === site ? (one.accountKey?.(id) ?? []) : []))[0],
  };

  return {
    all,
    find,
    /** The name as people write it. */
    nameOf: (id: SiteId) => find(id)?.name ?? id,
    /** The record a URL shows on one of the sites' own hosts. */
    recordAt(url: URL): RecordRef | undefined {
      for (const site of all) {
        const ref = site.recordAt(url);
        if (ref) return ref;
      }
      return undefined;
    },
    /** Where the record is, from its ref. */
    urlOf(ref: RecordRef): string | undefined {
      const path = find(ref.site)?.pathOf(ref);
      return path && `https://${ref.host}${ref.base ?? ''}${path}`;
    },
    /** Where one message of the record is, on sites that have addresses for them. */
    commentUrlOf(ref: RecordRef, entry: string): string | undefined {
      const path = find(ref.site)?.commentPathOf?.(ref, entry);
      return path && `https://${ref.host}${ref.base ?? ''}${path}`;
    },
    /** How a person names the record: `#48213`, `KEL-812`, `Case`. */
    recordLabel: labelOf,
    /** The same with the number that a site shows instead of its id: `INC0012017`, `Case 00001042`. */
    contextLabel(context: Context): string {
      const number = context.kind === 'ticket' ? context.fields.number?.value : undefined;
      if (number === undefined) return labelOf(context.ref);
      return find(context.ref.site)?.numberFollowsLabel ? `${labelOf(context.ref)} ${number}` : number;
    },
    /** Whether the record is an account itself. */
    isAccount: accountIds.isAccount,
    /** Keys by which the account of a record is known across the sites. */
    accountKeys: (context: Context) => accountKeys(context, accountIds),
    /** The key of the account whose record an address shows. */
    accountKeyAt(address: string): string | undefined {
      const ref = URL.canParse(address) ? this.recordAt(new URL(address)) : undefined;
      return ref && keyOfRecord(ref, accountIds);
    },
    /** How such a key is shown: the site as people write it, and the account's id there. */
    accountOfKey(key: string): { site: string; id: string } {
      const { site, id } = partsOfKey(key);
      return { site: find(site)?.name ?? site, id };
    },
    /** The hosts that are read from the start. */
    bundled: bundledHosts(new Map(all.map(({ id, matches }) => [id, matches]))),
    /** Whose product a host of a company's own turned out to be. */
    siteOfProduct: (product: string | undefined): SiteId | undefined => productSite(product)?.id,
    productOf: (product: string | undefined): Product | undefined =>
      product === undefined ? undefined : productSite(product)?.products?.[product],
    /** Which product a page is of, on a host that only the person knows; `unknown` when it is none that is read. */
    detect(document: Document): FoundProduct {
      for (const site of all) {
        const found = site.detect?.(document);
        if (found)
          return found.version === undefined
            ? { product: found.product }
            : { product: found.product, version: found.version };
      }
      return { product: 'unknown' };
    },
    /** Paths of a host of a company's own that are another product's, as a match pattern has them. */
    foreignPaths: (id: SiteId): string[] => (find(id)?.excludeMatches ?? []).map(pathOfPattern),
  };
}

function pathOfPattern(pattern: string): string {
  return pattern.slice(pattern.indexOf('/', 'https://'.length));
}
