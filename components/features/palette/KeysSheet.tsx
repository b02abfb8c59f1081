import { useCurrentActions } from '../../data/actions';
import { ask } from '../../data/ask';
import { usePanel } from '../../data/panel-context';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { Section } from '../../ui/Section';
import { Sheet } from '../../ui/Sheet';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './KeysSheet.module.css';
import { useSingleKeysOn } from './use-single-keys';

const commands = ['toggle-panel', 'toggle-clock'] as const;

/** The browser's shortcuts as it tells them, and every key that does something in the panel now. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { framed } = usePanel();
  const { warn } = useStatus();
  const shortcuts = useQuery('shortcuts', {});
  const keysOf = (name: string) => shortcuts.data?.find(({ command }) => command === name)?.keys ?? '';
  const singleKeys = useSingleKeysOn();
  const actions = useCurrentActions().filter(({ keys }) => keys !== undefined && (singleKeys || keys.length > 1));

  async function change() {
    const opened = await ask('openShortcuts', {}).catch(() => false);
    if (!opened) warn(w.keys.changeThere);
  }
  return (
    <Sheet
      title={w.keys.title}
      back={w.keys.back}
      onClose={onClose}
      footer={(close) => <Button onClick={close}>{w.keys.back}</Button>}
    >
      <Section title={w.keys.anywhere} aside={w.keys.byBrowser}>
        <dl className={classes.keys}>
          {shortcuts.data &&
            commands.map((command) => (
              <div key={command}>
                <dt>{w.keys.toggle[command]}</dt>
                <dd>
                  {keysOf(command) === '' ? (
                    <span className={text.meta}>{w.keys.noKeys}</span>
                  ) : (
                    <Kbd keys={keysOf(command)} />
                  )}
                </dd>
              </div>
            ))}
        </dl>
        <Button small onClick={() => void change()}>
          {w.keys.change}
        </Button>
      </Section>
      <Section title={w.keys.here}>
        <dl className={classes.keys}>
          {actions.map(({ id, name, keys = '' }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                <Kbd keys={keys} />
              </dd>
            </div>
          ))}
          <div>
            <dt>{w.keys.arrows}</dt>
            <dd>
              <Kbd keys="↑" /> <Kbd keys="↓" />
            </dd>
          </div>
          {framed && (
            <div>
              <dt>{w.keys.escape}</dt>
              <dd>
                <Kbd keys={w.palette.escape} />
              </dd>
            </div>
          )}
        </dl>
        <p className={text.meta}>{singleKeys ? w.keys.singleText : w.keys.offText}</p>
      </Section>
    </Sheet>
  );
}
