import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { Sheet } from '../../ui/Sheet';
import { useWords } from '../../ui/words';
import failed from '../failed/Failed.module.css';
import { ownVersion } from '../failed/version';

interface AboutSheetProps {
  report: string;
  onCopy: () => void;
  onClose: () => void;
}

/** Which Sidelight this is, and what a report of a mistake would say. */
export function AboutSheet({ report, onCopy, onClose }: AboutSheetProps) {
  const w = useWords();
  const version = ownVersion();
  return (
    <Sheet
      title={w.about.title}
      back={w.keys.back}
      onClose={onClose}
      footer={(close) => (
        <>
          <Button icon="copy" onClick={onCopy}>
            {w.failed.copyDetails}
          </Button>
          <Button onClick={close}>{w.keys.back}</Button>
        </>
      )}
    >
      <Section title={w.ui.name}>
        <p>{version === undefined ? w.about.noVersion : w.about.version(version)}</p>
        <p>{w.about.licence}</p>
      </Section>
      <Section title={w.about.report} aside={w.failed.notSent}>
        <pre className={failed.details} translate="no">
          {report}
        </pre>
      </Section>
    </Sheet>
  );
}
