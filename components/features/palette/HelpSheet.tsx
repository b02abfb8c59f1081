import { Button } from '../../ui/Button';
import { keyWords } from '../../ui/Kbd';
import { Section } from '../../ui/Section';
import { Sheet } from '../../ui/Sheet';
import { useWords } from '../../ui/words';
import { paletteKeys } from './CommandsButton';
import { openOverlay } from './overlay';

/** What Sidelight reads and keeps, and where things are. Nothing of it is fetched. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const w = useWords();
  return (
    <Sheet
      title={w.help.title}
      back={w.keys.back}
      onClose={onClose}
      footer={(close) => (
        <>
          <Button icon="keyboard" onClick={() => openOverlay('keys')}>
            {w.help.seeKeys}
          </Button>
          <Button onClick={close}>{w.keys.back}</Button>
        </>
      )}
    >
      <Section title={w.help.finds}>
        <p>{w.help.findsText({ commands: keyWords(w, paletteKeys) })}</p>
      </Section>
      <Section title={w.help.reads}>
        <p>{w.help.readsText}</p>
      </Section>
      <Section title={w.help.keeps}>
        <p>{w.help.keepsText}</p>
      </Section>
      <Section title={w.help.sends}>
        <p>{w.help.sendsText}</p>
      </Section>
    </Sheet>
  );
}
