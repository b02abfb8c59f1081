import { create, insertMultiple, load, save, search } from '@orama/orama';
import { Document as FlexDocument } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import bm25 from 'wink-bm25-text-search';
import nlp from 'wink-nlp-utils';
import { openIndex } from '@/lib/runbooks/library-index';
import { createIndex, rank } from '@/lib/runbooks/rank';
import type { Runbook } from '@/lib/runbooks/runbook';
import { tokenize } from '@/lib/runbooks/tokenize';
import { defaultWeights } from '@/lib/runbooks/weights';
import type { Document } from './sets';

/** A library that can be searched. */
interface Library {
  /** The ids of the best ten, best first. */
  search(text: string): string[] | Promise<string[]>;
  /** What would be kept on the disk. */
  save(): Saved | Promise<Saved>;
}

interface Saved {
  bytes: number;
  /** Makes a library of it that can be searched. */
  load(): unknown;
}

export interface Engine {
  name: string;
  build(documents: readonly Document[]): Library | Promise<Library>;
}

const limit = 10;
const fields = ['title', 'body'];
const bytesOf = (json: string) => new TextEncoder().encode(json).byteLength;

/** A document without front matter, as the library takes it. */
export function runbookOf({ id, title, body }: Document): Runbook {
  const none = { area: '', summary: '', owner: '', reviewed: '', source: '', outro: '' };
  return { ...none, id, title, signals: [], tags: [], intro: body, steps: [] };
}

const sidelight: Engine = {
  name: 'sidelight',
  build(documents) {
    const runbooks = documents.map(runbookOf);
    const index = createIndex(runbooks);
    return {
      search(text) {
        const query = { subject: '', passages: [{ text, weight: 1 }], evidence: [], tags: [], areas: [] };
        const { fitting, closest } = rank(index, query, { limit });
        return [...fitting, ...closest].map(({ runbook }) => runbook.id);
      },
      save() {
        const { buffer } = index.texts;
        // From the disk comes a copy.
        return { bytes: buffer.byteLength, load: () => openIndex(runbooks, buffer.slice(0), defaultWeights) };
      },
    };
  },
};

function miniSearch(name: string, options: Partial<ConstructorParameters<typeof MiniSearch>[0]>): Engine {
  const all = { fields, ...options };
  return {
    name,
    build(documents) {
      const index = new MiniSearch(all);
      index.addAll(documents);
      return {
        search: (text) =>
          index
            .search(text)
            .slice(0, limit)
            .map(({ id }) => id),
        save() {
          const json = JSON.stringify(index);
          return { bytes: bytesOf(json), load: () => MiniSearch.loadJSON(json, all) };
        },
      };
    },
  };
}

/** What a careful user would set: no stop words, stems, a title that counts. */
const tuned: Partial<ConstructorParameters<typeof MiniSearch>[0]> = {
  tokenize: (text) => tokenize(text).flatMap(({ terms }) => terms.map((term) => term.text)),
  processTerm: (term) => term,
  searchOptions: { boost: { title: 4 }, bm25: { k: 2, b: 0.5, d: 0.1 } },
};

const lunrEngine: Engine = {
  name: 'lunr',
  build(documents) {
    const index = lunr(function () {
      this.ref('id');
      this.field('title', { boost: 4 });
      this.field('body');
      for (const document of documents) this.add(document);
    });
    return {
      search: (text) =>
        index
          .query((query) => query.term(lunr.tokenizer(text), {}))
          .slice(0, limit)
          .map(({ ref }) => ref),
      save() {
        const json = JSON.stringify(index);
        return { bytes: bytesOf(json), load: () => lunr.Index.load(JSON.parse(json)) };
      },
    };
  },
};

const flexSearch: Engine = {
  name: 'flexsearch',
  build(documents) {
    const make = () => new FlexDocument({ document: { id: 'id', index: fields } });
    const index = make();
    for (const { id, title, body } of documents) index.add({ id, title, body });
    return {
      search(text) {
        // `suggest`: otherwise each word of the question has to be there.
        const found = index.search(text, { limit, suggest: true });
        return [...new Set(found.flatMap(({ result }) => result.map(String)))].slice(0, limit);
      },
      async save() {
        const parts: [string, string][] = [];
        await index.export((key, data) => void parts.push([key, data]));
        return {
          bytes: parts.reduce((sum, [, data]) => sum + bytesOf(data ?? ''), 0),
          load() {
            const loaded = make();
            for (const [key, data] of parts) loaded.import(key, data);
          },
        };
      },
    };
  },
};

const orama: Engine = {
  name: 'orama',
  async build(documents) {
    const schema = { id: 'string', title: 'string', body: 'string' } as const;
    const index = create({ schema });
    await insertMultiple(index, [...documents], 1000);
    return {
      async search(text) {
        const { hits } = await search(index, { term: text, properties: ['title', 'body'], boost: { title: 4 }, limit });
        return hits.map(({ id }) => id);
      },
      save() {
        const json = JSON.stringify(save(index));
        return { bytes: bytesOf(json), load: () => load(create({ schema }), JSON.parse(json)) };
      },
    };
  },
};

const wink: Engine = {
  name: 'wink-bm25',
  build(documents) {
    const { string, tokens } = nlp;
    const tasks = [string.lowerCase, string.tokenize0, tokens.removeWords, tokens.stem, tokens.propagateNegations];
    const index = bm25();
    index.defineConfig({ fldWeights: { title: 4, body: 1 } });
    index.definePrepTasks(tasks);
    for (const { id, title, body } of documents) index.addDoc({ title, body }, id);
    index.consolidate();
    return {
      search: (text) => index.search(text, limit).map(([id]) => id),
      save() {
        const json = index.exportJSON();
        return {
          bytes: bytesOf(json),
          load() {
            const loaded = bm25();
            loaded.importJSON(json);
            loaded.definePrepTasks(tasks);
          },
        };
      },
    };
  },
};

/** Ours first; the others as their documentation says to use them. */
export const engines: readonly Engine[] = [
  sidelight,
  miniSearch('minisearch', {}),
  miniSearch('minisearch-tuned', tuned),
  lunrEngine,
  flexSearch,
  orama,
  wink,
];
