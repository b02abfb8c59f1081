import type { RecordRef, SiteId } from '@/lib/context/record';

export interface Product {
  name: string;
  /** Whether the company runs it, in a version of its own, or has only a domain of its own for it. */
  hostedBy: 'company' | 'vendor';
}

/** A product that a page shows itself to be of, on a host that only the person knows. */
export interface FoundProduct {
  product: string;
  version?: string;
}

/**
 * What there is to know of a site without reading it: the row that a site is in `sites.ts`. Pages of ours import these
 * rows, so nothing in a site's `about.ts` may import what reads the site.
 */
export interface SiteAbout {
  /** The name of its folder. */
  id: SiteId;
  /** As people write it. */
  name: string;
  /** Its own words for the records that are read, each with its kind. */
  objects: Readonly<Record<string, RecordRef['kind']>>;
  /** The object whose id is the account's own; absent where none is read. */
  accountObject?: string;
  /** Where its content script runs from the start, as match patterns. */
  matches: string[];
  excludeMatches?: string[];
  /** A host for records of saved answers, which rarely say where they come from. */
  exampleHost: string;
  /** The record a URL shows, from the URL alone. Pure. */
  recordAt(url: URL): RecordRef | undefined;
  /** Where the record is on its host, below the ref's `base`. */
  pathOf(ref: RecordRef): string;
  /** Where one message of the record is, by its id in the site's API; absent where a message has no address. */
  commentPathOf?(ref: RecordRef, entry: string): string | undefined;
  /** What people call the record by what its ref says: `#48213`, `KEL-812`, `Case`. */
  labelOf(ref: RecordRef): string;
  /** A number that is no id stands behind the label (`Case 00001042`), not instead of it. */
  numberFollowsLabel?: true;
  /** Pages of all its objects look alike, so that selectors are for all of them. */
  pagesAlike?: true;
  /** The key of one of its accounts by id, where ids are unique over all its hosts; `undefined` for what is no such id. */
  accountKey?(id: string): string | undefined;
  /** The products that a host of a company's own may turn out to be, by our id for them. */
  products?: Readonly<Record<string, Product>>;
  /** Which of its products a page is of. */
  detect?(document: Document): FoundProduct | undefined;
  /** Origins that the worker asks itself, with a session of its own that a person signed in for. */
  ownSession?: readonly string[];
  /** Articles that can be read as runbooks, through an open page of it; absent where none are. */
  articles?: AboutArticles;
  /** Fields that a page shows under labels which a company may have translated or renamed. */
  labelled?: LabelledFields;
}

interface AboutArticles {
  /** As people write it: `Zendesk Guide`. */
  name: string;
  /** An example of what tells one part of them from the others, where they have parts: a space's key. */
  part?: string;
}

export interface LabelledFields {
  /** By object and by name, the fields that a label can be named for. */
  fields: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Selector of the field that a page shows under this label. */
  cssOf(label: string): string;
}
