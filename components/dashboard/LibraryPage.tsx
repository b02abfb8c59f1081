import { useState } from 'react';
import { localDay } from '@/lib/time/days';
import { useActions } from '../data/actions';
import { QueryState } from '../data/QueryState';
import { useQuery } from '../data/use-query';
import { FreshShare } from '../features/library/FreshShare';
import { Imports } from '../features/library/Imports';
import classes from '../features/library/LibraryPage.module.css';
import { RunbookTable } from '../features/library/RunbookTable';
import { templateFor } from '../features/library/template';
import { RunbookEditor } from '../features/runbooks/RunbookEditor';
import { Button } from '../ui/Button';
import text from '../ui/text.module.css';
import { useWords } from '../ui/words';
import { localZone } from '../ui/zone';

/** The library with one of its runbooks open. */
export function RunbookPage({ id }: { id: string }) {
  return <LibraryPage opened={id} />;
}

/** The library: how fresh it is, what came of it, and every runbook with what can be done with it. */
export function LibraryPage({ opened }: { opened?: string }) {
  const w = useWords();
  const words = w.library;
  const query = useQuery('library', {});
  const [isWriting, setIsWriting] = useState(false);
  const write = () => setIsWriting(true);
  useActions([{ id: 'new runbook', name: words.editor.newTitle, icon: 'plus', group: 'record', run: write }]);
  return (
    <>
      <div className={classes.head}>
        <h1>{w.pages.names.library}</h1>
        {query.data && (
          <span className={text.support}>
            {words.size({ count: query.data.runbooks.length, sources: query.data.sources.length })}
          </span>
        )}
        <Button icon="plus" className={text.end} onClick={write}>
          {words.new}
        </Button>
      </div>
      <QueryState query={query}>
        {(view) => (
          <>
            <div className={classes.cards}>
              <FreshShare view={view} />
              <div className={classes.card}>
                <Imports />
              </div>
            </div>
            <RunbookTable view={view} opened={opened} />
          </>
        )}
      </QueryState>
      {isWriting && (
        <RunbookEditor
          template={templateFor(w, localDay(Date.now(), localZone()))}
          onClose={() => setIsWriting(false)}
        />
      )}
    </>
  );
}
