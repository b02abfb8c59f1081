import { useState } from 'react';
import type { ImportView } from '@/lib/contract/imports';
import { nameOfSource } from '@/lib/runbooks/sources/source-name';
import { sites } from '@/lib/sites/sites';
import type { Words } from '@/locales/words';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { JobRow } from '../jobs/JobRow';
import { useJobActions } from '../jobs/use-job';
import { FoundList } from './FoundList';
import { ImportFromAddress } from './ImportFromAddress';
import classes from './Imports.module.css';

/** One source: its reading, what that found, and what can be done about it. */
export function ImportRow({ view }: { view: ImportView }) {
  const w = useWords();
  const { reading, taking, found, readAt } = view;
  const name = nameOf(view, w);
  const isTaking = taking !== undefined && taking.state !== 'done' && taking.state !== 'cancelled';
  return (
    <section className={classes.import} aria-label={name}>
      {reading ? (
        <ReadingRow name={name} job={reading} outcome={outcomeOf(view, w)} />
      ) : (
        <p>
          <Foreign className={text.strong}>{name}</Foreign>{' '}
          {readAt !== undefined && (
            <span className={text.support}>{w.imports.readAt(w.format.ago(Date.now() - readAt))}</span>
          )}
        </p>
      )}
      {isTaking && <ReadingRow name={w.imports.taking} job={taking} />}
      <div className={classes.found}>
        {reading?.state !== 'done' && <p className={text.small}>{countsOf(found, w)}</p>}
        <FoundList sourceId={view.id} found={found} version={`${reading?.updatedAt} ${taking?.updatedAt}`} />
        <Ways view={view} name={name} isTaking={isTaking} />
      </div>
    </section>
  );
}

function ReadingRow({
  name,
  job,
  outcome,
}: {
  name: string;
  job: NonNullable<ImportView['reading']>;
  outcome?: string;
}) {
  const actions = useJobActions(job.id);
  return <JobRow name={name} job={job} outcome={outcome} actions={actions} />;
}

const takeable = ({ new: added, changed, gone }: ImportView['found']) => added + changed + gone;

/** `Confluence, acme.atlassian.net SUP`, or the name of a folder. */
function nameOf({ from }: ImportView, w: Words): string {
  const name = nameOfSource(from);
  const site = from.kind === 'site' ? sites.find(from.site)?.articles?.name : undefined;
  return site === undefined ? name : w.imports.name({ source: site, part: name });
}

function countsOf(found: ImportView['found'], w: Words): string {
  const counts = (['new', 'changed', 'gone', 'refused'] as const).filter((state) => found[state] > 0);
  return counts.map((state) => w.imports.found[state](found[state])).join(', ');
}

function outcomeOf({ found, skipped }: ImportView, w: Words): string {
  const nothing = found.same > 0 ? w.imports.nothingChanged : w.imports.nothingNew;
  const all = [countsOf(found, w) || nothing, skipped > 0 ? w.imports.skipped(skipped) : ''];
  return all.filter(Boolean).join(' · ');
}

/** What a person can do with what was found, and with the source. */
function Ways({ view, name, isTaking }: { view: ImportView; name: string; isTaking: boolean }) {
  const w = useWords();
  const words = w.imports;
  const sourceId = view.id;
  const { from } = view;
  const [asksChecksum, setAsksChecksum] = useState(false);
  const take = useMutation('takeImport');
  const discard = useMutation('discardImport');
  const read = useMutation('readSource');
  const remove = useMutation('removeSource');
  const { say } = useStatus();
  const offerUndo = useUndo();
  const count = takeable(view.found);
  const busy = [take, discard, read, remove].some(({ saving }) => saving);
  const refusal = [take, discard, read, remove].find((one) => one.refusal)?.refusal;
  const isReading = view.reading?.state === 'running' || view.reading?.state === 'waiting';

  function onAgain() {
    if (from.kind === 'pack') setAsksChecksum(true);
    else void read.run({ sourceId, run: crypto.randomUUID() });
  }
  async function onRemove() {
    const saved = await remove.run({ sourceId });
    if (saved) offerUndo(words.removed(name), saved.command);
  }
  return (
    <>
      <p className={text.wrap}>
        {count > 0 && !isTaking && (
          <Button small disabled={busy} onClick={() => void take.run({ sourceId })}>
            {words.take(count)}
          </Button>
        )}
        {(count > 0 || view.found.refused > 0) && !isTaking && (
          <Button
            small
            disabled={busy}
            onClick={() => void discard.run({ sourceId }).then((saved) => saved && say(words.discarded))}
          >
            {words.discard}
          </Button>
        )}
        {(from.kind === 'site' || from.kind === 'pack') && !isReading && (
          <Button small look="quiet" icon="refresh" disabled={busy} onClick={onAgain}>
            {words.again}
          </Button>
        )}
        <Button small look="quiet" disabled={busy} aria-label={words.removeOf(name)} onClick={() => void onRemove()}>
          {words.remove}
        </Button>
      </p>
      {from.kind === 'pack' && asksChecksum && (
        <ImportFromAddress again={{ url: from.url, name }} onDone={() => setAsksChecksum(false)} />
      )}
      {refusal && <NotSaved refusal={refusal} what={words.notStarted} />}
    </>
  );
}
