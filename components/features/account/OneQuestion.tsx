import type { NamedAccount } from '@/lib/accounts/engagement';
import type { NewAccountFact } from '@/lib/accounts/fact';
import type { Risk } from '@/lib/accounts/risk';
import { isolated } from '@/lib/text/foreign';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { NotSaved } from '../../ui/NotSaved';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Account.module.css';
import { catalogueWords, driverName, stateWords } from './driver-name';

const states = ['fine', 'degraded', 'blocked'] as const;

/** While no level can be told: the one question whose answer would tell most, to be answered by a click. */
export function OneQuestion({ risk, account }: { risk: Risk; account: NamedAccount }) {
  const w = useWords();
  const words = w.risk;
  const enter = useMutation('enterFact');
  const undoable = useUndo();
  const driver = risk.drivers.find(({ id }) => id === risk.ask?.driver);
  if (!risk.ask || !driver || account.keys.length === 0) return null;
  const name = isolated(driverName(w, driver));
  const labels = stateWords(w, driver.id);

  async function answer(value: NewAccountFact['value'], state: string) {
    const saved = await enter.run({ account, driver: driver?.id ?? '', value });
    if (saved) undoable(words.say.saved({ driver: name, state }), saved.command);
  }
  return (
    <section className={classes.ask} aria-label={words.ask.title}>
      <p className={text.small}>{words.ask.title}</p>
      <p className={classes.askQuestion}>
        {isolated(driver.question ?? catalogueWords(w, driver.id)?.question ?? name)}
      </p>
      <p className={text.support}>{words.ask.narrows(risk.ask.narrows)}</p>
      {risk.ask.canSay ? (
        <div className={text.wrap}>
          {states.map((state) => (
            <Button key={state} small disabled={enter.saving} onClick={() => void answer(state, labels[state])}>
              {labels[state]}
            </Button>
          ))}
        </div>
      ) : (
        <p className={text.support}>{words.ask.see}</p>
      )}
      {enter.refusal && <NotSaved refusal={enter.refusal} what={w.notSaved.value} />}
    </section>
  );
}
