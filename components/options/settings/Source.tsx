import type { SettingKey } from '@/lib/settings/settings';
import type { SettingView } from '@/lib/settings/view';
import { placeWords, settingsWords as w } from '@/locales/settings.en';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import classes from './Settings.module.css';
import { useSave } from './use-save';

/** Where the value is from, and the way back to the layer below. */
export function Source<Key extends SettingKey>({ view }: { view: SettingView<Key> }) {
  const { save, saving } = useSave(view);
  const name = w.keys[view.key];
  const back = view.each.team === undefined ? w.back.default : w.back.team;
  return (
    <span className={classes.source}>
      <Tag icon={view.from === 'policy' ? 'lock' : undefined}>{w.from[view.from]}</Tag>
      {view.each.person !== undefined && !view.fixed && (
        <Button
          small
          look="quiet"
          disabled={saving}
          aria-label={w.backOf(name, back)}
          onClick={() => void save({ value: null }, w.wentBack(name))}
        >
          {back}
        </Button>
      )}
    </span>
  );
}

interface WarningsProps<Key extends SettingKey> {
  view: SettingView<Key>;
  /** The person's own value, which waits behind a policy's. */
  kept?: string;
}

/** What was passed over, and that a company fixed it. */
export function Warnings<Key extends SettingKey>({ view, kept }: WarningsProps<Key>) {
  const { save, saving } = useSave(view);
  const newer = view.invalid.some(({ layer, reason }) => layer === 'person' && reason === 'newer');
  const others = view.invalid.filter(({ reason }) => reason !== 'newer');
  return (
    <>
      {view.fixed && (
        <p className={text.meta}>
          {w.fixed}
          {view.each.person !== undefined && ` ${kept ? w.kept(kept) : w.keptWhole}`}
        </p>
      )}
      {newer && (
        <Note icon="alert" tone="warn">
          <p>{w.newer.title}</p>
          {!view.fixed && (
            <Button small disabled={saving} onClick={() => void save({ value: view.value, overNewer: true })}>
              {w.newer.replace}
            </Button>
          )}
        </Note>
      )}
      {others.map(({ layer, path, reason }) => (
        <Note key={`${layer} ${path.join(' ')} ${reason}`} icon="alert" tone="warn">
          {w.invalid[layer === 'default' ? 'person' : layer](placeWords(path), w.reason[reason])}
        </Note>
      ))}
    </>
  );
}
