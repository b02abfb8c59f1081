/** As far as it is used; the packages bring no types. */
declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(config: { fldWeights: Record<string, number> }): void;
    definePrepTasks(tasks: ((input: never) => unknown)[]): void;
    addDoc(document: Record<string, string>, id: string): void;
    consolidate(): void;
    search(text: string, limit: number): [id: string, score: number][];
    exportJSON(): string;
    importJSON(json: string): void;
  }
  export default function bm25(): Engine;
}

declare module 'wink-nlp-utils' {
  const nlp: {
    string: Record<'lowerCase' | 'tokenize0', (text: never) => unknown>;
    tokens: Record<'removeWords' | 'stem' | 'propagateNegations', (tokens: never) => unknown>;
  };
  export default nlp;
}
