import { useRef, useState } from 'react';
import type { LibraryView } from '@/lib/contract/library';
import { isSelected, selections } from '@/lib/runbooks/library-figures';
import { shown as foreignShown } from '@/lib/text/foreign';
import { useActions } from '../../data/actions';
import { ask } from '../../data/ask';
import { later } from '../../data/later';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Segmented, Select } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { useStatus } from '../../ui/Status';
import { saveFile } from '../../ui/save-file';
import table from '../../ui/Table.module.css';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { Operators } from '../runbooks/Operators';
import { SearchField } from '../runbooks/SearchField';
import { type Filtering, filtered } from './filter';
import classes from './LibraryPage.module.css';
import { RunbookRow, sourceName } from './RunbookRow';

const rowsAtFirst = 50;
const zip = later(() => import('@/lib/packet/zip'));
const listId = 'library-runbooks';

/** Every runbook, filtered by words, operators, state and source. `opened`: the one that the address names. */
export function RunbookTable({ view, opened }: { view: LibraryView; opened?: string | undefined }) {
  const w = useWords();
  const words = w.library;
  const search = useRef<HTMLInputElement>(null);
  const [filtering, setFiltering] = useState<Filtering>({ text: '', selection: 'all', sourceId: '' });
  const [shown, setShown] = useState(() =>
    Math.max(rowsAtFirst, view.runbooks.findIndex(({ id }) => id === opened) + 1),
  );
  const change = (part: Partial<Filtering>) => setFiltering({ ...filtering, ...part });
  const found = filtered(view.runbooks, filtering);
  const owners = [...new Set(view.runbooks.map(({ owner }) => owner))].filter(Boolean).sort();
  const { toast, warn } = useStatus();
  useActions([
    {
      id: 'filter library',
      name: words.filter,
      icon: 'search',
      group: 'record',
      keys: '/',
      run: () => search.current?.focus(),
    },
  ]);

  /** What is filtered for, as Markdown files in one archive. */
  async function exportFound() {
    try {
      const files = await ask('exportRunbooks', { ids: found.map(({ id }) => id) });
      const { zipOf } = zip.now() ?? (await zip.load());
      const archive = zipOf(
        files.map(({ path: name, text }) => ({ name, text })),
        Date.now(),
      );
      saveFile('sidelight-library.zip', archive, 'application/zip');
      toast(words.exported(files.length));
    } catch {
      warn(words.notSaved);
    }
  }
  return (
    <section className={classes.card} aria-label={words.all}>
      <div className={classes.tools}>
        <div className={classes.filter}>
          <SearchField
            ref={search}
            text={filtering.text}
            onText={(typed) => change({ text: typed })}
            placeholder={words.filterHint}
            controls={listId}
          />
        </div>
        <Segmented
          legend={words.which}
          options={selections.map((one) => [one, words.selections[one](view.runbooks.filter(isSelected[one]).length)])}
          value={filtering.selection}
          onChange={(selection) => change({ selection })}
        />
        <Select
          aria-label={words.source}
          className={cx(classes.source, text.end)}
          value={filtering.sourceId}
          onChange={({ currentTarget }) => change({ sourceId: currentTarget.value })}
        >
          <option value="">{words.allSources}</option>
          {view.sources.map((source) => (
            <option key={source.id} value={source.id} dir="auto">
              {foreignShown(sourceName(w, source))}
            </option>
          ))}
        </Select>
        <Button icon="download" aria-disabled={found.length === 0} onClick={() => void exportFound()}>
          {words.export}
        </Button>
      </div>
      {filtering.text !== '' && <Operators text={filtering.text} onText={(typed) => change({ text: typed })} />}
      <div id={listId} className={classes.scroll}>
        {found.length === 0 ? (
          <Message icon="search" title={words.none}>
            {words.noneText}
          </Message>
        ) : (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{words.columns.runbook}</th>
                <th scope="col">{words.columns.area}</th>
                <th scope="col">{words.columns.owner}</th>
                <th scope="col">{words.columns.reviewed}</th>
                {(['shown', 'opened', 'solved', 'didNotFit'] as const).map((column) => (
                  <th key={column} scope="col" className={table.number}>
                    {words.columns[column]}
                  </th>
                ))}
                <th scope="col">
                  <span className={text.hiddenVisually}>{words.columns.open}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, shown).map((runbook) => (
                <RunbookRow
                  key={runbook.id}
                  runbook={runbook}
                  source={view.sources.find(({ id }) => id === runbook.sourceId)}
                  staleMonths={view.staleMonths}
                  owners={owners}
                  isNamed={runbook.id === opened}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
      <p className={`${text.wrap} ${text.meta}`}>
        {found.length > shown && (
          <Button small onClick={() => setShown(shown + 200)}>
            {words.more(found.length - shown)}
          </Button>
        )}
        {words.figures}
      </p>
    </section>
  );
}
