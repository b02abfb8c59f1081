import type { StagedState } from '@/lib/runbooks/sources/staged';
import type { ZipRefusal } from '@/lib/runbooks/sources/zip-refusal';
import { makePlural } from './plural';

const n = makePlural('en-GB');

const found: Record<StagedState, (k: number) => string> = {
  new: (k) => n(k, { other: '# new' }),
  changed: (k) => n(k, { other: '# changed' }),
  gone: (k) => n(k, { other: '# gone' }),
  same: (k) => n(k, { other: '# as they are here' }),
  refused: (k) => n(k, { other: '# not taken' }),
};

const zip: { [Code in ZipRefusal['code']]: (refusal: Extract<ZipRefusal, { code: Code }>) => string } = {
  noZip: () => 'This is no zip, or its end is missing. Nothing of it was read.',
  badList: () =>
    'Its list of files is wrong, as macOS writes it for more than 4 GB or 65,535 files. Unpack it and import the folder.',
  bomb: ({ path }) => `${path} unpacks to far more than any text does. The zip is not read.`,
  tooManyFiles: ({ most }) => `It holds more than ${most} files. Import a part of it.`,
  tooMuch: ({ megabytes }) => `It holds more than ${megabytes} MB of text. Import a part of it.`,
};

/** Why a whole zip is not taken. */
export const zipWord = (refusal: ZipRefusal): string =>
  // Which function belongs to which refusal is lost between the table and the union.
  (zip[refusal.code] as (refusal: ZipRefusal) => string)(refusal);

export const importWords = {
  title: 'Imports',
  about: 'They go on after a restart. Nothing enters the library before you have seen what changes.',
  none: 'Nothing was imported yet.',
  from: {
    label: 'Import from',
    files: 'Files',
    folder: 'Folder',
    zip: 'Zip',
    site: 'Site',
    pack: 'Address',
    chooseFiles: 'Choose Markdown or HTML files',
    chooseFolder: 'Choose a folder',
    chooseZip: 'Choose a zip, such as an export of Notion or Confluence',
  },
  site: {
    title: 'Import from a site',
    which: 'Site',
    host: 'Host',
    hostExample: (host: string) => `such as ${host}`,
    part: 'Space key, empty for all',
    about: 'Read as you may read it, through a tab of this host on which you are signed in. Nothing is written there.',
    start: 'Read',
    badHost: (example: string) => `This is no host. Write it as in the address of a page, such as ${example}.`,
  },
  pack: {
    title: 'Import a pack from an address',
    again: (name: string) => `Read ${name} again`,
    url: 'Address of the file',
    urlExample: 'https://packs.acme.example/runbooks.zip',
    sha256: 'Its SHA-256',
    newSha256: 'SHA-256 of the new one',
    sha256Example: '64 digits, as they are published with it',
    about:
      'A zip or one text. You allow one reading of its host, through a tab in the background. Nothing of the file is looked into before its checksum is the one that you give.',
    start: 'Allow and read',
    badAddress: 'This is no address of a file. Write it as it stands in a link to it: https://…/runbooks.zip.',
    badChecksum:
      'This is no SHA-256: it has 64 digits from 0 to f, and stands beside the file where that is published.',
    notAllowed: (host: string) =>
      `You did not allow ${host} to be read, so nothing was. Start again and allow it, or download the file and import it as a zip.`,
    cannotAsk: (host: string) =>
      `The browser would not ask whether ${host} may be read. Download the file and import it as a zip.`,
  },
  name: ({ source, part }: { source: string; part: string }) => `${source}, ${part}`,
  reading: 'Its files are being read. Leave this page open until they are all here.',
  notRead: 'The files could not be read to their end. What came is kept; choose them again to go on.',
  notStarted: 'The import was not begun.',
  zip,
  found,
  skipped: (k: number) => n(k, { one: '# other file passed over', other: '# other files passed over' }),
  readAt: (when: string) => `Read ${when}`,
  nothingNew: 'Nothing is new.',
  nothingChanged: 'Nothing changed: all of it is as it is here.',
  take: (k: number) => n(k, { one: 'Take # change', other: 'Take # changes' }),
  taking: 'Taking them into the library',
  taken: (k: number) => `${n(k, { one: '# change', other: '# changes' })} taken into the library`,
  discard: 'Discard',
  discarded: 'Discarded. The library is as it was.',
  again: 'Read again',
  remove: 'Remove source',
  removeOf: (name: string) => `Remove source: ${name}, with what came from it`,
  removed: (name: string) => `${name} and its runbooks were taken out of the library`,
  show: { new: 'New', changed: 'Changed', gone: 'Gone', refused: 'Not taken', same: 'As they are' } satisfies Record<
    StagedState,
    string
  >,
  line: (line: number) => `line ${line}`,
  moreFound: 'Show more',
  notListed: 'What was found could not be listed.',
};
