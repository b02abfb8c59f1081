import type { AlikeAccount, AlikeView } from '@/lib/contract/portfolio';
import { hashOf } from '@/lib/dashboard/place';
import { say } from '@/locales/domain/say';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import { Refusal } from '../../ui/Refusal';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Alike.module.css';

/** Accounts that may be one, the likeliest pair: asked once, with why, what is missing and what would change. */
export function AlikeAccounts({ accountId, hasPages }: { accountId?: string; hasPages?: boolean }) {
  const { data } = useQuery('alikeAccounts', accountId === undefined ? {} : { accountId });
  const [pair] = data ?? [];
  return pair ? <Pair key={`${pair.one.id} ${pair.other.id}`} pair={pair} hasPages={hasPages} /> : null;
}

function Pair({ pair, hasPages }: { pair: AlikeView; hasPages?: boolean | undefined }) {
  const w = useWords();
  const words = w.portfolio.alike;
  const undoable = useUndo();
  const join = useMutation('joinAccounts');
  const apart = useMutation('keepApart');
  const { one, other } = pair;
  const both = { one: one.id, other: other.id };
  const isBusy = join.saving || apart.saving;
  const refusal = join.refusal ?? apart.refusal;

  async function onJoin() {
    const saved = await join.run(both);
    if (saved) undoable(words.joined(one.name || other.name), saved.command);
  }
  async function onApart() {
    const saved = await apart.run(both);
    if (saved) undoable(words.kept, saved.command);
  }
  return (
    <section className={classes.asked} aria-label={words.title}>
      <Note icon="ask" tone="ask">
        <div className={classes.alike}>
          <div>
            <p>
              <span className={text.strong}>{words.title}</span>{' '}
              <span className={text.support}>
                {[
                  ...pair.because.map((reason) => say(words.because, reason)),
                  ...pair.missing.map((missing) => say(words.missing, missing)),
                ].join(' ')}
              </span>
            </p>
            <div className={classes.pair}>
              <Side account={one} />
              <Side account={other} />
            </div>
            <p className={text.meta}>{words.change({ asOne: pair.scoreAsOne, one: one.score, other: other.score })}</p>
          </div>
          <div className={text.wrap}>
            <Button small disabled={isBusy} onClick={() => void onJoin()}>
              {words.join}
            </Button>
            <Button small disabled={isBusy} onClick={() => void onApart()}>
              {words.apart}
            </Button>
            {hasPages &&
              [one, other].map(({ id, name }) => (
                <a key={id} href={hashOf({ of: 'account', id })}>
                  {words.see(name || w.portfolio.list.nameless)}
                </a>
              ))}
          </div>
        </div>
        {refusal && <Refusal what={words.notSaved} refusal={refusal} />}
      </Note>
    </section>
  );
}

function Side({ account: { name, known, tickets } }: { account: AlikeAccount }) {
  const w = useWords();
  const words = w.portfolio.alike;
  return (
    <span>
      <span className={text.strong}>{name ? <Foreign>{name}</Foreign> : w.portfolio.list.nameless}</span>{' '}
      <span className={text.support}>{[...known.map(words.known), words.tickets(tickets)].join(' · ')}</span>
    </span>
  );
}
